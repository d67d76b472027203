import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { soundName } from "#app/features/sounds/sound-name.ts";
import type { StartedHeard } from "#tests/start-heard.ts";

/** Waits until a program has spoken these texts. */
export async function soundsMade({ dataDir }: StartedHeard, ...texts: string[]): Promise<void> {
  const missing = () => {
    const files = readdirSync(join(dataDir, "sounds"), { encoding: "utf8" });
    return texts.filter((text) => !files.includes(`${soundName("en", text)}.mp3`));
  };
  await expect
    .poll(() => (readdirSync(dataDir).includes("sounds") ? missing() : texts), { timeout: 120_000, interval: 200 })
    .toEqual([]);
}
