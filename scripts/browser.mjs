/**
 * Finds a Chromium for the journeys, and gets one when there is none: from Playwright, else from Debian's packages.
 * Run `node scripts/browser.mjs` to make sure of one, or import `findBrowser`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));

const namesInPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function usualPlaces() {
  if (process.platform === "darwin")
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) => [
      join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
      join(folder, "Chromium.app/Contents/MacOS/Chromium"),
    ]);
  if (process.platform === "win32")
    return [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, "Google/Chrome/Application/chrome.exe"),
        join(folder, "Chromium/Application/chrome.exe"),
        join(folder, "Microsoft/Edge/Application/msedge.exe"),
      ]);
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
    "/opt/google/chrome",
  ];
  return folders.filter(Boolean).flatMap((folder) => namesInPath.map((name) => join(folder, name)));
}

/** Where Playwright keeps what it downloaded itself: the whole browser, and the smaller one without windows. */
async function playwrightsOwn() {
  const { chromium } = await import("playwright-core");
  const whole = chromium.executablePath();
  const shell = whole.replace(/([\\/])chromium(-\d+)[\\/].*$/, "$1chromium_headless_shell$2");
  const inShell = existsSync(shell) ? readdirSync(shell, { recursive: true }) : [];
  const programs = inShell.filter((file) => /(^|[\\/])(chrome-headless-shell|headless_shell)(\.exe)?$/.test(file));
  return [whole, ...programs.map((file) => join(shell, file))];
}

/** A program that is there may still not start: libraries may be missing, or it only says what to install. */
function starts(program) {
  if (!existsSync(program)) return false;
  if (process.platform !== "linux") return true;
  return spawnSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** The path of a Chromium that starts, or null. Throws when HEARD_BROWSER names none. */
export async function findBrowser() {
  const chosen = process.env.HEARD_BROWSER;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`HEARD_BROWSER names ${chosen}, which does not start: give the path of Chromium or Chrome.`);
  }
  return usualPlaces().find(starts) ?? (await playwrightsOwn()).find(starts) ?? null;
}

function run(command, ...args) {
  return (
    spawnSync(command, args, { cwd: project, stdio: ["ignore", "ignore", "ignore"], timeout: 600_000 }).status === 0
  );
}

function installByPlaywright() {
  console.log("Installing a browser for the tests, from Playwright");
  run(process.execPath, join(project, "node_modules/playwright-core/cli.js"), "install", "chromium-headless-shell");
}

function installByDebian() {
  if (process.platform !== "linux" || process.getuid() !== 0) return;
  console.log("Installing a browser for the tests, from the system's packages");
  if (run("apt-get", "update")) run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
}

/** The path of a browser, installed when there was none; null when none could be had. */
async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  for (const install of [installByPlaywright, installByDebian]) {
    install();
    const installed = await findBrowser();
    if (installed) return installed;
  }
  return null;
}

const help = `The tests need a Chromium or Chrome, and none was found or could be installed. Do one of these, then try again:
  Debian or Ubuntu   sudo apt-get install chromium
  any system         npx playwright-core install --with-deps chromium-headless-shell
  one that is there  HEARD_BROWSER=/path/to/chrome npm test`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if ((await ensureBrowser()) === null) throw new Error(help);
  } catch (problem) {
    console.error(problem.message);
    process.exit(1);
  }
}
