/** What was pressed in one item, checked against the choices that its audience sees. */
import { type Audience, choicesFor, type Item, type Out, outs, topicsFor } from "#surveys/definition.ts";
import { Problem } from "../../problems.ts";
import { fieldNames, outMark } from "../surveys/survey-page.ts";
import type { Fields } from "./fields.ts";

function isOut(text: string): text is Out {
  return (outs as readonly string[]).includes(text);
}

/** The out that was pressed, or null. Throws `unknown-choice`. */
export function readOut(item: Item, sent: string[]): Out | null {
  const found = sent.filter((value) => value !== "");
  if (found.length > 1 || !found.every(isOut)) throw new Problem("unknown-choice", item.id);
  return (found[0] as Out | undefined) ?? null;
}

interface Chosen {
  choices: string[];
  out: Out | null;
  inOrder: boolean;
}

/**
 * The choices, in the order of the survey, or in the order of picking where script told it (`picked`: ids with spaces).
 * Throws `unknown-choice` and `too-many-choices`.
 */
export function readChoices(item: Item, audience: Audience, sent: string[], picked: string | undefined): Chosen {
  const marked = sent.filter((value) => value.startsWith(outMark)).map((value) => value.slice(outMark.length));
  const pressed = new Set(sent.filter((value) => value !== "" && !value.startsWith(outMark)));
  const offered = choicesFor(item, audience);
  for (const value of pressed)
    if (!offered.some((choice) => choice.id === value)) throw new Problem("unknown-choice", item.id);
  // "None of these" beside other choices: without script both can be pressed, and the others say more.
  const kept = offered.filter((choice) => pressed.has(choice.id) && (!choice.alone || pressed.size === 1));
  const most = item.kind === "choices" ? offered.length : (item.max[audience] ?? 1);
  if (kept.length > most) throw new Problem("too-many-choices", item.id);
  const choices = kept.map((choice) => choice.id);
  const order = item.kind === "pick" ? (picked ?? "").split(" ") : [];
  const inOrder = choices.length > 1 && sameIds(order, choices);
  return { choices: inOrder ? order : choices, out: readOut(item, marked), inOrder };
}

/** The random order in which a list was shown, when script told one that can be true; else null. */
export function readShown(item: Item, audience: Audience, shown: string | undefined): string[] | null {
  const order = (shown ?? "").split(" ");
  const offered = choicesFor(item, audience).map((choice) => choice.id);
  return item.random && sameIds(order, offered) ? order : null;
}

function sameIds(some: string[], others: string[]): boolean {
  return some.length === others.length && others.every((id) => some.includes(id));
}

/** Each sorted topic as `topic:choice`; a topic that was left is left out. Throws `unknown-choice`. */
export function readSorted(item: Item, audience: Audience, fields: Fields): string[] {
  const offered = choicesFor(item, audience);
  return topicsFor(item, audience).flatMap((topic) =>
    oneOf(fields, fieldNames.topic(item.id, topic.id), offered, `${item.id}, ${topic.id}`).map(
      (choice) => `${topic.id}:${choice}`,
    ),
  );
}

/** Each field about the person as `field:choice`; a page sends a choice's place, other ways its id. Throws `unknown-choice`. */
export function readAbout(item: Item, fields: Fields): string[] {
  return item.fields.flatMap(({ id, choices }) => {
    const name = fieldNames.about(item.id, id);
    const byId = (sent: string) =>
      choices.some((choice) => choice.id === sent) ? sent : choices[Number(sent) - 1]?.id;
    const named = (fields.get(name) ?? []).map((sent) => (sent === "" ? "" : (byId(sent) ?? sent)));
    return oneOf(new Map([[name, named]]), name, choices, `${item.id}, ${id}`).map((choice) => `${id}:${choice}`);
  });
}

function oneOf(fields: Fields, name: string, offered: { id: string }[], place: string): string[] {
  const sent = (fields.get(name) ?? []).filter((value) => value !== "");
  if (sent.length > 1 || sent.some((value) => !offered.some((choice) => choice.id === value)))
    throw new Problem("unknown-choice", place);
  return sent;
}
