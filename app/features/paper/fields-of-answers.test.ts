import { expect, test } from "vitest";
import { choicesFor, itemsFor, topicsFor } from "#surveys/definition.ts";
import { shipped } from "#tests/a-wave.ts";
import { type Fields, readResponse } from "../responses/response.ts";
import { fieldsOf } from "./fields-of-answers.ts";
import { stopsToType } from "./to-type.ts";

const survey = shipped("every-kind");

/** The last choice of everything that is asked, with words, an order and an out. */
function everything(audience: "child" | "young-person" | "parent"): Fields {
  const fields: Fields = new Map([
    ["finish", ["1"]],
    ["assent", ["yes"]],
    ["audience", [audience]],
    ["language", ["ar"]],
    ["who-answered", ["supported"]],
    ["given-by", ["eyes"]],
    ["quote", ["yes"]],
  ]);
  for (const stop of stopsToType(survey, survey, audience)) {
    if (stop.kind === "words") fields.set(stop.name, ["More time"]);
    else if (stop.item === "helper") fields.set(stop.name, ["~not-sure"]);
    else if (stop.kind === "ordered") {
      const chosen = stop.choices.slice(0, 2).map(({ value }) => value);
      fields.set(stop.name, chosen);
      fields.set(`p.${stop.item}`, [chosen.toReversed().join(" ")]);
    } else fields.set(stop.name, [stop.choices.at(-1)?.value ?? ""]);
  }
  fields.set("o.own-words", ["dont-want-to-say"]);
  return fields;
}

test.each(survey.audiences)("what %s answered comes back as it was typed, of every kind", (audience) => {
  const { response } = readResponse(survey, everything(audience));
  const again = fieldsOf(survey, response, response.answers).set("finish", ["1"]);
  expect(readResponse(survey, again).response).toEqual(response);
  expect(response.answers.find((answer) => answer.itemId === "most-important")?.inOrder).toBe(true);
});

test.each(survey.audiences)("every choice of %s can be typed, with three outs for each item", (audience) => {
  const stops = stopsToType(survey, survey, audience);
  for (const item of itemsFor(survey, audience).filter(({ kind }) => kind !== "practice")) {
    const own = stops.filter((stop) => stop.item === item.id);
    const parts = item.kind === "sort" ? topicsFor(item, audience).length : Math.max(1, item.fields.length);
    expect(own).toHaveLength(parts);
    expect(own.filter((stop) => stop.outs)).toHaveLength(item.kind === "about-you" ? 0 : 1);
    for (const choice of choicesFor(item, audience))
      for (const stop of own) expect(stop.choices.map(({ value }) => value)).toContain(choice.id);
  }
});
