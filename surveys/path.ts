/**
 * Which items of a survey a person is asked: recomputed from the survey and the answers, never stored. `next` jumps
 * forward only (check-paths.ts), so that a path always ends; what lies between is off it. An out, a skipped item or no
 * answer leads on to the item that follows.
 */
import { type Audience, type Item, itemsFor, type Survey } from "./definition.ts";

/** The ids of the items on the path. `chosen` gives the choices of an item that was answered. */
export function pathOf(survey: Survey, audience: Audience, chosen: Map<string, string[]>): Set<string> {
  const path = new Set<string>();
  let goTo: string | null = null;
  for (const item of itemsFor(survey, audience)) {
    if (goTo !== null && goTo !== item.id && !alwaysAsked(item)) continue;
    goTo = goTo === item.id ? null : goTo;
    if (!isAsked(item, audience, path, chosen)) continue;
    path.add(item.id);
    goTo ??= nextOf(item, chosen.get(item.id) ?? []);
  }
  return path;
}

/** What may be told about the person stands last and belongs to no path (EQ1). */
function alwaysAsked(item: Item): boolean {
  return item.kind === "about-you";
}

/** The condition under which an audience is asked an item; null: always. */
export function whenFor({ when }: Item, audience: Audience): Item["when"] {
  return when?.only?.includes(audience) === false ? null : when;
}

function isAsked(item: Item, audience: Audience, path: Set<string>, chosen: Map<string, string[]>): boolean {
  const when = whenFor(item, audience);
  if (when === null) return true;
  return path.has(when.item) && (chosen.get(when.item) ?? []).some((choice) => when.is.includes(choice));
}

function nextOf(item: Item, chosen: string[]): string | null {
  return item.next.find((each) => each.is.some((choice) => chosen.includes(choice)))?.go ?? null;
}

/** True when some items of the survey are asked of some people only. */
export function branches(survey: Survey, audience: Audience): boolean {
  return itemsFor(survey, audience).some((item) => whenFor(item, audience) !== null || item.next.length > 0);
}
