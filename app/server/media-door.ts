/**
 * Serves `/media/<survey>/<video>`, in ranges: from the folder media of a survey, whose video is part of what is asked, or
 * one that was added by a page, with its captions.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RequestHandler } from "express";
import { mediaFolder } from "#surveys/check-signed.ts";
import { surveysFolder } from "#surveys/folder.ts";
import type { Heard } from "../context.ts";
import { signedFolder } from "../features/sounds/kept-files.server.ts";
import { mostVideoSeconds } from "../features/sounds/video-limits.ts";
import { type AddedVideo, addedShape, captionsOf } from "../features/surveys/signed-videos.ts";

/** Names hold nothing that could lead out of the folder. */
const address = /^\/media\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:mp4|webm|vtt))$/;

/** The words of a video stand under it from its beginning to its end. */
function captions({ captions: words }: AddedVideo): string {
  const end = new Date(mostVideoSeconds * 1000).toISOString().slice(11, 23);
  return `WEBVTT\n\n00:00:00.000 --> ${end}\n${words.replace(/-->/g, "->").replace(/\s*\n\s*/g, "\n")}\n`;
}

export function mediaDoor({ env, sounds }: Heard): RequestHandler {
  // The area's own survey lies over the shipped one.
  const folders = env.surveysDir ? [env.surveysDir, surveysFolder()] : [surveysFolder()];
  return (req, res) => {
    const [, survey = "", name = ""] = address.exec(req.path) ?? [];
    const root = folders.find((folder) => existsSync(join(folder, survey, "survey.yaml")));
    const none = () => {
      if (!res.headersSent) res.set("Cache-Control", "no-store").status(404).type("text").send("No such video.");
    };
    if (!name || !root) return none();
    const send = (file: string, from: string) =>
      res.sendFile(file, { root: from, maxAge: "1d" }, (error) => {
        if (error) none();
      });
    if (!addedShape.test(name)) return name.endsWith(".vtt") ? none() : send(name, join(root, survey, mediaFolder));
    const added = sounds
      .videos()
      .find((video) => video.survey === survey && (video.name === name || captionsOf(video.name) === name));
    if (!added) return none();
    if (name === added.name) return send(name.slice("up-".length), signedFolder(env.dataDir));
    res.set("Cache-Control", "no-store").type("text/vtt").send(captions(added));
  };
}
