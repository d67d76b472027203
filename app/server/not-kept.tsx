/** Answers to a response that is not kept: one item is asked again, or the person said no, or only tried. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience, Survey } from "#surveys/definition.ts";
import { surveyIn } from "#surveys/survey-in.ts";
import { type Framed, renderFrame } from "../features/responses/frame.server.tsx";
import type { Fields } from "../features/responses/response.ts";
import { AskFewer, Message } from "../features/responses/response-pages.tsx";
import { wordsFor } from "../i18n/words.ts";
import { audienceSent } from "./ask-clip.tsx";
import { comfortSent } from "./comfort-sent.ts";
import type { Door } from "./door.ts";
import { sendJson, sendPage, wantsJson } from "./send.tsx";
import { languageSent, speakingIn } from "./speaking.ts";

/** One item had more choices than it takes: a page without script asks for that item again, with all the rest carried. */
export function askFewer(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  of: { survey: Survey; real: boolean },
  fields: Fields,
  itemId: string,
): boolean {
  const audience = audienceSent(fields, of.survey);
  const speaking = speakingIn(door.catalogue, languageSent(fields, of.survey), audience, of.real);
  const survey = surveyIn(of.survey, speaking.language);
  const item = survey.items.find((each) => each.id === itemId);
  if (!item || wantsJson(req)) return false;
  const shared = {
    ...speaking,
    survey,
    audience,
    chooseLanguage: null,
    unchecked: false,
    mode: "kept" as const,
    calls: false,
    madeUp: false,
  };
  const page = { ...shared, who: null, change: null, replyBy: null, leave: "", scripts: [], looks: [], packs: [] };
  sendPage(
    req,
    res,
    422,
    renderFrame(item.ask[audience] ?? "", <AskFewer fields={fields} item={item} page={page} />, {
      ...speaking,
      audience,
      comfort: comfortSent(door, fields),
    }),
  );
  return true;
}

/** Says that nothing was kept: the person said no, or only tried. */
export function sayNothingKept(
  req: IncomingMessage,
  res: ServerResponse,
  framed: Framed & { audience: Audience },
  which: "no" | "try",
  next: string,
): void {
  if (wantsJson(req)) {
    sendJson(res, 200, { kept: false });
    return;
  }
  const say = wordsFor(framed.language, framed.audience, framed.checkedOnly);
  const [title, line, on] =
    which === "no"
      ? [say("noThanks"), say("noThanksSay"), say("startAgain")]
      : [say("tryThanks"), say("tryThanksSay"), say("tryAgain")];
  const page = <Message control="finish" title={title} lines={[line]} on={{ href: next, text: on }} />;
  sendPage(req, res, 200, renderFrame(title, page, framed));
}
