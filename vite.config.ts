import { readdirSync } from "node:fs";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

/** The respondent page's scripts, and its looks to choose, are entries of the same build: the manifest names them. */
const respondScripts = readdirSync("app/respond")
  .filter((name) => (name.endsWith(".ts") && !name.endsWith(".test.ts")) || ["comfort.css", "help.css"].includes(name))
  .map((name) => `app/respond/${name}`);

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  build: {
    manifest: true,
    rollupOptions: isSsrBuild ? {} : { input: respondScripts },
  },
}));
