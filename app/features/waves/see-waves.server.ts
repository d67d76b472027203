import type { Role } from "#db/schema.ts";
import { countKept, type KeptCount } from "#db/stores/answers.server.ts";
import { countToListen } from "#db/stores/clips.server.ts";
import { countToDescribe } from "#db/stores/drawings.server.ts";
import { countToRead } from "#db/stores/reading.server.ts";
import { listStaff, type StaffMember, someoneReceivesCalls } from "#db/stores/staff.server.ts";
import { findWave, listWaves, type Wave, type WaveAndSurvey, waveChecksOf } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { Problem } from "../../problems.ts";
import { dayForField } from "../../ui/dates.ts";
import { titleForStaff } from "../surveys/title-for-staff.ts";
import { contactsToCheck, whatIsMissingFor } from "./change-wave.server.ts";
import { checkNames, checks, testConcernCheckFor } from "./readiness.ts";
import type { WaveFields } from "./wave-fields.ts";
import type { WaveSeen } from "./wave-words.ts";

/** A wave that this role may know of: practice is between the coordinator and the catalogue. */
function mayKnow(role: Role, wave: Pick<Wave, "kind">): boolean {
  return role === "coordinator" || (role !== "safeguarding" && wave.kind !== "practice");
}

/** Waves as a role may see them, the newest first; counts for the coordinator only. */
export async function seeWaves(heard: Heard, role: Role) {
  const found = (await listWaves(heard.database.read)).filter((wave) => mayKnow(role, wave));
  const seen = [];
  for (const wave of found) {
    const kept = role === "coordinator" ? await countKept(heard.database.read, wave.id) : [];
    seen.push({
      ...brief(wave),
      survey: titleOf(heard, wave.surveyVersionId),
      kept: role === "coordinator" ? sum(kept, "kept") : null,
    });
  }
  return seen;
}

function titleOf(heard: Heard, surveyVersionId: string): string | null {
  const survey = heard.catalogue.get(surveyVersionId.replace(/-\d+-[0-9a-f]{12}$/, ""));
  return survey ? titleForStaff(survey) : null;
}

function brief(wave: Wave) {
  const { id, name, kind, opensAt, closesAt, replyBy, madeUp } = wave;
  return { id, name, kind, opensAt, closesAt, replyBy, madeUp };
}

/** The wave with its survey, if the person's role may know of it. Throws Problem no-such-wave. */
export async function findWaveFor(heard: Heard, person: StaffMember, waveId: string): Promise<WaveAndSurvey> {
  const wave = await findWave(heard.database.read, waveId);
  if (!wave || !mayKnow(person.role, wave)) throw new Problem("no-such-wave");
  return wave;
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

/** What only the coordinator sees of a wave: counts, addresses, the terms as fields, and what stands in the way. */
export async function runWave(heard: Heard, wave: WaveAndSurvey) {
  const kept = await countKept(heard.database.read, wave.id);
  const values: WaveFields = {
    name: wave.name,
    opens: dayForField(wave.opensAt),
    closes: wave.closesAt === null ? "" : dayForField(wave.closesAt),
    audienceBody: wave.audienceBody,
    influence: wave.influence,
    replyBy: wave.replyBy === null ? "" : dayForField(wave.replyBy),
  };
  return {
    kept: wave.survey.audiences.map((audience) => ({
      audience,
      kept: kept.find((each) => each.audience === audience)?.kept ?? 0,
    })),
    waiting: sum(kept, "waiting"),
    held: sum(kept, "held"),
    toListen: await countToListen(heard.database.read, wave.id, "coordinator"),
    toDescribe: await countToDescribe(heard.database.read, wave.id),
    heldAnywhere: (await countToRead(heard.database.read)).held,
    addresses: wave.survey.audiences.map((audience) => ({
      audience,
      address: `${heard.env.origin}${paths.start(wave.id, audience)}`,
    })),
    values,
    missing: wave.kind === "pilot" ? await whatIsMissingFor(heard.database.read, heard.catalogue.area, wave.id) : null,
    contactsToCheck: contactsToCheck(heard.catalogue.area),
    receivesCalls: await someoneReceivesCalls(heard.database.read),
  };
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

function sum(kept: KeptCount[], what: "kept" | "waiting" | "held"): number {
  return kept.reduce((all, each) => all + each[what], 0);
}
