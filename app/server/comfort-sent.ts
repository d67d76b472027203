import { packPaths } from "../features/packs/pack.ts";
import type { Fields } from "../features/responses/response.ts";
import { comfortOf } from "../features/surveys/comfort.ts";
import type { Door } from "./door.ts";

/** What makes the pages after it look like the page that was sent. */
export function comfortSent({ looks, packs }: Pick<Door, "looks" | "packs">, fields: Fields) {
  const offered = packs.offered();
  return {
    chosen: comfortOf(fields),
    looks: [...looks, ...offered.map(({ id }) => packPaths.style(id))],
    packs: offered,
  };
}
