import { countKept } from "#db/stores/answers.server.ts";
import { countToListen } from "#db/stores/clips.server.ts";
import { countToDescribe } from "#db/stores/drawings.server.ts";
import { countToRead } from "#db/stores/reading.server.ts";
import { settingsOfWave } from "#db/stores/settings.server.ts";
import { someoneReceivesCalls } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { dayForField } from "../../ui/dates.ts";
import { contactsToCheck, whatIsMissingFor } from "./change-wave.server.ts";
import { sum } from "./see-waves.server.ts";
import type { WaveFields } from "./wave-fields.ts";

/** What only those see who run a wave: counts, addresses, the terms as fields, and what stands in the way. */
export async function runWave(heard: Heard, wave: WaveAndSurvey) {
  const kept = await countKept(heard.database.read, wave.id);
  const values: WaveFields = {
    name: wave.name,
    opens: dayForField(wave.opensAt),
    closes: wave.closesAt === null ? "" : dayForField(wave.closesAt),
    rhythm: wave.rhythm,
    event: wave.event,
    replyWeeks: wave.replyWeeks === null ? "" : `${wave.replyWeeks}`,
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
    settings: (await settingsOfWave(heard.database.read, wave.id)).length,
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
