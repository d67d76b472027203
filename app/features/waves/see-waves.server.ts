import { countKept, type KeptCount } from "#db/stores/answers.server.ts";
import { listStaff, type StaffMember } from "#db/stores/staff.server.ts";
import {
  findWave,
  listWaves,
  runnersOf,
  type Wave,
  type WaveAndSurvey,
  waveChecksOf,
} from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { titleForStaff } from "../surveys/title-for-staff.ts";
import { mayRun } from "./may-run.ts";
import { checkNames, checks, testConcernCheckFor } from "./readiness.ts";
import type { WaveSeen } from "./wave-words.ts";

/** True when this person runs the wave (may-run.ts). */
export async function runsWave(heard: Heard, person: StaffMember, wave: Wave): Promise<boolean> {
  return mayRun(person, wave, wave.runBy === "forum" ? await runnersOf(heard.database.read, wave.id) : []);
}

/** Practice is between those who run a wave and the catalogue; the safeguarding lead has pages of their own. */
function mayKnow(person: StaffMember, wave: Wave, runs: boolean): boolean {
  return runs || (person.role !== "safeguarding" && wave.kind !== "practice");
}

/** Waves as a person may see them, the newest first; counts for those who run them only. */
export async function seeWaves(heard: Heard, person: StaffMember) {
  const seen = [];
  for (const wave of await listWaves(heard.database.read)) {
    const runs = await runsWave(heard, person, wave);
    if (!mayKnow(person, wave, runs)) continue;
    const kept = runs ? sum(await countKept(heard.database.read, wave.id), "kept") : null;
    seen.push({ ...brief(wave), survey: titleOf(heard, wave.surveyVersionId), kept });
  }
  return seen;
}

function titleOf(heard: Heard, surveyVersionId: string): string | null {
  const survey = heard.catalogue.get(surveyVersionId.replace(/-\d+-[0-9a-f]{12}$/, ""));
  return survey ? titleForStaff(survey) : null;
}

function brief(wave: Wave) {
  const { id, name, kind, opensAt, closesAt, replyBy, madeUp, runBy, rhythm, event, replyWeeks, openToAll } = wave;
  return { id, name, kind, opensAt, closesAt, replyBy, madeUp, runBy, rhythm, event, replyWeeks, openToAll };
}

/** The wave with its survey, if the person may know of it. Throws Problem no-such-wave. */
export async function findWaveFor(heard: Heard, person: StaffMember, waveId: string): Promise<WaveAndSurvey> {
  const wave = await findWave(heard.database.read, waveId);
  if (!wave || !mayKnow(person, wave, await runsWave(heard, person, wave))) throw new Problem("no-such-wave");
  return wave;
}

/** The wave, for what only those do who run it. Throws Problem: no-such-wave, not-allowed. */
export async function findWaveToRun(heard: Heard, person: StaffMember, waveId: string): Promise<WaveAndSurvey> {
  const wave = await findWaveFor(heard, person, waveId);
  if (!(await runsWave(heard, person, wave))) throw new Problem("not-allowed");
  return wave;
}

/** The waves that this person runs, to choose from, the newest first. */
export async function wavesToRun(heard: Heard, person: StaffMember): Promise<{ id: string; name: string }[]> {
  const found = [];
  for (const wave of await listWaves(heard.database.read))
    if (await runsWave(heard, person, wave)) found.push({ id: wave.id, name: wave.name });
  return found;
}

/** What everybody who may open the page of a wave sees. */
export function aboutWave(wave: WaveAndSurvey): WaveSeen {
  return {
    ...brief(wave),
    survey: wave.survey.survey,
    title: titleForStaff(wave.survey),
    purpose: wave.survey.purpose,
    audiences: wave.survey.audiences,
    audienceBody: wave.audienceBody,
    influence: wave.influence,
  };
}

/** The checks of a wave with who set them, and which of them this person may set or take back. */
export async function checksOf(heard: Heard, wave: WaveAndSurvey, person: StaffMember) {
  const names = new Map((await listStaff(heard.database.read)).map((each) => [each.id, each.name]));
  const standing = await waveChecksOf(heard.database.read, wave.id);
  return checkNames.map((name) => {
    const stands = standing.find((check) => check.name === name);
    return {
      name,
      by: stands ? (names.get(stands.staffId) ?? "somebody who has left") : null,
      at: stands?.at ?? null,
      detail: stands?.detail ?? "",
      mine: wave.kind === "pilot" && checks[name].role === person.role,
    };
  });
}

/** The waves whose test concern a safeguarding person has still to acknowledge, or has. */
export async function testConcernsFor(heard: Heard, person: StaffMember) {
  const found = [];
  for (const wave of await listWaves(heard.database.read)) {
    if (wave.kind !== "pilot") continue;
    const standing = await waveChecksOf(heard.database.read, wave.id);
    const mine = standing.some((check) => check.staffId === person.id && check.name.startsWith("test-concern"));
    if (mine || testConcernCheckFor(standing, person.id)) found.push({ waveId: wave.id, name: wave.name, mine });
  }
  return found;
}

/** Adds one count of all audiences. */
export function sum(kept: KeptCount[], what: "kept" | "waiting" | "held"): number {
  return kept.reduce((all, each) => all + each[what], 0);
}
