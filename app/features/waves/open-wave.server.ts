import { createHash, randomInt } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import type { Rhythm, RunBy, WaveKind } from "#db/schema.ts";
import { addWave, freezeSurvey } from "#db/stores/waves.server.ts";
import type { Survey } from "#surveys/definition.ts";

export interface NewWave {
  name: string;
  kind: WaveKind;
  /** Milliseconds; a null end stays open until somebody closes it. */
  opensAt: number;
  closesAt: number | null;
  audienceBody: string;
  influence: string;
  replyBy: number | null;
  madeUp?: boolean;
  runBy?: RunBy;
  rhythm?: Rhythm;
  event?: string;
  replyWeeks?: number | null;
  openToAll?: boolean;
  staffId: string | null;
}

/** Letters and figures that are not mistaken for each other when somebody reads an address aloud. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";

function newWaveId(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** Opens a wave: freezes the survey as it is now and pins it (decision 3). Gives the wave's id. */
export async function openWave(unit: Unit, survey: Survey, wave: NewWave): Promise<string> {
  const definition = JSON.stringify(survey);
  const surveyVersionId = `${survey.survey}-${survey.version}-${createHash("sha256").update(definition).digest("hex").slice(0, 12)}`;
  const now = Date.now();
  await freezeSurvey(unit, {
    id: surveyVersionId,
    survey: survey.survey,
    version: survey.version,
    definition,
    frozenAt: now,
  });
  const id = newWaveId();
  await addWave(unit, {
    id,
    name: wave.name,
    surveyVersionId,
    kind: wave.kind,
    opensAt: wave.opensAt,
    closesAt: wave.closesAt,
    audienceBody: wave.audienceBody,
    influence: wave.influence,
    replyBy: wave.replyBy,
    madeUp: wave.madeUp ?? false,
    runBy: wave.runBy ?? "council",
    rhythm: wave.rhythm ?? "dated",
    event: wave.event ?? "",
    replyWeeks: wave.replyWeeks ?? null,
    openToAll: wave.openToAll ?? false,
    openedBy: wave.staffId,
    openedAt: now,
  });
  return id;
}
