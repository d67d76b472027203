/** Which answers a coordinator wants to see, as the address holds it. */
import type { AnsweredBy } from "#db/schema.ts";
import { type Audience, audiences, type Survey } from "#surveys/definition.ts";
import type { Plan } from "#surveys/plan.ts";

export interface Wanted {
  itemId: string | undefined;
  audience: Audience | undefined;
  answeredBy: AnsweredBy | undefined;
  planItem: string | undefined;
  only: "with-words" | "not-decided" | undefined;
  page: number;
}

export const perPage = 25;
const voices: AnsweredBy[] = ["self", "supported", "proxy"];

/** Reads the address; what is not on offer is as if it were not there. */
export function readWanted(search: URLSearchParams, survey: Survey, plan: Plan): Wanted {
  const among = <T extends string>(name: string, offered: readonly T[]) =>
    offered.find((each) => each === search.get(name));
  return {
    itemId: among(
      "item",
      survey.items.map((item) => item.id),
    ),
    audience: among("audience", audiences),
    answeredBy: among("voice", voices),
    planItem: among(
      "plan",
      plan.items.map((item) => item.id),
    ),
    only: among("show", ["with-words", "not-decided"] as const),
    page: Math.max(1, Math.trunc(Number(search.get("page"))) || 1),
  };
}

/** The same as an address would say it, for another page. */
export function searchFor(wanted: Wanted, page: number): string {
  const said = {
    show: wanted.only,
    item: wanted.itemId,
    audience: wanted.audience,
    voice: wanted.answeredBy,
    plan: wanted.planItem,
    page: page > 1 ? String(page) : undefined,
  };
  const search = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return search.size > 0 ? `?${search}` : "";
}
