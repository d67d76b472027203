import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import type { PostedFile } from "../../posted-file.server.ts";
import { type BroughtIn, bringInAddresses } from "./bring-in-addresses.server.ts";

export interface Given {
  said?: string;
  wrong?: Record<string, string>;
  given?: BroughtIn;
}

/** Takes in a list that was chosen or pasted, or shows what it would bring; null when something else was pressed. */
export async function bringInPostedAddresses(
  heard: Heard,
  wave: WaveAndSurvey,
  posted: PostedFile,
): Promise<Given | null> {
  const intent = posted.fields.get("intent");
  if (intent === "not-now") return { said: "Nothing was kept." };
  if (intent !== "look" && intent !== "keep") return null;
  const pasted = posted.fields.get("rows")?.trim() ?? "";
  if (posted.tooLarge) return { wrong: { rows: "The list is larger than 1 MB. Split it." } };
  if (posted.file && pasted !== "")
    return { wrong: { rows: "There is a file and there are pasted rows. Send one of the two." } };
  if (!posted.file && pasted === "") return { wrong: { rows: "Choose a file, or paste rows." } };
  const bytes = posted.file ?? new TextEncoder().encode(pasted);
  const ageSaid = posted.fields.get("age") === "yes";
  const given = await bringInAddresses(heard, wave, { bytes, keep: intent === "keep", ageSaid });
  if (intent === "keep" && given.outcome === "look" && given.needsAge)
    return { given, wrong: { age: "Tick that everybody who is invited as a young person is 16 or over." } };
  return { given };
}
