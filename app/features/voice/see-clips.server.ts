import { randomUUID } from "node:crypto";
import {
  addHearing,
  type ClipInQueue,
  countToListen,
  type Ears,
  findClip,
  hearingsOf,
  listClips,
  removalsSoFar,
} from "#db/stores/clips.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { findWave, type WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import type { ClipSeen, ClipShort } from "./clip-seen.ts";

/** Going on with a recording that one has just listened to is the same hearing. */
const sameHearing = 10 * 60 * 1000;

/** So many recordings stand in a list; the others follow as these are done. */
const mostListed = 40;

/**
 * The wave for this person to listen to. A safeguarding lead hears every wave, a coordinator those of the council; in a
 * wave of the Forum's own nobody but the lead hears a voice. Throws Problem: no-such-wave, not-allowed.
 */
export async function waveToHear(
  heard: Heard,
  person: StaffMember,
  waveId: string,
): Promise<{ wave: WaveAndSurvey; ears: Ears }> {
  const wave = await findWave(heard.database.read, waveId);
  if (!wave) throw new Problem("no-such-wave");
  if (person.role === "safeguarding") return { wave, ears: person.role };
  if (person.role === "coordinator" && wave.runBy === "council") return { wave, ears: person.role };
  throw new Problem("not-allowed");
}

/** The recordings of a wave and the one that is listened to: the wanted one, else the first that nobody has heard. */
export async function seeClips(heard: Heard, wave: WaveAndSurvey, ears: Ears, wanted: string | null) {
  const { read } = heard.database;
  const waiting = await listClips(read, wave.id, ears, false, mostListed);
  const checked = await listClips(read, wave.id, ears, true, mostListed);
  const one = (wanted && (await findClip(read, wave.id, wanted, ears))) || waiting[0];
  return {
    toListen: await countToListen(read, wave.id, ears),
    waiting: waiting.map((clip) => short(clip, wave)),
    checked: checked.map((clip) => short(clip, wave)),
    clip: one ? ({ ...seen(one, wave), log: await hearingsOf(read, one.id) } satisfies ClipSeen) : null,
    removals: await removalsSoFar(read),
    days: heard.env.clipDays,
    machine: heard.env.transcriber !== null,
  };
}

const isGone = (clip: ClipInQueue) => clip.state === "removed";

function short(clip: ClipInQueue, wave: WaveAndSurvey): ClipShort {
  const item = wave.survey.items.find((each) => each.id === clip.itemId);
  return {
    id: clip.id,
    asked: item?.ask[clip.audience] ?? clip.itemId,
    audience: clip.audience,
    seconds: clip.seconds,
    silent: clip.silent === true,
    checked: clip.checkedAt !== null,
    held: clip.held === 1,
    gone: isGone(clip),
  };
}

function seen(clip: ClipInQueue, wave: WaveAndSurvey) {
  const { answeredBy, day, language, text, madeBy, model, checkedAt, checkedBy } = clip;
  return { ...short(clip, wave), answeredBy, day, language, text, madeBy, model, checkedAt, checkedBy };
}

export interface Sound {
  bytes: Buffer;
  mime: string;
}

/**
 * The sound of one recording, in the clear, for these ears. Who listens is written down before a byte is given (DP8).
 * Throws Problem: no-such-wave, not-allowed, not-found.
 */
export async function hearClip(heard: Heard, person: StaffMember, waveId: string, clipId: string): Promise<Sound> {
  const { ears } = await waveToHear(heard, person, waveId);
  const clip = await findClip(heard.database.read, waveId, clipId, ears);
  if (!clip || isGone(clip)) throw new Problem("not-found");
  const hearing = { id: randomUUID(), clipId, staffId: person.id, at: Date.now() };
  await heard.database.write((unit) => addHearing(unit, hearing, sameHearing));
  return { bytes: await heard.clips.read(clipId), mime: clip.mime };
}
