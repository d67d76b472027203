/** `npm run demo`: fills an empty database with one made-up wave, so that every page has something to show. */
import { join } from "node:path";
import { openDatabase } from "#db/connection.server.ts";
import type { Role } from "#db/schema.ts";
import { listWaves } from "#db/stores/waves.server.ts";
import { loadCatalogue } from "#surveys/catalogue.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import type { Heard } from "../context.ts";
import { readEnv } from "../env.server.ts";
import { openShelf } from "../features/packs/open-shelf.server.ts";
import { openSounds } from "../features/sounds/open-sounds.server.ts";
import { roles } from "../features/staff/roles.ts";
import { openClipFiles } from "../features/voice/clip-files.server.ts";
import { keyOfFolder } from "../features/voice/clip-key.server.ts";
import { paths } from "../paths.ts";
import { makeLog } from "../server/log.ts";
import { startReading } from "../server/reading.ts";
import { addDemoStaff, answerDemoWave, codeDemoWave, decideDemoConcern, openDemoWave } from "./demo-wave.ts";

async function run(): Promise<void> {
  const env = readEnv(process.env);
  const catalogue = loadCatalogue([surveysFolder()]);
  const survey = catalogue.get("being-heard");
  if (!survey) throw new Error("The survey being-heard is missing: put its folder back into surveys.");
  const folders = env.surveysDir ? [surveysFolder(), env.surveysDir] : [surveysFolder()];
  const { plan } = loadReadingWords(folders);
  const database = openDatabase(env.databaseFile, join(projectFolder(), "db/migrations"));
  const reading = startReading({ database, folders, log: makeLog("error") });
  const serverKey = env.clipKey ?? keyOfFolder(env.dataDir);
  const clips = openClipFiles(join(env.dataDir, "clips"), serverKey);
  const packs = await openShelf(database, env.dataDir);
  const sounds = await openSounds({ database, dataDir: env.dataDir, speech: null, textsOf: async () => [] });
  const nothing = () => {};
  const heard: Heard = {
    ...{ env, database, catalogue, plan, packs, sounds, clips, serverKey },
    mailing: { soon: nothing, problem: () => null },
    ...{ readSoon: reading.soon, transcribeSoon: nothing, tidySoon: nothing },
  };
  try {
    if ((await listWaves(database.read)).length > 0)
      throw new Error(
        `There are waves in ${env.databaseFile} already, so nothing was made up in it. Name an empty folder: DATA_DIR=./demo npm run demo`,
      );
    const staff = await addDemoStaff(heard);
    const { waveId, responses } = await openDemoWave(heard, survey, staff.coordinator.person);
    process.stderr.write("Reading the made-up words ...\n");
    reading.soon();
    await reading.finished();
    await codeDemoWave(heard, waveId, staff.coordinator.person);
    await decideDemoConcern(heard, staff.safeguarding.person);
    await answerDemoWave(heard, waveId, staff);

    process.stdout.write(
      `${responses} made-up responses are in the wave "Demonstration: being heard". Nobody said them.\n`,
    );
    process.stdout.write("Run npm start with the same settings, then sign in. Each link works once, within 7 days:\n");
    for (const [role, { link }] of Object.entries(staff))
      process.stdout.write(`  ${`${roles[role as Role].say}:`.padEnd(20)} ${link}\n`);
    process.stdout.write(`Answer it yourself, without signing in: ${env.origin}${paths.start(waveId)}\n`);
  } finally {
    await reading.stop();
    await database.close();
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
