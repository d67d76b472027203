/** Starts Heard: settings, surveys, database, reading worker, doors. Anything wrong is one clear line and exit 1. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { type Database, openDatabase } from "#db/connection.server.ts";
import { loadCatalogue } from "#surveys/catalogue.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import type { Heard } from "../context.ts";
import { type Env, readEnv, SettingProblem } from "../env.server.ts";
import { openShelf } from "../features/packs/open-shelf.server.ts";
import { findSpeech } from "../features/sounds/find-speech.server.ts";
import { openSounds } from "../features/sounds/open-sounds.server.ts";
import { firstSignInLink } from "../features/staff/first-sign-in-link.server.ts";
import { isElsewhere } from "../features/voice/ask-http.server.ts";
import { type ClipFiles, openClipFiles } from "../features/voice/clip-files.server.ts";
import { isOurKey, keyOfFolder } from "../features/voice/clip-key.server.ts";
import { makeLog } from "./log.ts";
import { startMailing } from "./mailing.ts";
import { serveMetrics } from "./metrics.ts";
import { openDoor } from "./open-door.server.ts";
import { startReading } from "./reading.ts";
import { respondentDoor } from "./respondent-door.ts";
import { makeSounding } from "./sounding.ts";
import { staffApp } from "./staff-app.ts";
import { startTidying } from "./tidying.ts";
import { startTranscribing } from "./transcribing.ts";

function giveUp(line: string): never {
  process.stderr.write(`Heard cannot start. ${line}\n`);
  process.exit(1);
}

function readSettings(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (error instanceof SettingProblem) giveUp(error.message);
    throw error;
  }
}

function checkFolder(folder: string, setting: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    giveUp(`It cannot write to the folder ${folder}: let it write there, or name another folder in ${setting}.`);
  }
}

function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const env = readSettings();
checkFolder(env.dataDir, "DATA_DIR");
checkFolder(dirname(env.databaseFile), "DATABASE_URL");
const log = makeLog(env.logLevel);
const project = projectFolder();
const folders = env.surveysDir ? [surveysFolder(), env.surveysDir] : [surveysFolder()];

function openOrGiveUp(file: string): Database {
  try {
    return openDatabase(file, join(project, "db/migrations"));
  } catch (error) {
    return giveUp(
      `It cannot use the database ${file} (${why(error)}): put a backup in its place, or name another DATA_DIR.`,
    );
  }
}

async function openRecordings(database: Database, key: Buffer): Promise<ClipFiles> {
  if (!(await database.write((unit) => isOurKey(unit, key))))
    giveUp(
      env.clipKey
        ? "CLIP_KEY is not the key with which the recordings here were encrypted: set the right one."
        : `${join(env.dataDir, "clip-key")} is not the key with which the recordings here were encrypted: put the right file back, or set CLIP_KEY.`,
    );
  return openClipFiles(join(env.dataDir, "clips"), key);
}

async function start(): Promise<void> {
  const catalogue = loadCatalogue(folders);
  const { plan } = loadReadingWords(folders);
  const database = openOrGiveUp(env.databaseFile);
  const serverKey = env.clipKey ?? keyOfFolder(env.dataDir);
  const clips = await openRecordings(database, serverKey);
  const tidying = await startTidying({ database, clips, days: env.clipDays, log });
  const reading = startReading({ database, folders, log, tidySoon: tidying.soon });
  const packs = await openShelf(database, env.dataDir);
  if (env.transcriber?.kind === "http" && (await isElsewhere(env.transcriber.url)))
    giveUp("TRANSCRIBE_URL must be on this machine or on a private network: voices are not sent elsewhere");
  const transcribing = startTranscribing({
    ...{ database, clips, log, setting: env.transcriber },
    readSoon: reading.soon,
    tidySoon: tidying.soon,
  });
  const speech = findSpeech(env.speech);
  const sounding = makeSounding({
    database,
    catalogue,
    plan,
    folders,
    dataDir: env.dataDir,
    speech,
    backupDays: env.backupDays,
    log,
  });
  const sounds = await openSounds({ database, dataDir: env.dataDir, speech, textsOf: sounding.textsOf });
  const mailing = await startMailing({ database, catalogue, env, serverKey }, log);
  const heard: Heard = {
    env,
    database,
    catalogue,
    plan,
    packs,
    sounds,
    readSoon: reading.soon,
    clips,
    transcribeSoon: transcribing.soon,
    tidySoon: tidying.soon,
    serverKey,
    mailing,
  };
  const app = await staffApp(heard, log, project);
  const door = await openDoor(heard, project);
  const respondents = respondentDoor(door, log);
  sounding.start();
  if (env.metricsPort !== undefined)
    serveMetrics(database, env.metricsPort, () =>
      giveUp(`METRICS_PORT ${env.metricsPort} cannot be used: set another number.`),
    );
  const server = createServer((req, res) => {
    if (!respondents(req, res)) app(req, res);
  });

  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE")
      giveUp(`Port ${env.port} is in use: stop the other program, or set PORT to another number.`);
    if (error.code === "EACCES") giveUp(`Port ${env.port} is not allowed here: set PORT to a number above 1024.`);
    if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
      giveUp(`HOST ${env.host} is not an address of this machine: correct it, or leave it out.`);
    giveUp(why(error));
  });
  server.listen(env.port, env.host, async () => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : env.port;
    // With PORT=0 the system chose the port: from here on every link names the true one.
    if (env.port === 0) env.origin = `http://localhost:${port}`;
    const link = await firstSignInLink(heard, env.origin);
    const how = link ? `Sign in as the first coordinator, with this link, once, within 24 hours: ${link}\n` : "";
    process.stdout.write(`Heard is ready: ${env.origin}\n${how}`);
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // What is being answered is answered to its end, for three seconds at most.
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const enough = setTimeout(() => server.closeAllConnections(), 3000);
    await closed;
    clearTimeout(enough);
    await mailing.stop();
    await sounding.stop();
    await transcribing.stop();
    await reading.stop();
    await tidying.stop();
    await database.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

start().catch((error: unknown) => giveUp(why(error)));
