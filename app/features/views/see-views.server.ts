import type { ViewKind } from "#db/schema.ts";
import { settingsOfWave } from "#db/stores/settings.server.ts";
import { listStaff } from "#db/stores/staff.server.ts";
import { bandsSeen, listViewSentences, listViews, type ViewToShow } from "#db/stores/views.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { namesOfCodes } from "../coding/see-answers.server.ts";
import type { ViewSeen } from "./view-seen.ts";
import { agreement, bands, howOften, methods, partsOf, sayOf, waysShown, whyNotPooled, writers } from "./view-words.ts";

/** The views of a wave with names taken out, what was released of them, and what may be. */
export async function seeViews(heard: Heard, wave: WaveAndSurvey) {
  const { read } = heard.database;
  const found = {
    names: namesOfCodes(heard.plan),
    people: new Map((await listStaff(read)).map((each) => [each.id, each.name])),
    settings: new Map((await settingsOfWave(read, wave.id)).map(({ id, name }) => [id, name])),
  };
  const views = await listViews(read, wave.id);
  const sentences = await listViewSentences(read, wave.id);
  const chapter = async (kind: ViewKind) => ({
    kind,
    views: views.filter(({ view }) => view.kind === kind).map((each) => seen(each, found)),
    sentences: sentences
      .filter((each) => each.kind === kind)
      .map(({ id, text, releasedAt }) => ({ id, text, releasedAt })),
    whyNot: whyNotPooled(kind, await bandsSeen(read, kind)),
  });
  return { chapters: [await chapter("gathered"), await chapter("observation")] };
}

interface Found {
  names: Map<string, string>;
  people: Map<string, string>;
  settings: Map<string, string>;
}

function seen({ view, seen: maySee, parts, codes }: ViewToShow, { names, people, settings }: Found): ViewSeen {
  const about =
    view.kind === "gathered"
      ? [sayOf(methods, view.method), sayOf(bands, view.people), `written down by: ${sayOf(writers, view.writtenBy)}`]
      : [
          `${sayOf(writers, view.writtenBy)}, and ${sayOf(writers, view.secondBy)}`,
          view.shown.map((way) => sayOf(waysShown, way)).join(", "),
          sayOf(howOften, view.often),
          sayOf(agreement, view.agree),
        ];
  const setting = view.settingId && settings.get(view.settingId);
  return {
    id: view.id,
    audience: view.audience,
    day: view.day,
    about: setting ? [...about, setting] : about,
    state: maySee ? "shown" : view.isRead ? "held" : "waiting",
    parts: partsOf[view.kind].flatMap(({ part, say }) => {
      const words = parts.find((each) => each.part === part)?.redacted;
      return words ? [{ part, say, words }] : [];
    }),
    tookOut: parts.reduce((all, part) => all + part.hidden.length, 0),
    codes: codes.map(({ code, source, evidence, accepted, decidedBy }) => ({
      ...{ code, source, accepted, name: names.get(code) ?? code },
      // Words that were taken out of the view stand in no reason either.
      evidence: evidence.filter((words) =>
        parts.some((part) => part.redacted?.toLowerCase().includes(words.toLowerCase())),
      ),
      decidedBy: decidedBy && (people.get(decidedBy) ?? "somebody who has left"),
    })),
  };
}
