/**
 * The door of respondents: everything under /r/ and /try/, answered ahead of express. Pages are rendered once for a
 * wave, audience and language and kept with their compressed bytes; whether a wave is open is asked on every request.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience } from "#surveys/definition.ts";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { tokenOfPage } from "../features/invitations/link.server.ts";
import { beganAt, beganMark } from "../features/responses/began.server.ts";
import { readSessionMark } from "../features/responses/session-mark.server.ts";
import { paths } from "../paths.ts";
import { Problem } from "../problems.ts";
import { safeError } from "../safe-error.ts";
import { receiveCall } from "./call-door.tsx";
import { cameFromUs } from "./came-from.ts";
import { carriedIn } from "./carried-in-address.ts";
import type { Door } from "./door.ts";
import { holdFloods } from "./floods.ts";
import { answerGallery } from "./gallery-door.ts";
import { answerInvitation } from "./invitation-door.tsx";
import { sendInvitedPage } from "./invited-page.tsx";
import type { Log } from "./log.ts";
import { doorAnswers } from "./metrics.ts";
import { answerOffline } from "./offline-door.ts";
import { answerReceipt } from "./receipt-door.tsx";
import { receiveResponse } from "./receive-response.tsx";
import { redirectTo, sendPart, sendReady } from "./send.tsx";
import { sendProblem } from "./send-problem.tsx";
import { languageAsked } from "./speaking.ts";
import { answerTablet } from "./tablet-door.tsx";
import { answerThanks } from "./thanks-door.tsx";
import { checkOpen, isOpen } from "./wave-finder.server.ts";
import { answerLeft, askWhoAnswers, audienceOf } from "./who-answers.tsx";

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function answerTry(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  parts: string[],
  url: URL,
): Promise<void> {
  const [, id = "", audience] = parts;
  if (id === "") return answerGallery(door, req, res, url);
  const survey = door.catalogue.get(id);
  if (!survey) throw new Problem("bad-address");
  if (audience === undefined)
    return askWhoAnswers(door, req, res, survey, { madeUp: false, real: false }, (...each) =>
      paths.tryOut(id, ...each),
    );
  if (!survey.audiences.includes(audience as Audience)) throw new Problem("bad-address");
  if (req.method === "POST") return receiveResponse(door, req, res, { mode: "try", survey });
  sendReady(req, res, door.pages.ofSurvey(survey, audience as Audience, languageAsked(req, languagesOf(survey))));
}

/** Gives a fresh id and sends the person to their page; without an audience it asks who is answering. */
async function answerStart(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  waveId: string,
  url: URL,
): Promise<void> {
  const wave = await door.waves.find(waveId);
  checkOpen(wave, Date.now(), null);
  const audience = audienceOf(url.searchParams);
  if (audience && wave.survey.audiences.includes(audience)) {
    const id = randomUUID();
    const began = beganMark(door.secret, waveId, id, Date.now());
    const language = languageAsked(req, languagesOf(wave.survey));
    redirectTo(res, `/r/${waveId}/${id}?for=${audience}&lang=${language}&began=${began}${carriedIn(url.searchParams)}`);
    return;
  }
  const of = { madeUp: wave.madeUp, real: wave.kind === "real" };
  const carried = carriedIn(url.searchParams);
  askWhoAnswers(door, req, res, wave.survey, of, (...each) => `${paths.start(waveId, ...each)}${carried}`);
}

async function answerResponse(
  door: Door,
  log: Log,
  req: IncomingMessage,
  res: ServerResponse,
  waveId: string,
  id: string,
  url: URL,
): Promise<void> {
  if (!uuid4.test(id)) throw new Problem("bad-address");
  const wave = await door.waves.find(waveId);
  if (req.method === "POST" && url.searchParams.has("call")) return receiveCall(door, log, req, res, wave, id);
  const session = readSessionMark(door.secret, waveId, url.searchParams.get("k"));
  const began = session?.began ?? beganAt(door.secret, waveId, id, url.searchParams.get("began"));
  const token = tokenOfPage(door.serverKey, waveId, id, url.searchParams.get("by"));
  if (req.method === "POST" && Date.now() >= wave.opensAt) {
    const closed = !isOpen(wave, Date.now()) && (began === null || !isOpen(wave, began));
    const mode = wave.kind === "practice" ? "practice" : "kept";
    const settingId = session?.setting ?? url.searchParams.get("at");
    const handOver = session ? paths.tablet(session.setting) : undefined;
    const where = { wave, id, closed, settingId, by: token, began, handOver };
    return receiveResponse(door, req, res, { mode, survey: wave.survey, ...where });
  }
  checkOpen(wave, Date.now(), began);
  const audience = audienceOf(url.searchParams);
  if (!audience || !wave.survey.audiences.includes(audience)) {
    const of = { madeUp: wave.madeUp, real: wave.kind === "real" };
    return askWhoAnswers(door, req, res, wave.survey, of, (...each) => sameSitting(url, ...each));
  }
  const language = languageAsked(req, languagesOf(wave.survey));
  if (token) {
    const draft = url.searchParams.has("draft");
    return sendInvitedPage(door, req, res, { wave, audience, language, token, draft });
  }
  sendReady(req, res, door.pages.ofWave(wave, audience, language));
}

/** The address of a sitting that has begun, for another audience or in another language: all else in it stays. */
function sameSitting({ pathname, searchParams }: URL, audience: Audience | undefined, language: Language): string {
  const query = new URLSearchParams(searchParams);
  query.delete("is");
  query.set("lang", language);
  if (audience) query.set("for", audience);
  return `${pathname}?${query}`;
}

async function answer(
  door: Door,
  log: Log,
  letIn: ReturnType<typeof holdFloods>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = new URL(req.url ?? "/", "http://heard");
  const parts = url.pathname.replace(/\/$/, "").split("/").slice(1);
  await letIn(req, res, url, parts);
  if (!["GET", "HEAD", "POST"].includes(req.method ?? "")) throw new Problem("bad-method");
  // Our own pages tell no referrer, so browsers name their origin "null": only another site's name is refused.
  const from = req.headers.origin;
  if (req.method === "POST" && from !== "null" && !cameFromUs(from, req.headers.host, door.env.origin))
    throw new Problem("wrong-origin");
  const [prefix, first = "", second] = parts;
  const asked = languageNamed(url.searchParams.get("lang") ?? "") ?? undefined;
  if (prefix === "r" && first === "k") return answerTablet(door, req, res, parts, url);
  if (parts.length > 3) throw new Problem("bad-address");
  if (prefix === "try") {
    if (second === "left") return answerLeft(door, req, res, paths.surveys());
    return answerTry(door, req, res, parts, url);
  }
  if (first === "sw.js" || first === "offline") return answerOffline(door, req, res, parts);
  if (first === "i" && second !== undefined) return answerInvitation(door, req, res, second, url);
  if (second === undefined) {
    if (req.method === "POST") throw new Problem("bad-method");
    return answerStart(door, req, res, first, url);
  }
  if (first === "look") return sendPart(req, res, url.pathname, door.pages.partAt(url.pathname));
  if (second === "thanks") return answerThanks(door, req, res, first);
  if (second === "receipt") return answerReceipt(door, req, res, first);
  if (second === "left") return answerLeft(door, req, res, paths.start(first, undefined, asked));
  return answerResponse(door, log, req, res, first, second, url);
}

const ownPage =
  /^\/r\/([a-z0-9]+)\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\?for=([a-z-]+)&lang=([A-Za-z-]+)(?:&|$)/;

/** The usual request, for a page that is ready, is answered at once; gives false when more has to be asked. */
function answerAtOnce(door: Door, req: IncomingMessage, res: ServerResponse): boolean {
  const [, waveId = "", audience, language] =
    (req.method === "GET" && !req.url?.includes("&by=") && ownPage.exec(req.url ?? "")) || [];
  const wave = waveId === "" ? null : door.waves.remembered(waveId);
  if (!wave || !isOpen(wave, Date.now()) || !wave.survey.audiences.includes(audience as Audience)) return false;
  const offered = languagesOf(wave.survey).find((each) => each === language);
  if (!offered) return false;
  sendReady(req, res, door.pages.ofWave(wave, audience as Audience, offered));
  doorAnswers.inc(atOnce);
  return true;
}

const atOnce = { method: "GET", status: 200 };

/** Answers requests for respondents' addresses; gives false for any other, which express then answers. */
export function respondentDoor(door: Door, log: Log): (req: IncomingMessage, res: ServerResponse) => boolean {
  const { answersPerMinute: answers, proxies } = door.env;
  const letIn = holdFloods({ answers, proxies, secret: door.secret, log });
  return (req, res) => {
    if (!/^\/(r\/|try([/?]|$))/.test(req.url ?? "")) return false;
    if (answerAtOnce(door, req, res)) return true;
    res.on("finish", () => doorAnswers.inc({ method: req.method, status: res.statusCode }));
    answer(door, log, letIn, req, res).catch((error: unknown) => {
      if (error instanceof Problem) {
        sendProblem(req, res, error, door.catalogue);
        return;
      }
      log.error({ at: "respondent door", error: safeError(error) });
      if (!res.headersSent) res.writeHead(500, { "Content-Type": "text/plain" });
      res.end("Something went wrong here. Nothing was kept. Please try again.");
    });
    return true;
  };
}
