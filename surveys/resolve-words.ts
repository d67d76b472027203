/** Turns a file of translated words into `SurveyWords`: sets written out, each wording given to each audience. */
import type { Audience, Item, Wording } from "./definition.ts";
import type { SurveyFile } from "./survey-file.ts";
import type { ItemWords, SurveyWords } from "./survey-words.ts";
import type { SurveyWordsFile } from "./words-files.ts";

/** The fields of about-you in one language, with the lists that the area brings, by id. */
export type AboutWords = Record<string, { ask: string | Wording; choices: Record<string, string> }>;

type Written = string | Wording | undefined;

/** Never throws: what cannot be found is left out, and `checkWords` names what belongs to nothing. */
export function resolveWords(words: SurveyWordsFile, file: SurveyFile, items: Item[], about: AboutWords): SurveyWords {
  return {
    checkedBy: words.checked_by,
    title: spread(words.title, file.audiences),
    intro: spread(words.intro, file.audiences),
    items: Object.fromEntries(items.map((item) => [item.id, itemWords(item, words, file, about)])),
  };
}

function itemWords(item: Item, words: SurveyWordsFile, file: SurveyFile, about: AboutWords): ItemWords {
  const own = words.items[item.id];
  const asked = Object.keys(item.ask) as Audience[];
  const written = file.items.find((each) => each.id === item.id)?.choices;
  const ofSet = typeof written === "string" ? words.sets[written] : undefined;
  return {
    ask: spread(own?.ask, asked),
    short: spread(own?.short, asked),
    choices: Object.fromEntries(
      item.choices.map(({ id, say }) => [
        id,
        spread(own?.choices?.[id] ?? ofSet?.[id], Object.keys(say) as Audience[]),
      ]),
    ),
    topics: Object.fromEntries(Object.entries(own?.topics ?? {}).map(([id, say]) => [id, spread(say, asked)])),
    fields: Object.fromEntries(
      item.fields.map(({ id }) => [
        id,
        { use: own?.fields?.[id], ask: spread(about[id]?.ask, asked), choices: about[id]?.choices ?? {} },
      ]),
    ),
  };
}

function spread(written: Written, seenBy: Audience[]): Wording {
  if (written === undefined) return {};
  const said = (audience: Audience) => (typeof written === "string" ? written : written[audience]);
  return Object.fromEntries(
    seenBy.flatMap((audience) => (said(audience) === undefined ? [] : [[audience, said(audience)]])),
  );
}
