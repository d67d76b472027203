/** The survey's page of somebody who came by the link of a letter, and saving from it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { renderToStaticMarkup } from "react-dom/server";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Audience } from "#surveys/definition.ts";
import type { Language } from "#surveys/languages.ts";
import { draftDays, openDraft, saveDraft } from "../features/invitations/draft.server.ts";
import { forLink, withAnswers } from "../features/invitations/fill-page.ts";
import { rightOf, startOfDay } from "../features/invitations/link.server.ts";
import { SaveButton, SavedPage } from "../features/invitations/link-pages.tsx";
import { renderFrame } from "../features/responses/frame.server.tsx";
import type { Fields } from "../features/responses/response.ts";
import { nameEnglish } from "../i18n/name-english.ts";
import { paths } from "../paths.ts";
import { Problem } from "../problems.ts";
import type { Door } from "./door.ts";
import { redirectTo, sendJson, sendOwn, sendPage, wantsJson } from "./send.tsx";
import { languageSent, speakingIn } from "./speaking.ts";
import type { FoundWave } from "./wave-finder.server.ts";

/** Sends the page of this link: the page of everybody, with the ways of the link, and with what was saved. */
export async function sendInvitedPage(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  {
    wave,
    audience,
    language,
    token,
    draft,
  }: { wave: FoundWave; audience: Audience; language: Language; token: string; draft: boolean },
): Promise<void> {
  const right = await rightOf(door.database.read, token);
  const link = paths.invitation(token, language);
  if (!right || right.spent || right.audience !== audience) return redirectTo(res, link);
  const ready = door.pages.ofWave(wave, audience, language);
  const { say } = speakingIn(door.catalogue, language, audience, wave.kind === "real");
  const maySave = right.kind === "invited" && wave.kind !== "practice";
  const save = maySave ? nameEnglish(renderToStaticMarkup(<SaveButton say={say} />)) : null;
  const start = `${paths.start(wave.id, undefined, language)}&is=${audience}`;
  const html = forLink(ready.bytes.identity.toString(), {
    link,
    save,
    start,
    leave: `/r/${wave.id}/left?lang=${language}`,
  });
  const saved = draft ? await openDraft(door.database.read, token) : null;
  sendOwn(req, res, ready, saved ? withAnswers(html, saved) : html);
}

/** Keeps what was answered so far until the link is opened again; nothing of it is a response yet. */
export async function saveForLater(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  { wave, token, fields, noVoice }: { wave: WaveAndSurvey; token: string; fields: Fields; noVoice: boolean },
): Promise<void> {
  const now = Date.now();
  const kept = new Map([...fields].filter(([name]) => name !== "save" && name !== "finish"));
  if (!(await saveDraft(door.database, token, kept, now))) throw new Problem("already-answered");
  if (wantsJson(req)) return sendJson(res, 200, { saved: true });
  const right = await rightOf(door.database.read, token);
  const audience = right?.audience ?? "parent";
  const speaking = speakingIn(door.catalogue, languageSent(fields, wave.survey), audience, wave.kind === "real");
  const { say, language } = speaking;
  const until = startOfDay(now) + draftDays * 24 * 60 * 60 * 1000;
  const page = <SavedPage say={say} until={until} noVoice={noVoice} goOn={paths.invitation(token, language)} />;
  sendPage(req, res, 200, renderFrame(say("savedTitle"), page, { ...speaking, audience }));
}
