import { type Choice, choicesFor, type Item, type Topic, topicsFor } from "#surveys/definition.ts";
import { fieldNames, type SurveyPage } from "./survey-page.ts";
import { Picture } from "./symbol.tsx";

interface BoardProps {
  item: Item;
  at: number;
  page: SurveyPage;
}

function Piles({ item, at, page, topic, row }: BoardProps & { topic: Topic; row: number }) {
  return (
    <div className="piles">
      {choicesFor(item, page.audience).map((choice: Choice, index) => (
        <label className="card pile" key={choice.id}>
          <input
            type="radio"
            name={fieldNames.topic(item.id, topic.id)}
            value={choice.id}
            id={`q${at}-t${row}-${index}`}
          />
          <Picture concept={choice.symbol} />
          <span>{choice.say[page.audience]}</span>
        </label>
      ))}
    </div>
  );
}

/**
 * Topics, each with the places of the mat that it can be sorted into. Without script they stand below each other;
 * respond/sort.ts shows one at a time and lays the finished mat, which can be changed by pressing (AX2) or dragging.
 */
export function SortBoard(board: BoardProps) {
  const { item, at, page } = board;
  const topics = topicsFor(item, page.audience);
  return (
    <div
      className="sort"
      data-again={page.say("sortAgain", { topic: "{topic}" })}
      data-where={page.say("sortWhere", { n: "{n}", count: topics.length })}
      data-done={page.say("sortDone")}
    >
      {topics.map((topic, row) => (
        <div className="topic" role="radiogroup" aria-labelledby={`q${at}-t${row}`} key={topic.id}>
          <p id={`q${at}-t${row}`}>
            <Picture concept={topic.symbol} />
            <b>{topic.say[page.audience]}</b>
          </p>
          <Piles {...board} topic={topic} row={row} />
        </div>
      ))}
    </div>
  );
}
