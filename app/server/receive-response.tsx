import type { IncomingMessage, ServerResponse } from "node:http";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Survey } from "#surveys/definition.ts";
import { languageNamed } from "#surveys/languages.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { keptBefore } from "../features/responses/keep-response.server.ts";
import { keepWithClips } from "../features/responses/keep-with-clips.server.ts";
import { type Fields, readResponse } from "../features/responses/response.ts";
import { AskAssent, Thanks } from "../features/responses/response-pages.tsx";
import { readWaited } from "../features/responses/waited.ts";
import { trapName } from "../features/surveys/survey-page.ts";
import { carriedClips, clipRows, type SentClip, sentClips } from "../features/voice/sent-clips.server.ts";
import { withoutMarks } from "../i18n/name-english.ts";
import { paths } from "../paths.ts";
import { Problem } from "../problems.ts";
import { askClip } from "./ask-clip.tsx";
import { comfortSent } from "./comfort-sent.ts";
import type { Door } from "./door.ts";
import { saveForLater } from "./invited-page.tsx";
import { askFewer, sayNothingKept } from "./not-kept.tsx";
import { readPost } from "./read-fields.ts";
import { receiptWords } from "./receipt-words.ts";
import { sendJson, sendPage, wantsJson } from "./send.tsx";
import { languageSent, speakingIn } from "./speaking.ts";

/** A response to a survey that is only tried out, or to a wave, under the id of its address. */
export type Sent =
  | { mode: "try"; survey: Survey }
  | {
      mode: "practice" | "kept";
      survey: Survey;
      wave: WaveAndSurvey;
      id: string;
      closed: boolean;
      settingId: string | null;
      /** The token of the link by which the person came. */
      by: string | null;
      /** When this person, or their tablet's session, began, as far as we know. */
      began: number | null;
      /** Where a shared tablet goes on, when it is one. */
      handOver?: string | undefined;
    };

/** In a real wave, words that must be right are only those that a person has checked. */
const isReal = (sent: Sent): boolean => sent.mode !== "try" && sent.wave.kind === "real";

/** The small script that brings the Print button; pages of thanks need none of the others. */
export const printScript = (door: Door) => door.scripts.filter((address) => /\/keep-[^/]*$/.test(address));

/** Receives one response, keeps it whole or not at all, and answers with the receipt: 201 the first time, then 200. */
export async function receiveResponse(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  sent: Sent,
): Promise<void> {
  const post = await readPost(req, door.clips);
  const clips = await sentClips(door.clips, post);
  let carried = false;
  const carry = (): Fields => {
    carried = true;
    return new Map([...post.fields, ...carriedClips(clips)]);
  };
  try {
    if (sent.mode === "kept" && sent.by && post.fields.has("save"))
      await saveForLater(door, req, res, { ...sent, token: sent.by, fields: post.fields, noVoice: clips.length > 0 });
    else await receiveWhole(door, req, res, sent, { fields: post.fields, clips, carry });
  } catch (error) {
    if (error instanceof Problem) error.language = languageSent(post.fields, sent.survey);
    throw error;
  } finally {
    // What was kept has moved on; what a page carries along waits for its next post, for an hour.
    const waiting = clips.flatMap(({ id, fault }) => (id !== null && !(carried && fault === null) ? [id] : []));
    if (waiting.length > 0) await door.clips.forget(waiting);
  }
}

/** What a program filled in that no person sees. Our own script, which asks for JSON, has nobody who could press again. */
const inTrap = (req: IncomingMessage, fields: Fields): boolean =>
  !wantsJson(req) && (fields.get(trapName) ?? []).some((value) => value !== "");

interface Whole {
  fields: Fields;
  clips: SentClip[];
  /** The fields for a page that asks one thing again; from then on the recordings wait for it. */
  carry(): Fields;
}

async function receiveWhole(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  sent: Sent,
  { fields, clips, carry }: Whole,
): Promise<void> {
  let read: ReturnType<typeof readResponse>;
  try {
    read = readResponse(sent.survey, fields, new Map(clips.map((clip) => [clip.itemId, clip.digest])));
  } catch (error) {
    const many = error instanceof Problem && error.problem === "too-many-choices" && error.detail;
    if (many && !wantsJson(req) && askFewer(door, req, res, { survey: sent.survey, real: isReal(sent) }, carry(), many))
      return;
    throw error;
  }
  const { assent, response } = read;
  const language = languageNamed(response.language) ?? "en";
  const speaking = speakingIn(door.catalogue, language, response.audience, isReal(sent));
  const { say } = speaking;
  const again =
    sent.mode !== "try" && sent.by
      ? paths.invitation(sent.by, language)
      : sent.mode === "try"
        ? paths.tryOut(sent.survey.survey, response.audience, language)
        : (sent.handOver ?? paths.start(sent.wave.id, response.audience, language));
  const framed = {
    ...speaking,
    audience: response.audience,
    madeUp: sent.mode !== "try" && sent.wave.madeUp,
    comfort: comfortSent(door, fields),
  };
  if (assent === "no") return sayNothingKept(req, res, framed, "no", again);
  const now = Date.now();
  const keeping =
    sent.mode === "kept"
      ? {
          id: sent.id,
          waveId: sent.wave.id,
          now,
          settingId: sent.settingId,
          by: sent.by,
          waited: readWaited(fields.get("waited")?.[0], now, sent.began),
        }
      : null;
  const fault = clips.find((clip) => clip.fault !== null)?.fault;
  // A second press while the first is on its way finds its recordings moved on: the receipt is what it waits for.
  const before = fault && keeping ? await keptBefore(door.database.read, keeping, response).catch(() => null) : null;
  if (fault && !before) {
    if (!wantsJson(req) && askClip(door, req, res, sent.survey, isReal(sent), carry(), fault)) return;
    throw fault;
  }
  if (assent === null || inTrap(req, fields)) {
    if (wantsJson(req)) sendJson(res, 422, { problem: "assent-missing", say: withoutMarks(say("assent")) });
    else sendPage(req, res, 422, renderFrame(say("assent"), <AskAssent fields={carry()} say={say} />, framed));
    return;
  }
  if (sent.mode === "practice" && sent.closed) throw new Problem("wave-closed");
  if (sent.mode !== "kept" || !keeping) return sayNothingKept(req, res, framed, "try", again);

  // A wave that has closed keeps nothing new, but who sends again what it has kept gets their receipt again.
  const kept =
    before ??
    (sent.closed
      ? await keptBefore(door.database.read, keeping, response)
      : await keepWithClips(door.database, door.clips, door.pictures, keeping, response, clipRows(clips)));
  if (!kept) throw new Problem("wave-closed");
  if (response.answers.some((answer) => answer.words !== null)) door.readSoon();
  if (clips.length > 0) door.transcribeSoon();
  const status = kept.first ? 201 : 200;
  const receipt = kept.receipt.split(" ");
  if (wantsJson(req)) {
    sendJson(res, status, { kept: true, receipt });
    return;
  }
  const lookUp = paths.receipt(sent.wave.id, language);
  const page = (
    <Thanks
      say={say}
      stopped={fields.get("finish")?.[0] === "stopped"}
      receipt={receipt}
      wordOf={receiptWords(door.catalogue, speaking).wordOf}
      lookUp={lookUp}
      lookUpShown={`${door.env.origin}${paths.receipt(sent.wave.id)}`}
      next={again}
    />
  );
  sendPage(req, res, status, renderFrame(say("thanks"), page, { ...framed, scripts: printScript(door) }));
}
