/**
 * The link of a letter, /r/i/<token>. Whoever opens it changes nothing, as often as it is opened: mail scanners open
 * links, too. Only what is pressed and posted does something, and only a kept response uses the link up.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Right } from "#db/stores/rights.server.ts";
import type { Audience } from "#surveys/definition.ts";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { languagesOf, surveyIn } from "#surveys/survey-in.ts";
import { forgetDraft, openDraft, whatIsSaved } from "../features/invitations/draft.server.ts";
import { whereToGoOn } from "../features/invitations/fill-page.ts";
import { handOn, mostHanded, pageMark, rightOf, stopWriting } from "../features/invitations/link.server.ts";
import { HandPage, LinkPage, StopPage } from "../features/invitations/link-pages.tsx";
import { beganMark } from "../features/responses/began.server.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { Message } from "../features/responses/response-pages.tsx";
import { paths } from "../paths.ts";
import { Problem } from "../problems.ts";
import { carriedIn } from "./carried-in-address.ts";
import type { Door } from "./door.ts";
import { readFields } from "./read-fields.ts";
import { redirectTo, sendPage } from "./send.tsx";
import { languageAsked, type Speaking, speakingIn, speakingTo } from "./speaking.ts";
import { type FoundWave, isOpen } from "./wave-finder.server.ts";

interface Opened {
  token: string;
  right: Right;
  wave: FoundWave;
  url: URL;
  /** The link itself in the page's language. */
  self: string;
  speaking: Speaking;
}

/** Answers everything under the link of a letter. */
export async function answerInvitation(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  token: string,
  url: URL,
): Promise<void> {
  const right = await rightOf(door.database.read, token);
  // The letter's own link for stopping works though the link was taken back.
  const mark = url.searchParams.get("stop");
  if (!right && mark === null) return sayUnknown(door, req, res);
  const wave = right && (await door.waves.find(right.waveId));
  const language = wave ? languageAsked(req, languagesOf(wave.survey)) : "en";
  const speaking = wave
    ? speakingIn(door.catalogue, language, right.audience, wave.kind === "real")
    : speakingTo(req, door.catalogue);
  const self = paths.invitation(token, speaking.language);
  const asked = { url, self, speaking, token };
  if (req.method === "POST") return act(door, req, res, { ...asked, right, wave });
  if (mark !== null) return ask(req, res, speaking, right?.audience, <StopPage say={speaking.say} back={self} />);
  if (right && wave) return show(door, req, res, { ...asked, right, wave });
}

function ask(
  req: IncomingMessage,
  res: ServerResponse,
  speaking: Speaking,
  audience: Audience | undefined,
  page: JSX.Element,
  status = 200,
): void {
  const title = speaking.say("linkTitle");
  sendPage(req, res, status, renderFrame(title, page, { ...speaking, ...(audience ? { audience } : {}) }));
}

interface Told {
  status: number;
  control: string;
  title: string;
  lines: string[];
  on?: { href: string; text: string };
}

function tell(
  req: IncomingMessage,
  res: ServerResponse,
  speaking: Speaking,
  audience: Audience | undefined,
  { status, ...message }: Told,
) {
  const page = <Message {...message} />;
  sendPage(req, res, status, renderFrame(message.title, page, { ...speaking, ...(audience ? { audience } : {}) }));
}

function sayUnknown(door: Door, req: IncomingMessage, res: ServerResponse): void {
  const speaking = speakingTo(req, door.catalogue, "parent");
  const { say } = speaking;
  const lines = [say("linkUnknownSay")];
  tell(req, res, speaking, "parent", { status: 404, control: "problem", title: say("linkUnknown"), lines });
}

/** What stands in the way of answering; null when nothing does. */
function inTheWay({ right, wave, speaking: { say } }: Opened, now: number): Told | null {
  if (right.spent) return { status: 200, control: "finish", title: say("linkDone"), lines: [say("linkDoneSay")] };
  if (now < wave.opensAt) {
    const title = say("linkEarly", { day: new Date(wave.opensAt) });
    return { status: 403, control: "wait_circle", title, lines: [say("linkEarlySay")] };
  }
  if (!isOpen(wave, now))
    return { status: 410, control: "finish", title: say("linkClosed"), lines: [say("linkClosedSay")] };
  return null;
}

async function show(door: Door, req: IncomingMessage, res: ServerResponse, opened: Opened): Promise<void> {
  const { url, right, wave, speaking, self } = opened;
  const { say } = speaking;
  const { audiences } = wave.survey;
  const others = { child: audiences.includes("child"), young: audiences.includes("young-person") };
  const mayHand =
    right.kind === "invited" &&
    right.audience === "parent" &&
    isOpen(wave, Date.now()) &&
    (others.child || others.young);
  if (url.searchParams.has("hand") && mayHand)
    return ask(
      req,
      res,
      speaking,
      right.audience,
      <HandPage say={say} back={self} {...others} full={right.handed >= mostHanded ? mostHanded : null} />,
    );
  if (url.searchParams.has("left")) {
    const on = { href: self, text: say("startAgain") };
    return tell(req, res, speaking, right.audience, {
      ...{ status: 200, control: "throw_away", title: say("threwAway"), lines: [], on },
    });
  }
  const told = inTheWay(opened, Date.now());
  // A parent who has answered may still hand it on.
  if (told)
    return tell(
      req,
      res,
      speaking,
      right.audience,
      mayHand ? { ...told, on: { href: `${self}&hand`, text: say("linkHand") } } : told,
    );
  const go = url.searchParams.get("go");
  if (go !== null) return begin(door, res, opened, go === "on");
  const saved = await whatIsSaved(door.database.read, right, opened.token);
  const survey = surveyIn(wave.survey, speaking.language);
  const shown = {
    ...{ say, symbol: survey.symbol, title: survey.title[right.audience] ?? "", saved, mayHand },
    ...{ start: `${self}&go=start`, goOn: `${self}&go=on`, hand: `${self}&hand`, stop: `${self}&stop` },
    ...{ handed: right.kind === "handed", mayStop: right.kind === "invited", closesAt: wave.closesAt },
  };
  const inLanguages = languagesOf(wave.survey).map((each) => ({
    language: each,
    href: paths.invitation(opened.token, each),
  }));
  const page = <LinkPage {...shown} language={speaking.language} inLanguages={inLanguages} />;
  const framed = { ...speaking, audience: right.audience, madeUp: wave.madeUp };
  sendPage(req, res, 200, renderFrame(say("linkTitle"), page, framed));
}

/** To a fresh page of the survey, that carries the link sealed in its address. */
async function begin(door: Door, res: ServerResponse, opened: Opened, goOn: boolean): Promise<void> {
  const { wave, right, token, url, speaking } = opened;
  const id = randomUUID();
  const began = beganMark(door.secret, wave.id, id, Date.now());
  const by = pageMark(door.serverKey, wave.id, id, token);
  const draft = goOn ? await openDraft(door.database.read, token) : null;
  const at = draft ? `&draft=1#${whereToGoOn(wave.survey, right.audience, draft)}` : "";
  const address = `/r/${wave.id}/${id}?for=${right.audience}&lang=${speaking.language}&began=${began}`;
  redirectTo(res, `${address}${carriedIn(url.searchParams)}&by=${by}${at}`);
}

interface Pressed extends Omit<Opened, "right" | "wave"> {
  right: Right | undefined;
  wave: FoundWave | undefined;
}

async function act(door: Door, req: IncomingMessage, res: ServerResponse, pressed: Pressed): Promise<void> {
  const { token, right, speaking, self, url } = pressed;
  const { say } = speaking;
  const fields = await readFields(req);
  const value = (name: string) => fields.get(name)?.[0];
  // One press in a mail program (RFC 8058), or the button of our own page.
  if (value("act") === "stop" || fields.has("List-Unsubscribe")) {
    await stopWriting(door.database, token, url.searchParams.get("stop"), Date.now());
    const still = right && !right.spent;
    return tell(req, res, speaking, right?.audience, {
      ...{ status: 200, control: "finish", title: say("linkStopped") },
      lines: [say(still ? "linkStoppedSay" : "linkStoppedGone")],
      ...(still ? { on: { href: self, text: say("linkStart") } } : {}),
    });
  }
  if (value("act") === "forget") {
    await forgetDraft(door.database, token);
    return redirectTo(res, self);
  }
  const audience = value("hand");
  if (audience !== "child" && audience !== "young-person") throw new Problem("bad-address");
  if (!pressed.wave?.survey.audiences.includes(audience)) throw new Problem("wrong-audience");
  const own = await handOn(door.database, token, audience);
  if (own === null) return redirectTo(res, `${self}&hand`);
  redirectTo(res, paths.invitation(own, languageOf(url) ?? speaking.language));
}

function languageOf(url: URL): Language | null {
  return languageNamed(url.searchParams.get("lang") ?? "");
}
