import { readHeldAgain } from "#db/stores/reading.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { changeWaveTerms, closeWave, makeWaveReal } from "./change-wave.server.ts";
import { nameRunner, takeOver, unnameRunner } from "./name-runners.server.ts";
import { type CheckName, checkNames } from "./readiness.ts";
import { findWaveFor, runsWave } from "./see-waves.server.ts";
import { setCheck, takeCheckBack } from "./set-check.server.ts";
import { readWaveFields, type WaveFields, type Wrong } from "./wave-fields.ts";

type Fields = WaveFields & { check: string; detail: string; runner: string };
type WhatIsWrong = { fields: Wrong } | { check: { name: string; say: string } } | { runner: string };

/**
 * Does what a person pressed on a wave's page; gives what to change in what they wrote, or null when it is done.
 * Throws Problem no-such-wave or not-allowed.
 */
export async function doOnWave(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  intent: string,
  fields: Fields,
): Promise<WhatIsWrong | null> {
  const wave = await findWaveFor(heard, person, waveId);
  if (intent === "set-check" || intent === "take-check-back") {
    const name = checkNames.find((each): each is CheckName => each === fields.check);
    if (!name) throw new Problem("not-allowed");
    if (intent === "take-check-back") {
      await heard.database.write((unit) => takeCheckBack(unit, person, wave.id, name));
      return null;
    }
    const say = await heard.database.write((unit) => setCheck(unit, person, wave.id, name, fields.detail));
    return say ? { check: { name, say } } : null;
  }

  if (intent === "take-over") {
    await heard.database.write((unit) => takeOver(unit, person, wave));
    return null;
  }
  if (!(await runsWave(heard, person, wave))) throw new Problem("not-allowed");
  if (intent === "close") await heard.database.write((unit) => closeWave(unit, wave.id));
  else if (intent === "name-runner") await heard.database.write((unit) => nameRunner(unit, wave, fields.runner));
  else if (intent === "unname-runner") {
    const runner = await heard.database.write((unit) => unnameRunner(unit, wave, fields.runner));
    if (runner) return { runner };
  } else if (intent === "make-real")
    await heard.database.write((unit) => makeWaveReal(unit, heard.catalogue.area, wave.id));
  else if (intent === "read-again") {
    await heard.database.write((unit) => readHeldAgain(unit));
    heard.readSoon();
  } else if (intent === "change") {
    const read = readWaveFields(fields);
    if ("wrong" in read) return { fields: read.wrong };
    await heard.database.write((unit) => changeWaveTerms(unit, wave.id, read.terms));
  } else throw new Problem("not-allowed");
  return null;
}
