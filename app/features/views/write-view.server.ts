import { randomUUID } from "node:crypto";
import type { ViewKind } from "#db/schema.ts";
import { settingsOfWave } from "#db/stores/settings.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { addView } from "#db/stores/views.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { dayForField } from "../../ui/dates.ts";
import { readView, type Sent, type Wrong } from "./view-fields.ts";

/** What the page to write a view offers. */
export async function whatToWrite(heard: Heard, wave: WaveAndSurvey) {
  const settings = await settingsOfWave(heard.database.read, wave.id);
  return {
    settings: settings.map(({ id, name }) => ({ id, name })),
    plan: heard.plan.items.map(({ id, name, topics }) => ({
      ...{ id, name },
      topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
    })),
    today: dayForField(Date.now()),
  };
}

/** Keeps a view, to be read like an answer before anybody sees it. Gives what to change, or null. */
export async function writeView(
  heard: Heard,
  person: StaffMember,
  wave: WaveAndSurvey,
  kind: ViewKind,
  sent: Sent,
): Promise<Wrong | null> {
  if (wave.kind === "practice") throw new Problem("not-allowed");
  const read = readView(kind, sent, wave.survey, heard.plan, Date.now());
  if (read.wrong) return read.wrong;
  const settings = await settingsOfWave(heard.database.read, wave.id);
  const settingId = settings.find(({ id }) => id === read.row.settingId)?.id ?? null;
  const row = { ...read.row, settingId, id: randomUUID(), waveId: wave.id, addedBy: person.id };
  await heard.database.write((unit) => addView(unit, row, read.parts, read.codes, Date.now()));
  heard.readSoon();
  return null;
}
