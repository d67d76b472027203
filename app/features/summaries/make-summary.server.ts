import type { ViewKind } from "#db/schema.ts";
import type { Reply } from "#db/stores/replies.server.ts";
import type { Sentence } from "#db/stores/sentences.server.ts";
import type { ReleasedQuote } from "#db/stores/summaries.server.ts";
import type { ViewSentence } from "#db/stores/views.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import { countable, type Item, sideOf } from "#surveys/definition.ts";
import type { Plan, PlanItem } from "#surveys/plan.ts";
import { ways } from "./counts.ts";
import { addShown, type ShownGroup } from "./gate.ts";
import type { AskedItem, Finding, Quote, Speaker, Summary } from "./summary.ts";
import { symbolOf } from "./symbols.ts";
import { planItemOf } from "./tally.ts";

/** What a summary is made of: numbers only as the gate let them out. */
export interface Parts {
  wave: WaveAndSurvey;
  plan: Plan;
  floor: number;
  groups: ShownGroup[];
  quotes: ReleasedQuote[];
  sentences: Pick<Sentence, "planItem" | "text">[];
  replies: Reply[];
  elsewhere: Pick<ViewSentence, "kind" | "text">[];
}

const kinds: ViewKind[] = ["gathered", "observation"];

/** Puts a summary together for reading. */
export function makeSummary(parts: Parts): Summary {
  const { wave, plan, floor, groups } = parts;
  const { id, name, kind, madeUp, opensAt, closesAt, audienceBody, influence, replyBy, survey, rhythm, replyWeeks } =
    wave;
  const known = new Set(plan.items.map((item) => item.id));
  return {
    format: "heard-summary/1",
    floor,
    wave: {
      ...{ id, name, kind, madeUp, opensAt, closesAt, audienceBody, influence, replyBy, rhythm, replyWeeks },
      draft: survey.status !== "co-produced",
      survey: survey.survey,
      version: survey.version,
      title: survey.title.parent ?? survey.title["young-person"] ?? survey.title.child ?? survey.survey,
      purpose: survey.purpose,
    },
    plan: { id: plan.plan, version: plan.version, status: plan.status },
    people: addShown(groups.map((group) => group.people)),
    groups: groups.map(({ audience, voice, people }) => ({ audience, voice, people })),
    findings: plan.items.map((item) => makeFinding(item, parts)),
    items: survey.items.flatMap((item) => askedItem(item, groups) ?? []),
    outs: ways.map((way) => ({ way, people: addShown(groups.map((group) => group.outs.get(way))) })),
    waiting: addShown(groups.map((group) => group.waiting)),
    quotes: parts.quotes
      .filter((quote) => !quote.codes.some((code) => known.has(planItemOf(code))))
      .map((quote) => makeQuote(quote, parts)),
    elsewhere: kinds.flatMap((kind) => {
      const sentences = parts.elsewhere.filter((each) => each.kind === kind).map(({ text }) => text);
      return sentences.length > 0 ? [{ kind, sentences }] : [];
    }),
  };
}

function makeFinding(item: PlanItem, parts: Parts): Finding {
  const here = parts.groups.filter((group) => group.people !== null && group.spoken.has(item.id));
  const spoke = (code: string) => addShown(here.map((group) => group.spoken.get(code)?.spoke));
  return {
    planItem: item.id,
    name: item.name,
    easyRead: item.easyRead,
    meaning: item.meaning,
    symbol: symbolOf(item.id),
    spoke: spoke(item.id),
    of: addShown(here.map((group) => group.people)),
    groups: here.flatMap((group) => {
      const people = group.spoken.get(item.id);
      return people ? [{ audience: group.audience, voice: group.voice, of: group.people, people }] : [];
    }),
    topics: item.topics
      .map(({ id, name, easyRead }) => ({ id, name, easyRead, people: spoke(id) }))
      .filter((topic) => topic.people !== null),
    quotes: parts.quotes
      .filter((quote) => quote.codes.some((code) => planItemOf(code) === item.id))
      .map((quote) => makeQuote(quote, parts)),
    sentences: parts.sentences.filter((each) => each.planItem === item.id).map((each) => each.text),
    replies: parts.replies
      .filter((each) => each.planItem === item.id)
      .map(({ kind, youSaid, weDid, at }) => ({ kind, youSaid, weDid, at })),
  };
}

/** Who said it is told when the groups that share this one attribute pass the gate together with it. */
function makeQuote(quote: ReleasedQuote, { groups }: Parts): Quote {
  const speakerOf = (of: Pick<ReleasedQuote, "audience" | "voice">): Speaker =>
    of.audience === "parent" ? "parent" : of.voice;
  const speaker = speakerOf(quote);
  const enough = groups.some((group) => speakerOf(group) === speaker && group.people !== null);
  return { text: quote.text, speaker: enough ? speaker : null };
}

function askedItem(item: Item, groups: ShownGroup[]): AskedItem | null {
  const shown = groups.flatMap((group) => {
    const ask = item.ask[group.audience];
    const choices = group.choices.get(item.id);
    if (group.people === null || ask === undefined || choices === undefined) return [];
    const said = countable(item, group.audience).map((choice) => ({
      id: choice.id,
      say: choice.say[group.audience] ?? choice.id,
      symbol: choice.symbol,
      side: sideOf(item, choice.id),
      people: choices?.get(choice.id) ?? 0,
    }));
    return [{ audience: group.audience, voice: group.voice, of: group.people, ask, choices: choices && said }];
  });
  if (shown.length === 0) return null;
  const { id, kind, plan, pair, symbol } = item;
  return { id, kind, plan, pair, symbol, groups: shown };
}
