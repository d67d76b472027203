import {
  addHearing,
  addRecording,
  bringRecordingBack,
  dropRecording,
  listRecordings,
} from "#db/stores/recordings.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { checkRecording } from "./check-recording.server.ts";
import { fileOf, newFileId, recordingsFolder, removeKept, writeKept } from "./kept-files.server.ts";
import { type Asked, machineSource, textsToHear } from "./see-sounds.server.ts";
import { soundsFolder, soundsMade } from "./sounds-folder.server.ts";

export type DidOnSounds =
  | { outcome: "kept" | "deleted" | "back"; name: string; text: string; id: string }
  | { outcome: "heard"; name: string }
  | { outcome: "refused"; name: string; say: string };

interface Sent {
  intent: string;
  /** The name of a text's sound. */
  name: string;
  /** The id of a recording. */
  id: string;
  file: Uint8Array | null;
  tooLarge: boolean;
}

async function keep(
  heard: Heard,
  staffId: string,
  survey: string,
  asked: Asked,
  { name, file, tooLarge }: Sent,
): Promise<DidOnSounds> {
  const text = (await textsToHear(heard, survey, asked)).find((each) => each.name === name);
  if (!text) return { outcome: "refused", name, say: "These words are no longer in the survey. Load the page again." };
  if (tooLarge) return { outcome: "refused", name, say: "This file is too large. A recording of one text is small." };
  if (!file) return { outcome: "refused", name, say: "Record the words, or choose a file first." };
  const checked = await checkRecording(file);
  if (typeof checked === "string") return { outcome: "refused", name, say: checked };
  const id = newFileId();
  const folder = recordingsFolder(heard.env.dataDir);
  await writeKept(folder, fileOf(id, checked.mime), checked.bytes);
  const { mime, seconds } = checked;
  const row = { id, name, language: text.language, survey, text: text.text, mime, seconds };
  try {
    await heard.database.write((unit) => addRecording(unit, { ...row, recordedBy: staffId, recordedAt: Date.now() }));
  } catch (error) {
    await removeKept(folder, fileOf(id, mime));
    throw error;
  }
  return { outcome: "kept", name, text: text.text, id };
}

async function markHeard(heard: Heard, staffId: string, name: string): Promise<DidOnSounds> {
  const own = (await listRecordings(heard.database.read)).find((each) => each.name === name);
  if (!own && !(await soundsMade(soundsFolder(heard.env.dataDir))).has(name)) throw new Problem("not-found");
  const source = own ? own.id : machineSource(heard);
  await heard.database.write((unit) => addHearing(unit, { name, source, staffId, at: Date.now() }));
  return { outcome: "heard", name };
}

/** Keeps, deletes or brings back a recording, or notes that somebody listened. Throws Problem: not-found. */
export async function doOnSounds(
  heard: Heard,
  staffId: string,
  survey: string,
  asked: Asked,
  sent: Sent,
): Promise<DidOnSounds> {
  if (sent.intent === "heard") return markHeard(heard, staffId, sent.name);
  if (sent.intent === "keep") {
    const kept = await keep(heard, staffId, survey, asked, sent);
    await heard.sounds.refresh();
    return kept;
  }
  if (sent.intent !== "delete" && sent.intent !== "bring-back") throw new Problem("not-found");
  const deletes = sent.intent === "delete";
  const changed = await heard.database.write((unit) =>
    deletes ? dropRecording(unit, sent.id, Date.now()) : bringRecordingBack(unit, sent.id),
  );
  if (!changed)
    return {
      outcome: "refused",
      name: sent.name,
      say: deletes ? "It was deleted already." : "It cannot be brought back: it has gone, or there is a newer one.",
    };
  await heard.sounds.refresh();
  return { outcome: deletes ? "deleted" : "back", name: changed.name, text: changed.text, id: changed.id };
}
