/**
 * What a survey must be besides well shaped: everything that it names exists, every audience can answer it, and it
 * follows the method rules that a program can check. Each problem is one line that says where and what to do.
 */
import type { AboutYou } from "./about-you.ts";
import { checkKind } from "./check-kind.ts";
import { checkPaths } from "./check-paths.ts";
import { checkPictures } from "./check-pictures.ts";
import { itemsFor, type Survey } from "./definition.ts";
import type { SurveyFile } from "./survey-file.ts";

/** What a survey may refer to. */
export interface Known {
  topics: Set<string>;
  symbols: Set<string>;
  about: AboutYou;
}

/** The problems of a survey, without the file name; empty when it can be used. */
export function checkSurvey(file: SurveyFile, survey: Survey, known: Known): string[] {
  return [
    ...repeatedIds(file),
    ...repeatedTopics(file),
    ...unknownNames(file, known),
    ...missingWords(file),
    ...checkAudiences(survey),
    ...checkOrder(survey),
    ...checkPairs(survey),
    ...checkPaths(survey),
    ...survey.items.flatMap((item) => checkKind(item, file)),
    ...checkPictures(survey),
  ];
}

type ItemFile = SurveyFile["items"][number];
type ChoiceFile = SurveyFile["sets"][string][number];

/** All lists of choices of a file with the place to name: sets once, however many items use them. */
function choiceLists(file: SurveyFile): { place: string; choices: ChoiceFile[] }[] {
  return [
    ...Object.entries(file.sets).map(([set, choices]) => ({ place: `set ${set}`, choices })),
    ...file.items.flatMap(({ id, choices }) => (Array.isArray(choices) ? [{ place: `item ${id}`, choices }] : [])),
  ];
}

function repeatedIds(file: SurveyFile): string[] {
  const items = repeated(file.items.map((item) => item.id));
  return [
    ...items.map((id) => `item ${id}: this id stands twice, give each item its own id`),
    ...choiceLists(file).flatMap(({ place, choices }) =>
      repeated(choices.map((choice) => choice.id)).map(
        (id) => `${place}, choice ${id}: this id stands twice, give each choice its own id`,
      ),
    ),
  ];
}

function repeatedTopics(file: SurveyFile): string[] {
  return file.items.flatMap(({ id, topics }) =>
    repeated((topics ?? []).map((topic) => topic.id)).map(
      (topic) => `item ${id}, topic ${topic}: this id stands twice, give each topic its own id`,
    ),
  );
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

function unknownNames(file: SurveyFile, known: Known): string[] {
  const symbol = (place: string, concept: string) => {
    if (ownedByControls(concept)) return [`${place}: the picture "${concept}" belongs to the buttons, choose another`];
    if (known.symbols.has(concept)) return [];
    return [`${place}: there is no picture "${concept}" in symbols.yaml, choose one from it or add it there`];
  };
  return [
    ...symbol("symbol of the survey", file.symbol),
    ...choiceLists(file).flatMap(({ place, choices }) =>
      choices.flatMap((choice) => symbol(`${place}, choice ${choice.id}`, choice.symbol)),
    ),
    ...file.items.flatMap((item) => [
      ...symbol(`item ${item.id}`, item.symbol),
      ...(item.topics ?? []).flatMap((topic) => symbol(`item ${item.id}, topic ${topic.id}`, topic.symbol)),
      ...unknownSet(item, file),
      ...[...item.plan, ...(item.topics ?? []).flatMap((topic) => topic.plan)]
        .filter((topic) => !known.topics.has(topic))
        .map((topic) => `item ${item.id}: "${topic}" is not in the plan, use an id of a file in plan/`),
      ...(item.fields ?? [])
        .filter((field) => !known.about.fields.some((each) => each.id === field.id))
        .map((field) => `item ${item.id}, field ${field.id}: is not in about-you.yaml, use one of its fields`),
    ]),
  ];
}

const controls = ["back", "next", "start", "finish", "stop", "private", "confused"];

function ownedByControls(concept: string): boolean {
  return concept.startsWith("control_") || controls.includes(concept);
}

function unknownSet(item: ItemFile, file: SurveyFile): string[] {
  if (typeof item.choices !== "string" || file.sets[item.choices] !== undefined) return [];
  return [`item ${item.id}: there is no set "${item.choices}", add it under sets or write the choices here`];
}

function missingWords(file: SurveyFile): string[] {
  return file.items.flatMap((item) => {
    const asked = file.audiences.filter((each) => item.ask[each] !== undefined);
    const strangers = Object.keys(item.ask).filter((each) => !file.audiences.some((known) => known === each));
    const shortOnly = Object.keys(item.short ?? {}).filter((each) => !asked.some((known) => known === each));
    const list = typeof item.choices === "string" ? (file.sets[item.choices] ?? []) : (item.choices ?? []);
    return [
      ...strangers.map(
        (each) => `item ${item.id}: asks ${each}, who is not in audiences, add ${each} there or take the words out`,
      ),
      ...shortOnly.map((each) => `item ${item.id}: has short words for ${each} but no ask, write ask for ${each} too`),
      ...[...list.map((each) => ({ ...each, what: "choice" })), ...topicsOf(item)].flatMap(
        ({ id, say, only, what }) => {
          if (typeof say === "string") return [];
          return asked
            .filter((each) => say[each] === undefined && (only?.includes(each) ?? true))
            .map(
              (each) =>
                `item ${item.id}, ${what} ${id}: has no words for ${each}, add them to say or leave ${each} out with only`,
            );
        },
      ),
    ];
  });
}

const topicsOf = (item: ItemFile) => (item.topics ?? []).map((each) => ({ ...each, what: "topic" }));

function checkAudiences(survey: Survey): string[] {
  return survey.audiences.flatMap((audience) => {
    const asked = itemsFor(survey, audience).filter((item) => item.kind !== "practice" && item.kind !== "about-you");
    return [
      ...(survey.title[audience] ? [] : [`title: has no words for ${audience}, add them`]),
      ...(survey.intro[audience] ? [] : [`intro: has no words for ${audience}, add them`]),
      ...(asked.length > 0
        ? []
        : [`audiences: nothing is asked of ${audience}, add ask words for ${audience} or take it out`]),
    ];
  });
}

function checkOrder(survey: Survey): string[] {
  const last = survey.items.length - 1;
  return survey.items.flatMap((item, at) => [
    ...(item.kind === "practice" && at > 0 ? [`item ${item.id}: practice comes first, move it to the top`] : []),
    ...(item.kind === "about-you" && at < last
      ? [`item ${item.id}: about-you comes last (EQ1), move it to the end`]
      : []),
  ]);
}

function checkPairs(survey: Survey): string[] {
  const pairs = new Set(survey.items.flatMap((item) => item.pair ?? []));
  const alone = survey.items.filter((item) => item.reversed && item.pair === null);
  return [
    ...alone.map((item) => `item ${item.id}: is reversed without a pair, name the pair or take reversed out`),
    ...[...pairs].flatMap((pair) => {
      const [first, second, ...more] = survey.items.filter((item) => item.pair === pair);
      if (!first || !second || more.length > 0) return [`pair ${pair}: needs exactly 2 items`];
      if (first.reversed === second.reversed)
        return [`pair ${pair}: write reversed: true in exactly 1 of ${first.id} and ${second.id}`];
      const both = survey.audiences.some((each) => first.ask[each] && second.ask[each]);
      if (!both)
        return [`pair ${pair}: no audience is asked both ${first.id} and ${second.id}, so it measures nothing`];
      return [];
    }),
  ];
}
