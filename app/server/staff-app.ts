/** The express part: staff pages by Remix, with a nonce CSP, and what is served as it is. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import helmet from "helmet";
import type { Heard } from "../context.ts";
import { problems, sayProblem } from "../problems.ts";
import { safeError } from "../safe-error.ts";
import { cameFromUs } from "./came-from.ts";
import { addressPattern, type Log } from "./log.ts";
import { mediaDoor } from "./media-door.ts";
import { packsDoor } from "./packs-door.ts";
import { soundsDoor } from "./sounds-door.ts";

/** Headers for staff pages. React Aria hides inputs by inline style attributes, hence the one 'unsafe-inline'. */
function headers(https: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_req, res) => `'nonce-${(res as express.Response).locals.nonce}'`],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        // blob: what a coordinator has just recorded and listens to before it is kept.
        mediaSrc: ["'self'", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
  });
}

/** Makes the express app; `build` is the folder that holds Remix's bundle and its assets. */
export async function staffApp(heard: Heard, log: Log, project: string): Promise<express.Express> {
  const build = await import(pathToFileURL(join(project, "build/server/index.js")).href);
  const app = express();
  app.disable("x-powered-by");
  app.use((_req, res, next) => {
    res.locals.nonce = randomBytes(16).toString("base64");
    next();
  });
  app.use((req, res, next) => {
    const started = performance.now();
    const path = addressPattern(req.path);
    res.on("finish", () => {
      log.info({ method: req.method, path, status: res.statusCode, ms: Math.round(performance.now() - started) });
    });
    next();
  });
  app.use(headers(heard.env.origin.startsWith("https:")));
  app.use(compression());
  app.get(/^\/packs\//, packsDoor(heard));
  app.get(/^\/media\//, mediaDoor(heard));
  app.get(/^\/sounds\//, soundsDoor(heard));
  app.use("/assets", express.static(join(project, "build/client/assets"), { immutable: true, maxAge: "1y" }));
  app.use(express.static(join(project, "build/client"), { maxAge: "1h", index: false, redirect: false }));
  app.get("/healthz", (_req, res) => {
    res.set("Cache-Control", "no-store").json({ version: "0.1.0", database: "open" });
  });
  app.use((req, res, next) => {
    // A page of another site must not act in the name of somebody who is signed in here.
    const safe = req.method === "GET" || req.method === "HEAD";
    if (safe || cameFromUs(req.get("origin"), req.get("host"), heard.env.origin)) next();
    else res.status(problems["wrong-origin"]).type("text").send(sayProblem("wrong-origin"));
  });
  app.all("*", (req, res, next) => {
    // A signed-in person's pages stay in no cache, so that the next person at this computer cannot go back to them.
    if (!res.get("Cache-Control")) res.set("Cache-Control", "no-store");
    return createRequestHandler({ build, getLoadContext: () => ({ ...heard, nonce: res.locals.nonce as string }) })(
      req,
      res,
      next,
    );
  });
  const failed: express.ErrorRequestHandler = (error, _req, res, next) => {
    const theirs = Number(error?.status) >= 400 && Number(error?.status) < 500;
    if (theirs && !res.headersSent) {
      res.status(error.status).type("text").send(sayProblem("bad-address"));
      return;
    }
    log.error({ at: "staff pages", error: safeError(error) });
    if (res.headersSent) next(error);
    else res.status(500).type("text").send("Something went wrong here. Please try again.");
  };
  app.use(failed);
  return app;
}
