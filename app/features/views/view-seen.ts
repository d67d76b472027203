import type { CodeSource } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";

/** A view as it may be seen by those who run its wave. */
export interface ViewSeen {
  id: string;
  audience: Audience;
  day: number;
  /** How, how many, by whom, where: lines of our own lists, no words of anybody. */
  about: string[];
  /** `held`: the safeguarding lead looks first, or kept it back. */
  state: "shown" | "waiting" | "held";
  parts: { part: string; say: string; words: string }[];
  /** How many pieces were taken out. */
  tookOut: number;
  codes: {
    code: string;
    name: string;
    source: CodeSource;
    evidence: string[];
    accepted: boolean | null;
    decidedBy: string | null;
  }[];
}
