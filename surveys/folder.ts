/** Finds the project's own folder, from source and from what is built alike. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, surveys/ and db/. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error("Heard cannot find its own folder: package.json is missing above its files.");
    folder = parent;
  }
  return folder;
}

/** The folder of the shipped surveys. */
export function surveysFolder(): string {
  return join(projectFolder(), "surveys");
}
