import { choicesFor, type Item, topicsFor } from "#surveys/definition.ts";
import type { BookletPage } from "./booklet.ts";
import { Box, Picture, Tick } from "./booklet-parts.tsx";

export function Choices({ item, page }: { item: Item; page: BookletPage }) {
  const choices = choicesFor(item, page.audience);
  return (
    <ul className={choices.length > 5 ? "ticks many" : "ticks"}>
      {choices.map((choice) => (
        <Tick key={choice.id} picture={<Picture concept={choice.symbol} />}>
          {choice.say[page.audience]}
        </Tick>
      ))}
    </ul>
  );
}

export function Sort({ item, page }: { item: Item; page: BookletPage }) {
  const places = choicesFor(item, page.audience);
  return (
    <table className="sort">
      <thead>
        <tr>
          <td />
          {places.map((place) => (
            <th scope="col" key={place.id}>
              <Picture concept={place.symbol} />
              <span>{place.say[page.audience]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topicsFor(item, page.audience).map((topic) => (
          <tr key={topic.id}>
            <th scope="row">
              <Picture concept={topic.symbol} />
              <span>{topic.say[page.audience]}</span>
            </th>
            {places.map((place) => (
              <td key={place.id}>
                <Box />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
