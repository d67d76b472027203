import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#surveys/folder.ts";

let found: string[] | null = null;

/** Addresses of the scripts that every respondent's page has, as the build named them: the ways to press, what sends what waits, and reading aloud. */
export function frameScripts(): string[] {
  if (found) return found;
  const file = join(projectFolder(), "build/.vite/client-manifest.json");
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, { file: string }>) : {};
  found = ["pressing", "outbox", "sound"].flatMap((name) => {
    const script = manifest[`app/respond/${name}.ts`];
    return script ? [`/${script.file}`] : [];
  });
  return found;
}
