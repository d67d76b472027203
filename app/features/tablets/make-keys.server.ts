import { settingsOfWave, takesPart } from "#db/stores/settings.server.ts";
import { listStaff } from "#db/stores/staff.server.ts";
import { dropTabletKeys, setTabletKeys, tabletKeysOfWave } from "#db/stores/tablets.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { Problem } from "../../problems.ts";
import { hashOf, newSecret } from "../staff/secret.server.ts";
import { hashPin, newPin } from "./pin.server.ts";
import type { SheetSeen, TabletsSeen } from "./tablets-seen.ts";

/** The settings of a wave, and since when each has a PIN. */
export async function seeTablets(heard: Heard, waveId: string): Promise<TabletsSeen[]> {
  const unit = heard.database.read;
  const keys = await tabletKeysOfWave(unit, waveId);
  const names = new Map((await listStaff(unit)).map(({ id, name }) => [id, name]));
  return (await settingsOfWave(unit, waveId))
    .filter(({ goneAt }) => goneAt === null)
    .map(({ id, name }) => {
      const made = keys.find(({ settingId }) => settingId === id);
      return {
        id,
        name,
        address: `${heard.env.origin}${paths.tablet(id)}`,
        madeAt: made?.madeAt ?? null,
        madeBy: made ? (names.get(made.madeBy) ?? "somebody who has left") : null,
      };
    });
}

async function checkSetting(heard: Heard, waveId: string, settingId: string): Promise<void> {
  if (!(await takesPart(heard.database.read, waveId, settingId))) throw new Problem("not-found");
}

/**
 * Makes a PIN and a sheet for a setting; those before end. They are given once, for the sheet, and kept as hashes.
 * Throws Problem not-found when the setting takes no part in the wave.
 */
export async function makeKeys(heard: Heard, waveId: string, settingId: string, staffId: string): Promise<SheetSeen> {
  await checkSetting(heard, waveId, settingId);
  const [pin, secret] = [newPin(), newSecret()];
  const row = { pin: await hashPin(pin), sheet: hashOf(secret), madeBy: staffId, madeAt: Date.now() };
  await heard.database.write((unit) => setTabletKeys(unit, { waveId, settingId, ...row }));
  const seen = (await seeTablets(heard, waveId)).find(({ id }) => id === settingId);
  if (!seen) throw new Problem("not-found");
  return { id: settingId, name: seen.name, address: seen.address, pin, link: `${seen.address}#sheet=${secret}` };
}

/** From now on nobody opens a tablet of this setting for this wave; those that are open go on. */
export async function endKeys(heard: Heard, waveId: string, settingId: string): Promise<void> {
  await checkSetting(heard, waveId, settingId);
  await heard.database.write((unit) => dropTabletKeys(unit, waveId, settingId));
}
