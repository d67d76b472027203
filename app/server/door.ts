import type { Heard } from "../context.ts";
import type { makePages } from "./pages.server.ts";
import type { ReadyPage } from "./send.tsx";
import type { WaveFinder } from "./wave-finder.server.ts";

/** What the parts of the door share. */
export interface Door extends Heard {
  secret: string;
  pictures: string[];
  scripts: string[];
  looks: string[];
  pages: ReturnType<typeof makePages<ReadyPage>>;
  waves: WaveFinder;
}
