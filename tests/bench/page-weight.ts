/** What a respondent's device has to fetch: the page of each shipped survey and audience, and all its scripts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { bringScripts } from "#app/server/bring-scripts.ts";
import { makePages } from "#app/server/pages.server.ts";
import { readyPage } from "#app/server/send.tsx";
import type { FoundWave } from "#app/server/wave-finder.server.ts";
import type { Survey } from "#surveys/definition.ts";
import { projectFolder } from "#surveys/folder.ts";
import { catalogue } from "#tests/a-wave.ts";
import { atMost, type Measure, plain } from "./measure.ts";

const mostPage = 10 * 1024;
const mostScript = 20 * 1024;

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** The files of all respondent scripts, with what they import. */
function scriptFiles(): string[] {
  const client = join(projectFolder(), "build");
  const manifest: Manifest = JSON.parse(readFileSync(join(client, ".vite/client-manifest.json"), "utf8"));
  const files = new Set<string>();
  const add = (source: string) => {
    const entry = manifest[source];
    if (!entry || files.has(entry.file)) return;
    files.add(entry.file);
    entry.imports?.forEach(add);
  };
  for (const [source, entry] of Object.entries(manifest))
    if (source.startsWith("app/respond/") && entry.isEntry) add(source);
  return [...files];
}

/** A pilot of this survey in which a safeguarding lead receives calls. */
function waveOf(survey: Survey): FoundWave {
  return {
    ...{ id: "wave", name: "Autumn", surveyVersionId: "", kind: "pilot", opensAt: 0, closesAt: null, replyBy: 1e12 },
    ...{ audienceBody: "The Advisory Board", influence: "How meetings are run", madeUp: false },
    ...{ runBy: "council", rhythm: "dated", event: "", replyWeeks: null, openToAll: true },
    ...{ openedBy: null, openedAt: 0, receivesCalls: true, survey },
  };
}

export function measureWeights(): Measure[] {
  const files = scriptFiles();
  const addresses = files.filter((file) => file.endsWith(".js")).map((file) => `/${file}`);
  const pages = makePages(
    catalogue,
    addresses,
    files.filter((file) => file.endsWith(".css")).map((file) => `/${file}`),
    { offered: () => [], refresh: async () => {} },
    readyPage,
  );
  const measures: Measure[] = [];
  for (const survey of catalogue.surveys.values())
    for (const audience of survey.audiences) {
      // As asked in a wave, where a person may be called: heavier than the page to try.
      const { br } = pages.ofWave(waveOf(survey), audience, "en").bytes;
      measures.push(atMost(`page ${survey.survey} ${audience}, HTML and CSS, brotli`, br.length, "bytes", mostPage));
    }
  const scripts = files
    .filter((file) => file.endsWith(".js"))
    .map((file) => gzipSync(readFileSync(join(projectFolder(), "build/client", file))).length);
  const all = scripts.reduce((sum, each) => sum + each, gzipSync(bringScripts(addresses).text).length);
  const looks = [...files.filter((file) => file.endsWith(".css")), "symbols/tones.css"]
    .map((file) => brotliCompressSync(readFileSync(join(projectFolder(), "build/client", file))).length)
    .reduce((sum, each) => sum + each, 0);
  measures.push(plain("looks linked at the end of the page, brotli", looks, "bytes"));
  return [...measures, atMost("scripts of the respondent's page, gzip", all, "bytes", mostScript)];
}
