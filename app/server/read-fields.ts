import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import busboy from "busboy";
import type { Fields } from "../features/responses/response.ts";
import type { Arrived, ClipFiles } from "../features/voice/clip-files.server.ts";
import { mostClipBytes, mostClips, mostClipsBytes } from "../features/voice/clip-limits.ts";
import { Problem } from "../problems.ts";

/** Most bytes of a response without clips, with room for several full drawings, and most fields. */
const mostBytes = 1024 * 1024;
const mostFields = 400;

/** Before the name of an item: a recording. */
const clipMark = "v.";

export interface Post {
  fields: Fields;
  /** Recordings by item, sealed and waiting; "too-large" where one was longer than a clip may be. */
  clips: Map<string, Arrived | "too-large">;
}

function checkHead(req: IncomingMessage, most: number): void {
  const type = req.headers["content-type"] ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw new Problem("wrong-type");
  const length = req.headers["content-length"];
  if (length === undefined) throw new Problem("no-length");
  if (!(Number(length) <= most)) throw new Problem("too-large");
}

/**
 * Reads the fields of a post as it streams in. Rejects with Problem: wrong-type, no-length, too-large, cut-off (the
 * connection ended before the end), not-readable. Nothing is kept before all of it is here.
 */
export async function readFields(req: IncomingMessage): Promise<Fields> {
  return (await readPost(req, null)).fields;
}

/**
 * The same with recordings, which are sealed and written to the disk while they stream in and are never whole in memory.
 * A file field without a file is no recording. When it rejects, nothing of them stays.
 */
export function readPost(req: IncomingMessage, files: ClipFiles | null): Promise<Post> {
  const clips: Post["clips"] = new Map();
  const named = new Set<string>();
  const taking: Promise<void>[] = [];
  const sounds: Readable[] = [];

  const reading = new Promise<Fields>((resolve, reject) => {
    checkHead(req, files ? mostBytes + mostClipsBytes : mostBytes);
    const fields: Fields = new Map();
    let bytes = 0;
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        limits: { fields: mostFields, files: mostClips + 1, fieldSize: mostBytes, parts: mostFields + mostClips },
      });
    } catch {
      throw new Problem("not-readable");
    }
    const stop = (problem: Problem) => {
      req.unpipe(parser);
      req.resume();
      for (const sound of sounds) sound.destroy(problem);
      reject(problem);
    };
    parser.on("field", (name, value, info) => {
      bytes += value.length;
      if (info.nameTruncated || info.valueTruncated || bytes > mostBytes) return stop(new Problem("too-large"));
      fields.set(name, [...(fields.get(name) ?? []), value]);
    });
    parser.on("file", (name, sound) => {
      const itemId = name?.startsWith(clipMark) ? name.slice(clipMark.length) : null;
      if (!files || itemId === null || named.has(itemId)) {
        sound.resume();
        return stop(new Problem("unknown-item", name));
      }
      named.add(itemId);
      sounds.push(sound);
      taking.push(
        files.take(sound, mostClipBytes).then(
          (arrived) => {
            if (arrived === null || arrived.bytes > 0) clips.set(itemId, arrived ?? "too-large");
          },
          (error: unknown) => stop(error instanceof Problem ? error : new Problem("cut-off")),
        ),
      );
    });
    parser.on("fieldsLimit", () => stop(new Problem("too-large")));
    parser.on("filesLimit", () => stop(new Problem("too-large")));
    parser.on("partsLimit", () => stop(new Problem("too-large")));
    parser.on("error", () => stop(new Problem(req.complete ? "not-readable" : "cut-off")));
    parser.on("close", () => (req.complete ? resolve(fields) : stop(new Problem("cut-off"))));
    req.on("aborted", () => stop(new Problem("cut-off")));
    req.on("error", () => stop(new Problem("cut-off")));
    req.pipe(parser);
  });

  if (!files) return reading.then((fields) => ({ fields, clips }));
  return reading.then(
    async (fields) => {
      await Promise.all(taking);
      return { fields, clips };
    },
    async (error: unknown) => {
      await Promise.allSettled(taking);
      await files.forget([...clips.values()].flatMap((clip) => (clip === "too-large" ? [] : [clip.id])));
      throw error;
    },
  );
}
