import { hearingsOf, listRecordings } from "#db/stores/recordings.server.ts";
import { listStaff } from "#db/stores/staff.server.ts";
import type { Audience } from "#surveys/definition.ts";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import type { Heard } from "../../context.ts";
import { nameOf } from "../../i18n/words.ts";
import { Problem } from "../../problems.ts";
import { titleForStaff } from "../surveys/title-for-staff.ts";
import type { PageText } from "./page-texts.ts";
import { soundsFolder, soundsMade } from "./sounds-folder.server.ts";
import { countSounds, isShown, type Show, type SoundGroup, type SoundSeen, shows } from "./sounds-seen.ts";

/** Which texts of a survey are looked at. Anything that an address asks for and that is not there is the first. */
export interface Asked {
  audience: Audience;
  language: Language;
  show: Show;
}

/** The survey of an address. Throws Problem not-found. */
function surveyToHear(heard: Heard, id: string) {
  const survey = heard.catalogue.get(id);
  if (!survey) throw new Problem("not-found");
  return survey;
}

/** What the address of the page asks for. */
export function askedIn(heard: Heard, surveyId: string, search: URLSearchParams): Asked {
  const survey = surveyToHear(heard, surveyId);
  const language = languageNamed(search.get("language") ?? "");
  return {
    audience: survey.audiences.find((each) => each === search.get("audience")) ?? (survey.audiences[0] as Audience),
    language: language && languagesOf(survey).includes(language) ? language : "en",
    show: shows.find((each) => each === search.get("show")) ?? "all",
  };
}

/** The source of a machine's sounds, as a hearing names it. */
export const machineSource = (heard: Heard) => `machine ${heard.sounds.speech?.source ?? "of before"}`;

/** These texts with who reads them and who listened. */
async function soundsOf(heard: Heard, texts: PageText[]): Promise<SoundSeen[]> {
  const { read } = heard.database;
  const recorded = new Map((await listRecordings(read)).map((each) => [each.name, each]));
  const made = await soundsMade(soundsFolder(heard.env.dataDir));
  const names = new Map((await listStaff(read)).map((each) => [each.id, each.name]));
  const who = (id: string) => names.get(id) ?? "somebody who has left";
  const hearings = await hearingsOf(
    read,
    texts.map(({ name }) => name),
  );
  return texts.map(({ name, text, language, kind }) => {
    const own = recorded.get(name);
    const source = own ? "person" : made.has(name) ? "machine" : "none";
    const sounds = own ? own.id : machineSource(heard);
    const hearing = hearings.find((each) => each.name === name && each.source === sounds);
    return {
      ...{ name, text, language, kind, source },
      recording: own ? { id: own.id, by: who(own.recordedBy), at: own.recordedAt, seconds: own.seconds } : null,
      heard: hearing && source !== "none" ? { by: who(hearing.staffId), at: hearing.at } : null,
    };
  });
}

/** What is read aloud of a survey, in the order of its page: what stands on buttons comes last. */
export async function textsToHear(heard: Heard, surveyId: string, asked: Asked): Promise<PageText[]> {
  const texts = await heard.sounds.textsOf(surveyId, asked.audience, asked.language);
  const read = texts.filter(({ kind }) => kind !== "passed");
  const onButtons = (each: PageText) => each.kind === "button" || each.place === "";
  return [...read.filter((each) => !onButtons(each)), ...read.filter(onButtons)];
}

/** Places that have no question of their own. */
const around: Partial<Record<string, string>> = {
  "": "On buttons, and around every screen",
  frame: "Before and after the survey",
};

function grouped(texts: PageText[], sounds: SoundSeen[], show: Show): SoundGroup[] {
  const groups = new Map<string, SoundGroup>();
  texts.forEach(({ place, kind, text, language }, at) => {
    const sound = sounds[at];
    const key = kind === "button" || place === "" ? "" : place;
    const ours = around[key];
    const title = ours ? { title: ours, language: "en" } : { title: text, language };
    const group = groups.get(key) ?? { ...title, sounds: [] };
    groups.set(key, group);
    if (sound && isShown(sound, show)) group.sounds.push(sound);
  });
  return [...groups.values()].filter(({ sounds: left }) => left.length > 0);
}

/** Everything that the page of a survey's sounds shows. */
export async function seeSounds(heard: Heard, surveyId: string, asked: Asked) {
  const survey = surveyToHear(heard, surveyId);
  const texts = await textsToHear(heard, surveyId, asked);
  const sounds = await soundsOf(heard, texts);
  return {
    survey: { id: survey.survey, title: titleForStaff(survey), audiences: survey.audiences },
    languages: languagesOf(survey).map((language) => ({ language, name: nameOf(language) })),
    asked,
    counts: countSounds(sounds),
    groups: grouped(texts, sounds, asked.show),
    /** Every text in order, for whoever records one after the other. */
    sounds,
    tools: {
      program: heard.sounds.speech?.program ?? null,
      speaks: heard.sounds.speech !== null && heard.sounds.speech.only?.includes(asked.language) !== false,
      small: heard.sounds.small,
    },
  };
}
