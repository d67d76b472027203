import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import type { PostedFile } from "../../posted-file.server.ts";
import { type Imported, importResponses } from "./import-responses.server.ts";
import { loadReceiptPictures } from "./receipt-pictures.server.ts";

/** Keeps what a coordinator chose or pasted on the page, and has its words read soon. */
export async function bringInPosted(heard: Heard, wave: WaveAndSurvey, posted: PostedFile): Promise<Imported> {
  const refused = (say: string): Imported => ({ outcome: "refused", faults: [{ line: 1, say }], notes: [] });
  if (posted.tooLarge) return refused("it is larger than 5 MB. Split it into smaller files.");
  const pasted = posted.fields.get("rows")?.trim() ?? "";
  if (posted.file && pasted !== "") return refused("there is a file and there are pasted rows. Send one of the two.");
  if (!posted.file && pasted === "") return refused("nothing was chosen. Choose a file, or paste rows.");
  const source = posted.fields.get("source") === "another-tool" ? "another-tool" : "paper";
  const file = posted.file ?? new TextEncoder().encode(pasted);
  const imported = await importResponses(heard.database, loadReceiptPictures(), wave, file, source);
  if (imported.outcome === "kept") heard.readSoon();
  return imported;
}

/** Columns that a file for this wave may have, and a first file to fill in. */
export function columnsOf(wave: WaveAndSurvey): { column: string; say: string; takes: string }[] {
  return wave.survey.items
    .filter((item) => item.kind !== "practice")
    .flatMap((item) => {
      const say = item.ask.parent ?? item.ask["young-person"] ?? item.ask.child ?? item.id;
      if (item.kind === "about-you")
        return item.fields.map((field) => ({
          column: `${item.id}.${field.id}`,
          say: field.ask.parent ?? field.ask["young-person"] ?? field.id,
          takes: field.choices.map(({ id }) => id).join(", "),
        }));
      if (item.kind === "sort")
        return item.topics.map((topic) => ({
          column: `${item.id}.${topic.id}`,
          say: `${say} ${topic.say.parent ?? topic.say["young-person"] ?? topic.say.child ?? topic.id}`,
          takes: item.choices.map(({ id }) => id).join(", "),
        }));
      const takes = item.kind === "open" ? "words" : item.choices.map(({ id }) => id).join(", ");
      return [{ column: item.id, say, takes }];
    });
}
