import type { Unit } from "#db/connection.server.ts";
import { findSetting, type Setting } from "#db/stores/settings.server.ts";
import { openWavesOf, type TabletKeys, tabletKeysNow } from "#db/stores/tablets.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { sessionMark } from "../responses/session-mark.server.ts";
import { hashOf } from "../staff/secret.server.ts";
import { isPin } from "./pin.server.ts";
import type { OpenedTablet } from "./tablet.ts";

/** A setting that is in use; undefined for any other code. */
export async function settingInUse(unit: Unit, code: string): Promise<Setting | undefined> {
  const setting = await findSetting(unit, code);
  return setting && setting.goneAt === null ? setting : undefined;
}

/** The keys that the PIN or the sheet's secret belongs to; undefined when it opens nothing now. */
export async function keysFor(
  unit: Unit,
  settingId: string,
  given: { pin: string } | { sheet: string },
  now: number,
): Promise<TabletKeys | undefined> {
  const keys = await tabletKeysNow(unit, settingId, now);
  if ("sheet" in given) return keys.find(({ sheet }) => sheet === hashOf(given.sheet));
  for (const each of keys) if (await isPin(given.pin, each.pin)) return each;
  return undefined;
}

/** What an opened tablet needs, also when it has no network later: the waves with a signed mark for each audience. */
export async function openTablet(
  unit: Unit,
  secret: string,
  setting: Setting,
  keys: TabletKeys,
  now: number,
): Promise<OpenedTablet> {
  const waves: OpenedTablet["waves"] = [];
  for (const id of await openWavesOf(unit, setting.id, now)) {
    const wave = await findWave(unit, id);
    if (!wave) continue;
    const { survey } = wave;
    waves.push({
      id,
      name: wave.name,
      practice: wave.kind === "practice",
      closesAt: wave.closesAt,
      languages: languagesOf(survey),
      audiences: survey.audiences.map((audience) => ({
        audience,
        title: survey.title[audience] ?? wave.name,
        mark: sessionMark(secret, { setting: setting.id, wave: id, audience, began: now }),
      })),
    });
  }
  return { code: setting.id, name: setting.name, pin: keys.pin, sheet: keys.sheet, waves };
}
