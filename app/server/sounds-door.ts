import type { RequestHandler } from "express";
import type { Heard } from "../context.ts";
import { recordingsFolder } from "../features/sounds/kept-files.server.ts";
import { soundNameShape } from "../features/sounds/sound-name.ts";
import { soundsFolder } from "../features/sounds/sounds-folder.server.ts";

/**
 * Serves `/sounds/<name>`: a person's recording of the text, else the machine's, or 404 while there is none. It is kept
 * for an hour and not for ever, since a recording may take the place of the machine's under the same name.
 * `/sounds/<name>.json` tells when its words begin, where that is known.
 */
export function soundsDoor({ env, sounds }: Heard): RequestHandler {
  const root = soundsFolder(env.dataDir);
  const own = recordingsFolder(env.dataDir);
  return (req, res) => {
    const [name = "", times] = req.path.slice("/sounds/".length).split(/(\.json)$/);
    const none = () => {
      if (!res.headersSent) res.status(404).set("Cache-Control", "no-store").end();
    };
    if (!soundNameShape.test(name)) return none();
    const options = { root, maxAge: "1h", cacheControl: true };
    const machine = () =>
      res.sendFile(`${name}.mp3`, options, (missing) => {
        if (missing && !res.headersSent) res.sendFile(`${name}.wav`, options, (neither) => neither && none());
      });
    const recorded = sounds.recordingOf(name);
    if (times) {
      // Nobody knows when the words of a person's recording begin.
      const untold = () => res.set("Cache-Control", "no-store").json([]);
      if (recorded) return untold();
      return res.sendFile(`${name}.json`, options, (missing) => {
        if (missing && !res.headersSent) untold();
      });
    }
    if (!recorded) return machine();
    const headers = { "Content-Type": recorded.mime };
    res.sendFile(recorded.file, { ...options, root: own, headers }, (gone) => {
      // A file that somebody took away by hand: the machine's is better than silence.
      if (gone && !res.headersSent) machine();
    });
  };
}
