import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience, Survey } from "#surveys/definition.ts";
import { surveyIn } from "#surveys/survey-in.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import type { Fields } from "../features/responses/response.ts";
import { AskClip } from "../features/voice/ask-clip.tsx";
import type { Problem } from "../problems.ts";
import { comfortSent } from "./comfort-sent.ts";
import type { Door } from "./door.ts";
import { sendPage, wantsJson } from "./send.tsx";
import { languageSent, speakingIn } from "./speaking.ts";

export function audienceSent(fields: Fields, survey: Survey): Audience {
  const sent = fields.get("audience")?.[0] as Audience;
  return survey.audiences.includes(sent) ? sent : "young-person";
}

/** A recording cannot be used: a page without script asks for that one again, with all the rest carried. */
export function askClip(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  asked: Survey,
  real: boolean,
  fields: Fields,
  fault: Problem,
): boolean {
  const audience = audienceSent(fields, asked);
  const speaking = speakingIn(door.catalogue, languageSent(fields, asked), audience, real);
  const { say } = speaking;
  const item = surveyIn(asked, speaking.language).items.find((each) => each.id === fault.detail);
  if (!item || wantsJson(req)) return false;
  const page = <AskClip fields={fields} item={item} why={say(fault.problem)} audience={audience} say={say} />;
  const framed = { ...speaking, audience, comfort: comfortSent(door, fields) };
  sendPage(req, res, fault.status, renderFrame(item.ask[audience] ?? "", page, framed));
  return true;
}
