/** What somebody sent who asks for a person to come. Nothing in it is needed: a press alone is a call. */
import { type Audience, audiences } from "#surveys/definition.ts";
import { Problem } from "../../problems.ts";
import type { Fields } from "../responses/response.ts";

/** Most letters that are kept. Longer is cut, never refused: a call must not fail because somebody wrote too much. */
const mostCallLetters = { name: 200, words: 2000 };

export interface GivenCall {
  audience: Audience;
  language: string;
  /** Empty unless the person chose to say who or where they are. */
  name: string;
  words: string;
}

function written(fields: Fields, name: keyof typeof mostCallLetters): string {
  const sent = (fields.get(name)?.[0] ?? "").replaceAll("\r\n", "\n").replaceAll("\u0000", "").trim();
  return [...sent].slice(0, mostCallLetters[name]).join("");
}

/** Reads a call. Throws Problem wrong-audience: then it came from no page of ours. */
export function readCall(fields: Fields): GivenCall {
  const audience = audiences.find((each) => each === fields.get("audience")?.[0]);
  if (!audience) throw new Problem("wrong-audience");
  const language = fields.get("language")?.[0] ?? "";
  return {
    audience,
    language: /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(language) ? language : "en",
    name: written(fields, "name"),
    words: written(fields, "words"),
  };
}
