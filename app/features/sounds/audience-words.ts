import type { Audience } from "#surveys/definition.ts";

/** What staff call the people that a survey asks. */
export const audienceWords: Record<Audience, string> = {
  child: "Children",
  "young-person": "Young people",
  parent: "Parents and carers",
};
