/**
 * What a device needs to show a survey without network, found in the pages themselves and in the build's list: never a
 * file of a staff page, never anything that somebody sent.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "#surveys/languages.ts";
import { textsOfPage } from "../features/sounds/page-texts.ts";
import { soundsFolder, soundsMade } from "../features/sounds/sounds-folder.server.ts";
import type { Door } from "./door.ts";

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

/** The addresses of everything that respondents' scripts may bring, in one language and English. */
function scriptFiles(manifest: Record<string, Chunk>, language: Language): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = manifest[name];
    const [, words] = /^app\/i18n\/words\/([^/]+)\//.exec(name) ?? [];
    if (!chunk || seen.has(name) || (words && words !== language && words !== "en")) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(`/${file}`);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) take(next);
  };
  for (const name of Object.keys(manifest)) if (name.startsWith("app/respond/")) take(name);
  return [...files];
}

const served = /^\/(assets|symbols|fonts|packs|r\/look)\/|^\/favicon\.svg$/;

/** Addresses of ours in a page's or style sheet's text. `from` is where relative ones begin. */
function named(text: string, from: string): string[] {
  const found = text.matchAll(/(?:src|href)="([^"#]+)[^"]*"|url\(["']?([^"')#]+)["']?\)/g);
  return [...found]
    .map(([, inPage, inStyle]) => new URL(inPage ?? inStyle ?? "", `http://heard${from}`).pathname)
    .filter((path) => served.test(path));
}

export function makeOfflineFiles(door: Door, project: string) {
  const client = join(project, "build/client");
  const listed = readFileSync(join(project, "build/.vite/client-manifest.json"), "utf8");
  const manifest = JSON.parse(listed) as Record<string, Chunk>;
  const styles = new Map<string, string>();

  /** The text of a style sheet of ours; one that cannot be read names nothing. */
  function styleAt(path: string): string {
    const part = path.startsWith("/r/look/") ? door.pages.partAt(path) : styles.get(path);
    if (part !== undefined) return part;
    let text = "";
    try {
      text = readFileSync(join(client, path), "utf8");
    } catch {
      // A pack's style stands elsewhere: its pictures are not kept.
    }
    styles.set(path, text);
    return text;
  }

  return {
    /** What the worker's version is made of: it changes with every build. */
    build: listed,
    /**
     * `files` are needed to answer; `more` are what comfort may ask for (an extra font, tones of skin); `sounds` read
     * the page aloud.
     */
    async of(html: string[], language: Language) {
      const pages = html.join("");
      const inPages = named(pages, "/r/wave/page");
      const files = new Set([...inPages, ...scriptFiles(manifest, language), `/symbols/words.${language}.json`]);
      const more = new Set<string>();
      for (const path of [...files].filter((each) => each.endsWith(".css")))
        for (const each of named(styleAt(path), path)) {
          const tone = /^\/symbols\/tone-\d\/(.+)$/.exec(each);
          if (!tone && !/dyslexic|\/packs\//.test(each)) files.add(each);
          else if (!tone || files.has(`/symbols/${tone[1]}`)) more.add(each);
        }
      const made = await soundsMade(soundsFolder(door.env.dataDir));
      const names = textsOfPage(pages).flatMap(({ name }) => (made.has(name) ? [`/sounds/${name}`] : []));
      if (language !== "en") files.delete(`/symbols/words.${language}.json`);
      return { files: [...files], more: [...more], sounds: [...new Set(names)] };
    },
  };
}
