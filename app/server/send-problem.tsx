/** Problems at the respondents' door, as a page or as JSON, in the language of whoever met one. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { Message } from "../features/responses/response-pages.tsx";
import type { RenderedPage } from "../features/surveys/render-survey.server.tsx";
import { withoutMarks } from "../i18n/name-english.ts";
import { spoken } from "../i18n/words.ts";
import { type Problem, type ProblemName, wordsOfProblem } from "../problems.ts";
import { carriedIn } from "./carried-in-address.ts";
import { sendJson, sendPage, wantsJson } from "./send.tsx";
import { languageAsked, type SpokenWords, speakingIn } from "./speaking.ts";

/** Up to this many bytes a refused upload is read to its end, since a browser shows no answer before it has sent all. */
const readAnyway = 1024 * 1024;

/** Tells somebody what went wrong, as a page or as JSON; a longer upload is not awaited and closes its connection. */
export function sendProblem(req: IncomingMessage, res: ServerResponse, problem: Problem, words: SpokenWords): void {
  if (res.headersSent || res.destroyed) return;
  if (req.complete || req.readableEnded) {
    writeProblem(req, res, problem, words, {});
    return;
  }
  const short = Number(req.headers["content-length"]) <= readAnyway;
  if (short) req.once("end", () => writeProblem(req, res, problem, words, {}));
  else writeProblem(req, res, problem, words, { Connection: "close" });
  req.resume();
}

/** What going back and sending again can mend. */
const mendedByAgain: ProblemName[] = [
  "cut-off",
  "not-readable",
  "no-length",
  "too-large",
  "too-long",
  "too-many-choices",
  "clip-too-large",
  "clip-too-long",
  "clip-not-sound",
  "clip-empty",
  "clip-gone",
  "drawing-not-readable",
  "drawing-too-big",
];
/** What only a fresh start of the survey can mend. */
const mendedByStart: ProblemName[] = [
  "other-content",
  "unknown-item",
  "unknown-choice",
  "wrong-audience",
  "not-finished",
  "wrong-type",
  "bad-method",
];
/** What the same mends later: a page is asked for again, and what was sent is sent again from its own page. */
const mendedByWaiting: ProblemName[] = ["too-many-at-once", "too-many-tries", "wave-not-open-yet"];

interface WayOn {
  /** Going back and sending again. */
  back: boolean;
  link: { href: string; words: "startAgain" | "problemAgain" } | null;
}

/** The way on from a problem: nothing is promised that would fail again. */
function wayOn(req: IncomingMessage, { problem }: Problem, language: Language): WayOn {
  const { pathname, search, searchParams } = new URL(req.url ?? "/", "http://heard");
  const [, prefix, first] = pathname.split("/");
  if (mendedByWaiting.includes(problem)) {
    if (req.method !== "POST") return { back: false, link: { href: `${pathname}${search}`, words: "problemAgain" } };
    const lookUp = pathname.endsWith("/receipt");
    return { back: !lookUp, link: lookUp ? { href: `${pathname}${search}`, words: "problemAgain" } : null };
  }
  if (!mendedByStart.includes(problem) || !prefix || !first)
    return { back: mendedByAgain.includes(problem), link: null };
  const start = `/${prefix}/${first}?lang=${language}${carriedIn(searchParams)}`;
  return { back: false, link: { href: start, words: "startAgain" } };
}

function pageOf(req: IncomingMessage, problem: Problem, words: SpokenWords, language: Language): RenderedPage {
  const speaking = speakingIn(words, language, "young-person", true);
  const { say } = speaking;
  const { back, link } = wayOn(req, problem, language);
  const lines = [say(wordsOfProblem(problem.problem)), ...(back ? [say("goBack")] : [])];
  const on = link ? { href: link.href, text: say(link.words) } : undefined;
  const page = <Message control="problem" title={say("sorry")} lines={lines} on={on} />;
  return renderFrame(say("sorry"), page, speaking);
}

/** A flood must not have a page made for each of its posts: one for each language is enough. */
const ready = new Map<Language, RenderedPage>();

function floodPage(req: IncomingMessage, problem: Problem, words: SpokenWords, language: Language): RenderedPage {
  const made = ready.get(language) ?? pageOf(req, problem, words, language);
  ready.set(language, made);
  return made;
}

function writeProblem(
  req: IncomingMessage,
  res: ServerResponse,
  problem: Problem,
  words: SpokenWords,
  more: Record<string, string>,
): void {
  const language = languageNamed(problem.language ?? "") ?? languageAsked(req, spoken);
  const head = problem.wait === null ? more : { ...more, "Retry-After": String(problem.wait) };
  if (wantsJson(req)) {
    const say = withoutMarks(speakingIn(words, language, "young-person", true).say(wordsOfProblem(problem.problem)));
    sendJson(res, problem.status, { problem: problem.problem, detail: problem.detail, say }, head);
    return;
  }
  const many = problem.problem === "too-many-at-once" && req.method === "POST";
  const page = many ? floodPage(req, problem, words, language) : pageOf(req, problem, words, language);
  sendPage(req, res, problem.status, page, head);
}
