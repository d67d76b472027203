import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { findResponseByReceipt, hasAnswers } from "#db/stores/responses.server.ts";
import { inEnglish, type Language } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { repliesFor } from "../features/replies/replies-for.server.ts";
import { type Framed, renderFrame } from "../features/responses/frame.server.tsx";
import { receiptLength, typedReceipt } from "../features/responses/receipt.ts";
import { Found, LookUp, type ReplyShown } from "../features/responses/receipt-page.tsx";
import type { Fields } from "../features/responses/response.ts";
import { withdrawResponse } from "../features/responses/withdraw-response.server.ts";
import { Problem } from "../problems.ts";
import { cameThrough } from "./came-through.ts";
import { comfortSent } from "./comfort-sent.ts";
import type { Door } from "./door.ts";
import { readFields } from "./read-fields.ts";
import { receiptWords } from "./receipt-words.ts";
import { sendPage } from "./send.tsx";
import { languageAsked, type Speaking, speakingIn } from "./speaking.ts";

/**
 * Wrong receipts from one address in ten minutes. With 1,000 responses in a wave one guess in 34 million hits: at this
 * rate somebody would guess for about six years before the first hit.
 */
const wrongTries = new RateLimiterMemory({ points: 100, duration: 600 });

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

async function showFound(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  waveId: string,
  receipt: string,
  speaking: Speaking,
  comfort: Framed["comfort"],
): Promise<boolean> {
  const wave = await door.waves.find(waveId);
  const response = await findResponseByReceipt(door.database.read, waveId, receipt);
  if (!response) return false;
  const held = response.withdrawnDay !== null && (await hasAnswers(door.database.read, response.id));
  const state = response.withdrawnDay === null ? "here" : held ? "held" : "withdrawn";
  const replies = state === "here" ? await repliesShown(door, response.id, speaking.language) : [];
  const { say } = speaking;
  const page = (
    <Found say={say} receipt={receipt} state={state} replies={replies} replyBy={wave.replyBy} now={Date.now()} />
  );
  sendPage(
    req,
    res,
    200,
    renderFrame(say("lookUp"), page, {
      ...speaking,
      audience: response.audience,
      madeUp: wave.madeUp,
      comfort,
    }),
  );
  return true;
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
  const words = receiptWords(door.catalogue, speaking);
  const fields: Fields = req.method === "POST" ? await readFields(req) : new Map();
  const comfort = comfortSent(door, fields);
  const ask = (chosen: string[], none = false) =>
    sendPage(
      req,
      res,
      none ? 404 : 200,
      renderFrame(
        say("lookUp"),
        <LookUp say={say} wordOf={words.wordOf} pictures={door.pictures} chosen={chosen} none={none} />,
        { ...speaking, comfort },
      ),
    );
  if (req.method !== "POST") return ask([]);

  const value = (name: string) => fields.get(name)?.[0];
  const chosen = chosenOf(value("chosen"), door.pictures);
  if (value("act") === "shorten") return ask(chosen.slice(0, -1));
  const pressed = [...chosen, ...chosenOf(value("press"), door.pictures)];
  const typed = value("typed")?.trim() ? typedReceipt(words.namesIn(value("typed") ?? ""), door.pictures) : null;
  if (value("typed")?.trim() && !typed) return ask(chosen, true);
  if (!typed && pressed.length < receiptLength) return ask(pressed);

  const from = cameThrough(req, door.env.proxies);
  const tries = await wrongTries.get(from);
  if (tries && tries.remainingPoints <= 0) throw new Problem("too-many-tries");
  const receipt = typed ?? pressed.join(" ");
  if (value("act") === "withdraw") {
    await door.database.write((unit) => withdrawResponse(unit, waveId, receipt, Date.now()));
    door.tidySoon();
  }
  if (await showFound(door, req, res, waveId, receipt, speaking, comfort)) return;
  await wrongTries.penalty(from);
  ask([], true);
}
