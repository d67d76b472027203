import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience, Survey } from "#surveys/definition.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import type { Fields } from "../features/responses/response.ts";
import { AskClip } from "../features/voice/ask-clip.tsx";
import { wordsFor } from "../i18n/words.ts";
import type { Problem } from "../problems.ts";
import { comfortSent } from "./comfort-sent.ts";
import type { Door } from "./door.ts";
import { sendPage, wantsJson } from "./send.tsx";

export function audienceSent(fields: Fields, survey: Survey): Audience {
  const sent = fields.get("audience")?.[0] as Audience;
  return survey.audiences.includes(sent) ? sent : "young-person";
}

/** A recording cannot be used: a page without script asks for that one again, with all the rest carried. */
export function askClip(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  survey: Survey,
  fields: Fields,
  fault: Problem,
): boolean {
  const item = survey.items.find((each) => each.id === fault.detail);
  if (!item || wantsJson(req)) return false;
  const audience = audienceSent(fields, survey);
  const say = wordsFor("en", audience);
  const page = <AskClip fields={fields} item={item} why={say(fault.problem)} audience={audience} say={say} />;
  const framed = { area: door.catalogue.area, audience, comfort: comfortSent(door, fields) };
  sendPage(req, res, fault.status, renderFrame(item.ask[audience] ?? "", page, framed));
  return true;
}
