/**
 * Makes a fresh clone ready, with what Node itself has: installs when the lockfile changed, builds when a source
 * changed, and does nothing (in a third of a second) when neither did. With --tests it makes sure of a browser too.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = join(dirname(fileURLToPath(import.meta.url)), "..");
const quiet = process.argv.includes("--quiet");
const stamps = join(project, "node_modules/.heard");

function hashOf(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(project, file)));
  return hash.digest("hex");
}

function filesUnder(folder) {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(project.length + 1))
    .filter((file) => !/^public\/(symbols|fonts)\/|\.test\.tsx?$|\.md$/.test(file))
    .sort();
}

function isDone(name, hash) {
  const stamp = join(stamps, name);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

function setDone(name, hash) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), hash);
}

function run(command, args, what) {
  if (!quiet) console.log(what);
  const done = spawnSync(command, args, {
    cwd: project,
    stdio: quiet ? ["ignore", "ignore", "inherit"] : ["ignore", "inherit", "inherit"],
  });
  if (done.status === 0) return;
  console.error(`${what} failed: read the lines above.`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Heard needs Node 20.19 or newer; this is ${process.version}. Node 22 or 24 is best.`);
  process.exit(1);
}

const lock = hashOf(["package.json", "package-lock.json"]);
if (!isDone("installed", lock)) {
  const npm = process.env.npm_execpath;
  const install = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm?.endsWith(".js")) run(process.execPath, [npm, ...install], "Installing packages");
  else run("npm", install, "Installing packages");
  setDone("installed", lock);
}

const sources = ["app", "db", "surveys", "public", "scripts", "tests/bench"].filter((folder) =>
  existsSync(join(project, folder)),
);
const source = hashOf([
  ...sources.flatMap(filesUnder),
  "vite.config.ts",
  "vite.server.config.ts",
  "remix.config.js",
  "package-lock.json",
]);
if (!isDone("built", source) || !existsSync(join(project, "build/heard/main.js"))) {
  rmSync(join(stamps, "built"), { force: true });
  run(process.execPath, [join(project, "scripts/build.mjs")], "Building");
  setDone("built", source);
}

if (process.argv.includes("--tests")) {
  const browser = spawnSync(process.execPath, [join(project, "scripts/browser.mjs")], { stdio: "inherit" });
  if (browser.status !== 0) process.exit(1);
}
