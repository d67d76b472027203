import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { ReactNode } from "react";
import { hadConcern, isTalkedAbout, whatBecameOf } from "#db/stores/receipts.server.ts";
import { findResponseByReceipt, hasAnswers } from "#db/stores/responses.server.ts";
import type { Audience } from "#surveys/definition.ts";
import { inEnglish, type Language } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { repliesFor } from "../features/replies/replies-for.server.ts";
import { type Framed, renderFrame } from "../features/responses/frame.server.tsx";
import { receiptLength } from "../features/responses/receipt.ts";
import { Found, type ReplyShown, type Standing } from "../features/responses/receipt-found.tsx";
import { LookUp } from "../features/responses/receipt-page.tsx";
import { AskWithdraw, Withdrawn } from "../features/responses/receipt-withdraw.tsx";
import type { Fields } from "../features/responses/response.ts";
import { Message } from "../features/responses/response-pages.tsx";
import { readTyped } from "../features/responses/typed-receipt.ts";
import { withdrawResponse } from "../features/responses/withdraw-response.server.ts";
import { replyDue } from "../features/waves/wave-words.ts";
import { Problem } from "../problems.ts";
import { cameThrough } from "./came-through.ts";
import { comfortSent } from "./comfort-sent.ts";
import type { Door } from "./door.ts";
import { readFields } from "./read-fields.ts";
import { receiptWords } from "./receipt-words.ts";
import { sendPage } from "./send.tsx";
import { languageAsked, type Speaking, speakingIn } from "./speaking.ts";
import type { FoundWave } from "./wave-finder.server.ts";

/** Wrong receipts in ten minutes (see README.md here): from one network in one wave, and in one wave from everywhere. */
const wrongTries = new RateLimiterMemory({ points: 300, duration: 600 });
const wrongInWave = new RateLimiterMemory({ points: 3000, duration: 600 });

/** More than the five longest words. */
const mostTyped = 200;

function chosenOf(text: string | undefined, pictures: string[]): string[] {
  return (text ?? "")
    .split(" ")
    .filter((name) => pictures.includes(name))
    .slice(0, receiptLength);
}

/** Staff write replies in English, and the plan is English too. */
async function repliesShown(door: Door, responseId: string, language: Language): Promise<ReplyShown[]> {
  const replies = await repliesFor(door.database.read, responseId);
  const asWritten = (words: string) => (language === "en" ? words : inEnglish(words));
  return replies.map((reply) => {
    const item = door.plan.items.find((each) => each.id === reply.planItem);
    const name = asWritten(item?.easyRead ?? reply.planItem);
    return { ...reply, name, youSaid: asWritten(reply.youSaid), weDid: asWritten(reply.weDid) };
  });
}

interface Asked {
  door: Door;
  req: IncomingMessage;
  res: ServerResponse;
  wave: FoundWave;
  speaking: Speaking;
  comfort: Framed["comfort"];
}

/** Throws Problem when so many wrong receipts came that more tries would be guessing; right ones are not counted. */
async function checkTries(keys: [RateLimiterMemory, string][]): Promise<void> {
  for (const [limiter, key] of keys) {
    const tries = await limiter.get(key);
    if (tries && tries.remainingPoints <= 0)
      throw new Problem("too-many-tries", null, Math.ceil(tries.msBeforeNext / 1000));
  }
}

/** The page behind a right receipt; null when the wave has none with these pictures. */
async function pageOf({ door, wave, speaking }: Asked, receipt: string, act: string | undefined) {
  const { read } = door.database;
  const response = await findResponseByReceipt(read, wave.id, receipt);
  if (!response) return null;
  const { say } = speaking;
  const { backupDays } = door.env;
  const { audience } = response;
  if (response.withdrawnDay !== null) {
    const held = await hasAnswers(read, response.id);
    const noted = await hadConcern(read, response.id);
    return { audience, page: <Withdrawn say={say} held={held} noted={noted} backupDays={backupDays} /> };
  }
  if (act === "ask-withdraw")
    return {
      audience,
      page: <AskWithdraw say={say} receipt={receipt} backupDays={backupDays} calls={wave.receivesCalls} />,
    };
  const standing: Standing = {
    ...(await whatBecameOf(read, response.id)),
    talkedAbout: await isTalkedAbout(read, wave.id),
    closesAt: wave.closesAt,
    replyBy: replyDue(wave, response.day),
    replies: await repliesShown(door, response.id, speaking.language),
  };
  return { audience, page: <Found say={say} receipt={receipt} standing={standing} now={Date.now()} /> };
}

function show({ req, res, wave, speaking, comfort }: Asked, status: number, page: ReactNode, audience?: Audience) {
  const framed = { ...speaking, comfort, madeUp: wave.madeUp, ...(audience && { audience }) };
  sendPage(req, res, status, renderFrame(speaking.say("lookUp"), page, framed));
}

/** The page of a receipt: look up, see what happened, take the answers back. Everything goes by post, so that no address, history or log holds the pictures. */
export async function answerReceipt(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  waveId: string,
): Promise<void> {
  const wave = await door.waves.find(waveId);
  const language = languageAsked(req, languagesOf(wave.survey));
  const speaking = speakingIn(door.catalogue, language, "young-person", wave.kind === "real");
  const { say } = speaking;
  const { wordOf, names } = receiptWords(door.catalogue, speaking, door.pictures);
  const fields: Fields = req.method === "POST" ? await readFields(req) : new Map();
  const asked: Asked = { door, req, res, wave, speaking, comfort: comfortSent(door, fields) };
  if (wave.kind === "practice") {
    const lines = [say("lookUpPracticeSay")];
    return show(asked, 200, <Message control="practice" title={say("lookUpPractice")} lines={lines} />);
  }
  const ask = (chosen: string[], status = 200, more: { none?: boolean; typed?: string; unknown?: string[] } = {}) => {
    const wrong = { none: false, typed: "", unknown: [], ...more };
    show(asked, status, <LookUp say={say} wordOf={wordOf} pictures={door.pictures} chosen={chosen} {...wrong} />);
  };

  const value = (name: string) => fields.get(name)?.[0] ?? "";
  const act = value("act");
  const before = chosenOf(value("chosen"), door.pictures);
  if (act === "shorten") return ask(before.slice(0, -1));
  if (act === "clear") return ask([]);
  const typed = readTyped(value("typed").slice(0, mostTyped), names);
  const named = [...chosenOf(value("press"), door.pictures), ...typed.found];
  // Five words are a whole receipt, whatever was pressed before.
  const chosen = (named.length >= receiptLength ? named : [...before, ...named]).slice(0, receiptLength);
  if (typed.unknown.length > 0)
    return ask(before, 422, { typed: value("typed").slice(0, mostTyped), unknown: typed.unknown });
  if (chosen.length < receiptLength) return ask(chosen);

  const keys: [RateLimiterMemory, string][] = [
    [wrongTries, `${wave.id} ${cameThrough(req, door.env.proxies)}`],
    [wrongInWave, wave.id],
  ];
  await checkTries(keys);
  const receipt = chosen.join(" ");
  if (act === "withdraw") {
    await door.database.write((unit) => withdrawResponse(unit, wave.id, receipt, Date.now()));
    door.tidySoon();
  }
  const found = await pageOf(asked, receipt, act);
  if (found) return show(asked, 200, found.page, found.audience);
  for (const [limiter, key] of keys) await limiter.penalty(key);
  ask(chosen, 404, { none: true });
}
