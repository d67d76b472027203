/** Serves `/media/<survey>/<video>` from the folder media of a survey, in ranges. A video is part of what is asked. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RequestHandler } from "express";
import { mediaFolder } from "#surveys/check-signed.ts";
import { surveysFolder } from "#surveys/folder.ts";
import type { Heard } from "../context.ts";

/** Names hold nothing that could lead out of the folder. */
const address = /^\/media\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:mp4|webm))$/;

export function mediaDoor({ env }: Heard): RequestHandler {
  // The area's own survey lies over the shipped one.
  const folders = env.surveysDir ? [env.surveysDir, surveysFolder()] : [surveysFolder()];
  return (req, res) => {
    const [, survey = "", video = ""] = address.exec(req.path) ?? [];
    const root = folders.find((folder) => existsSync(join(folder, survey, "survey.yaml")));
    const none = () => {
      if (!res.headersSent) res.set("Cache-Control", "no-store").status(404).type("text").send("No such video.");
    };
    if (!video || !root) return none();
    res.sendFile(video, { root: join(root, survey, mediaFolder), maxAge: "1d" }, (error) => {
      if (error) none();
    });
  };
}
