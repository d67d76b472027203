import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import type { Fields } from "../features/responses/response.ts";
import { Problem } from "../problems.ts";

/** Most bytes of a response without clips or drawings, and most fields: far above what the largest survey sends. */
const mostBytes = 256 * 1024;
const mostFields = 400;

function checkHead(req: IncomingMessage): void {
  const type = req.headers["content-type"] ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw new Problem("wrong-type");
  const length = req.headers["content-length"];
  if (length === undefined) throw new Problem("no-length");
  if (!(Number(length) <= mostBytes)) throw new Problem("too-large");
}

/**
 * Reads the fields of a post as it streams in. Rejects with Problem: wrong-type, no-length, too-large, cut-off (the
 * connection ended before the end), not-readable. Nothing is kept before all of it is here.
 */
export function readFields(req: IncomingMessage): Promise<Fields> {
  return new Promise((resolve, reject) => {
    checkHead(req);
    const fields: Fields = new Map();
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        limits: { fields: mostFields, files: 1, fieldSize: mostBytes, parts: mostFields },
      });
    } catch {
      throw new Problem("not-readable");
    }
    const stop = (problem: Problem) => {
      req.unpipe(parser);
      req.resume();
      reject(problem);
    };
    parser.on("field", (name, value, info) => {
      if (info.nameTruncated || info.valueTruncated) return stop(new Problem("too-large"));
      fields.set(name, [...(fields.get(name) ?? []), value]);
    });
    parser.on("file", (name, file) => {
      file.resume();
      stop(new Problem("unknown-item", name));
    });
    parser.on("fieldsLimit", () => stop(new Problem("too-large")));
    parser.on("partsLimit", () => stop(new Problem("too-large")));
    parser.on("error", () => stop(new Problem(req.complete ? "not-readable" : "cut-off")));
    parser.on("close", () => (req.complete ? resolve(fields) : reject(new Problem("cut-off"))));
    req.on("aborted", () => stop(new Problem("cut-off")));
    req.on("error", () => stop(new Problem("cut-off")));
    req.pipe(parser);
  });
}
