import type { Database } from "#db/connection.server.ts";
import { forgetGoneRecordings, listRecordings } from "#db/stores/recordings.server.ts";
import { forgetGoneVideos, listSignedVideos } from "#db/stores/signed-videos.server.ts";
import type { AddedVideo } from "../surveys/signed-videos.ts";
import { isHere, type Speech } from "./find-speech.server.ts";
import { fileOf, recordingsFolder, signedFolder, sweepKept } from "./kept-files.server.ts";
import type { KeptSound, Sounds } from "./sounds.ts";
import { madeBy } from "./sounds-folder.server.ts";

/** How long something that was deleted can be brought back, at least: until the first start after this. */
const week = 7 * 24 * 60 * 60 * 1000;

interface Parts {
  database: Database;
  dataDir: string;
  speech: Speech | null;
  textsOf: Sounds["textsOf"];
}

/** What people recorded, as it is at start; files that nobody owns or that went a week ago are swept away. */
export async function openSounds({ database, dataDir, speech, textsOf }: Parts): Promise<Sounds> {
  let recorded = new Map<string, KeptSound>();
  let videos: readonly AddedVideo[] = [];
  const refresh = async () => {
    const rows = await listRecordings(database.read);
    recorded = new Map(rows.map(({ id, name, mime }) => [name, { id, mime, file: fileOf(id, mime) }]));
    const added = (await listSignedVideos(database.read)).map(({ id, mime, ...of }) => ({
      ...{ survey: of.survey, item: of.item, audience: of.audience, sign: of.sign, captions: of.captions },
      name: `up-${fileOf(id, mime)}`,
    }));
    if (JSON.stringify(added) !== JSON.stringify(videos)) videos = added;
  };
  const ids = await database.write((unit) => forgetGoneRecordings(unit, Date.now() - week));
  await sweepKept(recordingsFolder(dataDir), new Set(ids));
  const signed = await database.write((unit) => forgetGoneVideos(unit, Date.now() - week));
  await sweepKept(signedFolder(dataDir), new Set(signed));
  await refresh();
  return {
    speech: speech && {
      program: speech.command[0] ?? "",
      source: madeBy(speech),
      only: speech.only,
    },
    small: isHere("ffmpeg"),
    recordingOf: (name) => recorded.get(name),
    videos: () => videos,
    refresh,
    textsOf,
  };
}
