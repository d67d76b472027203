/** The pages before and beside a survey: who is answering, in which language, and having thrown it away. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Audience, audiences, type Survey } from "#surveys/definition.ts";
import type { Language } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { Message, WhoAreYou } from "../features/responses/response-pages.tsx";
import type { Door } from "./door.ts";
import { sendPage } from "./send.tsx";
import { languageAsked, speakingIn, speakingTo } from "./speaking.ts";

/** The audience that an address names; null for none or an unknown one. */
export function audienceOf(query: URLSearchParams, name = "for"): Audience | null {
  const asked = query.get(name);
  return (audiences as readonly string[]).includes(asked ?? "") ? (asked as Audience) : null;
}

/** Sends the page that asks who is answering, and offers the survey's languages. */
export function askWhoAnswers(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  survey: Survey,
  of: { madeUp: boolean; real: boolean },
  hrefOf: (audience: Audience | undefined, language: Language) => string,
): void {
  const offered = languagesOf(survey);
  const speaking = speakingIn(door.catalogue, languageAsked(req, offered), "young-person", of.real);
  const { say, language } = speaking;
  // Who came from a survey's page to choose a language need not say again who answers.
  const is = audienceOf(new URL(req.url ?? "/", "http://heard").searchParams, "is") ?? undefined;
  const inLanguages = offered.map((each) => ({ language: each, href: hrefOf(is, each) }));
  const page = (
    <WhoAreYou
      survey={survey}
      say={say}
      language={language}
      inLanguages={inLanguages}
      hrefOf={(audience) => hrefOf(audience, language)}
    />
  );
  sendPage(req, res, 200, renderFrame(say("whoAreYou"), page, { ...speaking, madeUp: of.madeUp }));
}

/** Sends the page for who has thrown their answers away; `next` is where they may start again. */
export function answerLeft(door: Door, req: IncomingMessage, res: ServerResponse, next: string): void {
  const speaking = speakingTo(req, door.catalogue);
  const { say } = speaking;
  const page = (
    <Message control="throw_away" title={say("threwAway")} lines={[]} on={{ href: next, text: say("startAgain") }} />
  );
  sendPage(req, res, 200, renderFrame(say("threwAway"), page, speaking));
}
