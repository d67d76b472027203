import {
  addSignedVideo,
  bringSignedVideoBack,
  dropSignedVideo,
  listSignedVideos,
} from "#db/stores/signed-videos.server.ts";
import { listStaff } from "#db/stores/staff.server.ts";
import { type Audience, itemsFor, type Sign, signs } from "#surveys/definition.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { titleForStaff } from "../surveys/title-for-staff.ts";
import { checkVideo } from "./check-video.server.ts";
import { fileOf, newFileId, removeKept, signedFolder, writeKept } from "./kept-files.server.ts";
import { mostCaptionLetters } from "./video-limits.ts";

export type DidOnSigned =
  | { outcome: "kept" | "back" }
  | { outcome: "deleted"; id: string }
  | { outcome: "refused"; say: string };

interface Sent {
  field(name: string): string;
  file: Uint8Array | null;
  tooLarge: boolean;
}

function surveyOf(heard: Heard, id: string) {
  const survey = heard.catalogue.get(id);
  if (!survey) throw new Problem("not-found");
  return survey;
}

async function keep(heard: Heard, staffId: string, surveyId: string, sent: Sent): Promise<DidOnSigned> {
  const survey = surveyOf(heard, surveyId);
  const audience = survey.audiences.find((each) => each === sent.field("audience"));
  const item = audience && itemsFor(survey, audience).find((each) => each.id === sent.field("item"));
  const sign = signs.find((each) => each === sent.field("sign"));
  if (!audience || !item || !sign) throw new Problem("not-found");
  if (sent.tooLarge) return { outcome: "refused", say: "This file has more than 40 MB. Make it smaller, or shorter." };
  if (!sent.file) return { outcome: "refused", say: "Choose a video first." };
  const captions = sent.field("captions").trim();
  if (captions.length > mostCaptionLetters)
    return { outcome: "refused", say: `Make the words shorter than ${mostCaptionLetters} letters.` };
  const checked = checkVideo(sent.file);
  if (typeof checked === "string") return { outcome: "refused", say: checked };
  const id = newFileId();
  const folder = signedFolder(heard.env.dataDir);
  await writeKept(folder, fileOf(id, checked.mime), sent.file);
  const row = { id, survey: survey.survey, item: item.id, audience, sign, ...checked, captions };
  try {
    await heard.database.write((unit) => addSignedVideo(unit, { ...row, addedBy: staffId, addedAt: Date.now() }));
  } catch (error) {
    await removeKept(folder, fileOf(id, checked.mime));
    throw error;
  }
  return { outcome: "kept" };
}

/** Keeps, deletes or brings back a video in sign; everybody sees it from then on. Throws Problem: not-found. */
export async function doOnSigned(heard: Heard, staffId: string, survey: string, sent: Sent): Promise<DidOnSigned> {
  const id = sent.field("id");
  const act = async (): Promise<DidOnSigned> => {
    if (sent.field("intent") === "keep") return keep(heard, staffId, survey, sent);
    if (sent.field("intent") === "delete")
      return (await heard.database.write((unit) => dropSignedVideo(unit, survey, id, Date.now())))
        ? { outcome: "deleted", id }
        : { outcome: "refused", say: "It was deleted already." };
    if (sent.field("intent") !== "bring-back") throw new Problem("not-found");
    return (await heard.database.write((unit) => bringSignedVideoBack(unit, survey, id)))
      ? { outcome: "back" }
      : { outcome: "refused", say: "It cannot be brought back: it has gone, or there is a newer one." };
  };
  const did = await act();
  await heard.sounds.refresh();
  return did;
}

/** Every item of a survey for one audience, with its videos. Throws Problem not-found. */
export async function seeSigned(heard: Heard, surveyId: string, asked: string | null) {
  const survey = surveyOf(heard, surveyId);
  const audience = survey.audiences.find((each) => each === asked) ?? (survey.audiences[0] as Audience);
  const names = new Map((await listStaff(heard.database.read)).map((each) => [each.id, each.name]));
  const added = (await listSignedVideos(heard.database.read)).filter(
    (each) => each.survey === survey.survey && each.audience === audience,
  );
  const seen = (item: string, sign: Sign) => {
    const video = added.find((each) => each.item === item && each.sign === sign);
    if (!video) return null;
    const { id, mime, seconds, captions, addedAt: at } = video;
    return {
      id,
      file: fileOf(id, mime),
      seconds,
      captions,
      at,
      by: names.get(video.addedBy) ?? "somebody who has left",
    };
  };
  return {
    survey: { id: survey.survey, title: titleForStaff(survey), audiences: survey.audiences },
    audience,
    items: itemsFor(survey, audience).map((item) => ({
      id: item.id,
      ask: item.ask[audience] ?? "",
      signs: signs.map((sign) => ({ sign, added: seen(item.id, sign), beside: item.sign[sign]?.[audience] ?? null })),
    })),
  };
}
