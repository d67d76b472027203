/** A kept response as the fields that were sent for it, so that one that was taken back can be put right. */
import type { Survey } from "#surveys/definition.ts";
import { sorted } from "#surveys/definition.ts";
import type { Fields, GivenAnswer, GivenResponse } from "../responses/response.ts";
import { fieldNames, outMark } from "../surveys/survey-page.ts";
import { stopsToType } from "./to-type.ts";

type Kept = Pick<GivenAnswer, "itemId" | "choices" | "words" | "out" | "inOrder">;

export function fieldsOf(
  survey: Survey,
  response: Pick<GivenResponse, "audience" | "language" | "answeredBy" | "mayQuote" | "givenBy">,
  answers: Kept[],
): Fields {
  const fields: Fields = new Map([
    ["audience", [response.audience]],
    ["language", [response.language]],
    ["assent", ["yes"]],
    ["who-answered", [response.answeredBy]],
    ["given-by", response.givenBy ?? []],
    ["quote", [response.mayQuote ? "yes" : "no"]],
  ]);
  const stops = stopsToType(survey, survey, response.audience);
  for (const { itemId, choices, words, out, inOrder } of answers) {
    const item = survey.items.find((each) => each.id === itemId);
    if (!item) continue;
    if (words !== null) fields.set(fieldNames.answer(itemId), [words]);
    else if (item.kind === "sort" || item.kind === "about-you")
      for (const chosen of choices) {
        const [part = "", choice = ""] = chosen.split(":");
        const name = sorted(item, chosen) ? fieldNames.topic(itemId, part) : fieldNames.about(itemId, part);
        fields.set(name, [choice]);
      }
    else if (choices.length > 0) fields.set(fieldNames.answer(itemId), choices);
    if (inOrder) fields.set(fieldNames.picked(itemId), [choices.join(" ")]);
    const outs = stops.find((stop) => stop.item === itemId && stop.outs)?.outs;
    if (out !== null && out !== "skipped" && outs) fields.set(outs.name, [outs.mark ? outMark + out : out]);
  }
  return fields;
}
