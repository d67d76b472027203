import { existsSync } from "node:fs";
import { defineConfig } from "vite";

/** What runs under Node beside the Remix bundle: the server, its reading worker and the commands. */
const entries = {
  main: "app/server/main.ts",
  reader: "app/server/reader.ts",
  "sound-worker": "app/server/sound-worker.ts",
  code: "app/commands/code.ts",
  summary: "app/commands/summary.ts",
  import: "app/commands/import.ts",
  demo: "app/commands/demo.ts",
  bench: "tests/bench/bench.ts",
};

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/heard",
    emptyOutDir: true,
    rollupOptions: { input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))) },
  },
});
