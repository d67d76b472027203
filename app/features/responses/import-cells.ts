/** One cell of a file as the fields that the survey page would have sent for it. */
import {
  type Audience,
  type Choice,
  choicesFor,
  type Item,
  outs,
  takesSeveral,
  topicsFor,
} from "#surveys/definition.ts";
import { fieldNames } from "../surveys/survey-page.ts";

export type CellFields = { fields: [name: string, values: string[]][] } | { wrong: string };

/** Reads a cell under the column of an item, or of one of its fields. An empty cell is a skipped item. */
export function cellFields(item: Item, column: string, audience: Audience, written: string): CellFields {
  if (written === "") return { fields: [] };
  const out = outs.find((each) => each === written.toLowerCase());
  if (column !== item.id)
    return item.kind === "sort" ? topicCell(item, column, audience, written) : aboutField(item, column, written);
  if (out) return { fields: [[fieldNames.out(item.id), [out]]] };
  if (item.kind === "about-you")
    return { wrong: `${column}: give each field a column of its own, for example ${column}.${item.fields[0]?.id}.` };
  if (item.kind === "sort")
    return { wrong: `${column}: give each topic a column of its own, for example ${column}.${item.topics[0]?.id}.` };
  if (item.kind === "open") return { fields: [[fieldNames.answer(item.id), [written]]] };

  const offered = choicesFor(item, audience);
  const parts = takesSeveral(item) ? partsOf(written) : [written];
  const chosen: string[] = [];
  for (const part of parts) {
    const choice = findChoice(offered, audience, part);
    if (!choice)
      return {
        wrong: `${column}: "${part}" is no choice here. Write ${offered.map(({ id }) => id).join(", ")}, or ${outs.join(", ")}.`,
      };
    chosen.push(choice.id);
  }
  return { fields: [[fieldNames.answer(item.id), chosen]] };
}

function topicCell(item: Item, column: string, audience: Audience, written: string): CellFields {
  const topic = topicsFor(item, audience).find(({ id }) => column === `${item.id}.${id}`);
  const offered = choicesFor(item, audience);
  const choice = findChoice(offered, audience, written);
  if (topic && choice) return { fields: [[fieldNames.topic(item.id, topic.id), [choice.id]]] };
  const known = offered.map(({ id }) => id).join(", ");
  return { wrong: `${column}: "${written}" is no choice here. Write ${known}, or leave it empty.` };
}

const partsOf = (written: string) =>
  written
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

/** By its id, or by the words that people see. */
function findChoice(offered: Choice[], audience: Audience, written: string): Choice | undefined {
  const small = written.toLowerCase();
  return offered.find(({ id, say }) => id === small || say[audience]?.toLowerCase() === small);
}

function aboutField(item: Item, column: string, written: string): CellFields {
  const field = item.fields.find(({ id }) => column === `${item.id}.${id}`);
  const small = written.toLowerCase();
  const choice = field?.choices.find(({ id, say }) => id === small || say.toLowerCase() === small);
  if (!field || !choice) {
    const known = field?.choices.map(({ id }) => id).join(", ");
    return { wrong: `${column}: "${written}" is no choice here. Write ${known}, or leave it empty.` };
  }
  return { fields: [[fieldNames.about(item.id, field.id), [choice.id]]] };
}
