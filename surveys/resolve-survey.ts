/** Turns a survey file into a `Survey`: sets written out, each wording given to each audience, limits filled in. */
import { type AboutYou, aboutField } from "./about-you.ts";
import type { Area } from "./area.ts";
import type { Audience, Choice, Item, ItemKind, Survey, Wording } from "./definition.ts";
import type { SurveyFile } from "./survey-file.ts";

type ItemFile = SurveyFile["items"][number];
type ChoiceFile = SurveyFile["sets"][string][number];

/** Never throws: what cannot be found stays empty, and `checkSurvey` names it. */
export function resolveSurvey(file: SurveyFile, about: AboutYou, area: Area): Survey {
  return {
    survey: file.survey,
    version: file.version,
    status: file.status,
    title: wordingFor(file.title, file.audiences),
    purpose: file.purpose,
    space: file.space,
    voice: file.voice,
    audienceBody: file.audience_body,
    influence: file.influence,
    audiences: file.audiences,
    symbol: file.symbol,
    intro: file.intro,
    items: file.items.map((item) => resolveItem(item, file, about, area)),
  };
}

function resolveItem(item: ItemFile, file: SurveyFile, about: AboutYou, area: Area): Item {
  const asked = file.audiences.filter((each) => item.ask[each] !== undefined);
  const choices = choicesOf(item, file).map((choice) => resolveChoice(choice, asked));
  return {
    id: item.id,
    construct: item.construct,
    kind: item.kind,
    plan: item.plan,
    symbol: item.symbol,
    ask: item.ask,
    short: item.short ?? {},
    choices,
    max: Object.fromEntries(asked.flatMap((each) => maxFor(item, choices, each))),
    random: item.random ?? false,
    pair: item.pair ?? null,
    reversed: item.reversed ?? false,
    fields: (item.fields ?? []).flatMap(({ id, use }) => aboutField(about, area, id, use) ?? []),
    topics: (item.topics ?? []).map(({ id, symbol, say, plan, only }) => ({
      id,
      symbol,
      plan,
      say: wordingFor(
        say,
        asked.filter((each) => only?.includes(each) ?? true),
      ),
    })),
    when: item.when ?? null,
    next: item.next ?? [],
    sign: Object.fromEntries(Object.entries(item.sign ?? {}).map(([sign, video]) => [sign, wordingFor(video, asked)])),
  };
}

function choicesOf(item: ItemFile, file: SurveyFile): ChoiceFile[] {
  if (typeof item.choices !== "string") return item.choices ?? [];
  return file.sets[item.choices] ?? [];
}

function resolveChoice(choice: ChoiceFile, asked: Audience[]): Choice {
  const seenBy = asked.filter((each) => choice.only?.includes(each) ?? true);
  return {
    id: choice.id,
    side: choice.side,
    symbol: choice.symbol,
    say: wordingFor(choice.say, seenBy),
    alone: choice.alone ?? false,
  };
}

function wordingFor(wording: string | Wording, seenBy: Audience[]): Wording {
  const words = (each: Audience) => (typeof wording === "string" ? wording : wording[each]);
  return Object.fromEntries(seenBy.flatMap((each) => (words(each) === undefined ? [] : [[each, words(each)]])));
}

const withoutChoices: ItemKind[] = ["open", "about-you"];

function maxFor(item: ItemFile, choices: Choice[], each: Audience): [Audience, number][] {
  if (withoutChoices.includes(item.kind)) return [];
  if (item.kind === "choices") return [[each, choices.filter((choice) => choice.say[each] !== undefined).length]];
  if (item.kind !== "pick") return [[each, 1]];
  const max = typeof item.max === "number" ? item.max : item.max?.[each];
  return max === undefined ? [] : [[each, max]];
}
