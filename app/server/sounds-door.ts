import type { RequestHandler } from "express";
import type { Heard } from "../context.ts";
import { soundNameShape } from "../features/sounds/sound-name.ts";
import { soundsFolder } from "../features/sounds/sounds-folder.server.ts";

/**
 * Serves `/sounds/<name>`: the sound of one text, or 404 while there is none. It is kept for an hour and not for ever,
 * since a person's recording may take the place of the machine's under the same name.
 */
export function soundsDoor({ env }: Heard): RequestHandler {
  const root = soundsFolder(env.dataDir);
  return (req, res) => {
    const name = req.path.slice("/sounds/".length);
    const none = () => res.status(404).set("Cache-Control", "no-store").end();
    if (!soundNameShape.test(name)) return void none();
    const options = { root, maxAge: "1h", cacheControl: true };
    res.sendFile(`${name}.mp3`, options, (missing) => {
      if (!missing || res.headersSent) return;
      res.sendFile(`${name}.wav`, options, (neither) => {
        if (neither && !res.headersSent) none();
      });
    });
  };
}
