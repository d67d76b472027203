import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../scripts/browser.mjs";

/** A started browser that talks to nobody but our own pages; `more` are its further switches. The caller closes it. */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error("There is no browser: run `node scripts/browser.mjs`.");
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      ...(asRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}
