import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keepSecret } from "#db/stores/secrets.server.ts";
import type { Heard } from "../context.ts";
import { loadReceiptPictures } from "../features/responses/receipt-pictures.server.ts";
import { newSecret } from "../features/staff/secret.server.ts";
import type { Door } from "./door.ts";
import { makePages } from "./pages.server.ts";
import { readyPage } from "./send.tsx";
import { makeWaveFinder } from "./wave-finder.server.ts";

/** The addresses of the respondent page's scripts and of the looks that a person may choose, as the build named them. */
function respondFiles(project: string): { scripts: string[]; looks: string[] } {
  const file = join(project, "build/.vite/client-manifest.json");
  const manifest: Record<string, { file: string; isEntry?: boolean }> = JSON.parse(readFileSync(file, "utf8"));
  const built = Object.entries(manifest)
    .filter(([source, entry]) => source.startsWith("app/respond/") && entry.isEntry)
    .map(([, entry]) => `/${entry.file}`);
  return {
    scripts: built.filter((file) => file.endsWith(".js")),
    looks: [...built.filter((file) => file.endsWith(".css")), "/symbols/tones.css"],
  };
}

/** Everything that the respondents' door needs, made once at start. */
export async function openDoor(heard: Heard, project: string): Promise<Door> {
  const { scripts, looks } = respondFiles(project);
  return {
    ...heard,
    secret: await heard.database.write((unit) => keepSecret(unit, "began", newSecret())),
    pictures: loadReceiptPictures(),
    scripts,
    looks,
    pages: makePages(heard.catalogue, scripts, looks, heard.packs, readyPage, heard.sounds.videos),
    waves: makeWaveFinder(heard.database),
  };
}
