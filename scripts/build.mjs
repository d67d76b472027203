/** Builds everything that is served: symbols and fonts from their packages, then Remix, then what runs under Node. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = join(dirname(fileURLToPath(import.meta.url)), "..");

function run(file, ...args) {
  const done = spawnSync(process.execPath, [join(project, file), ...args], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}`);
  process.exit(1);
}

/** The name of a font here, its package, and the part of it with our letters. */
const fonts = {
  atkinson: ["atkinson-hyperlegible-next", "latin"],
  lexend: ["lexend", "latin"],
  opendyslexic: ["opendyslexic", "latin"],
  arabic: ["noto-sans-arabic", "arabic"],
};

mkdirSync(join(project, "public/fonts"), { recursive: true });
for (const [name, [font, part]] of Object.entries(fonts)) {
  const from = join(project, "node_modules/@fontsource", font);
  for (const weight of [400, 700])
    copyFileSync(
      join(from, `files/${font}-${part}-${weight}-normal.woff2`),
      join(project, `public/fonts/${name}-${weight}.woff2`),
    );
  copyFileSync(join(from, "LICENSE"), join(project, `public/fonts/LICENSE-${name}.txt`));
}

run("scripts/symbols.mjs");
run("node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "error");
run("node_modules/vite/bin/vite.js", "build", "--config", "vite.server.config.ts", "--logLevel", "error");
