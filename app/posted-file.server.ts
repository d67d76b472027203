import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { Problem } from "./problems.ts";

export interface PostedFile {
  fields: Map<string, string>;
  /** Null when no file was chosen. */
  file: Uint8Array | null;
  /** The file or a field has more than the most bytes; what is beyond was thrown away. */
  tooLarge: boolean;
}

/** Reads a posted form with one file, as it streams in, holding no more than `most` bytes. Throws Problem not-readable. */
export async function readPostedFile(request: Request, most: number): Promise<PostedFile> {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(headers["content-type"]) || !request.body)
    throw new Problem("not-readable");
  const body = Readable.fromWeb(request.body as ReadableStream);
  const posted: PostedFile = { fields: new Map(), file: null, tooLarge: false };
  return new Promise((resolve, reject) => {
    const stop = () => {
      body.destroy();
      reject(new Problem("not-readable"));
    };
    // One byte more than the most, so that a file of exactly the most is not taken for a larger one.
    const parser = busboy({ headers, limits: { files: 1, fileSize: most + 1, fieldSize: most + 1, fields: 20 } });
    parser.on("field", (name, value, info) => {
      if (info.valueTruncated) posted.tooLarge = true;
      posted.fields.set(name, value);
    });
    parser.on("file", (_name, file) => {
      const parts: Uint8Array[] = [];
      file.on("data", (part: Uint8Array) => parts.push(part));
      file.on("limit", () => {
        posted.tooLarge = true;
      });
      file.on("close", () => {
        const whole = Buffer.concat(parts);
        if (whole.length > 0) posted.file = whole;
      });
    });
    parser.on("error", stop);
    parser.on("close", () => resolve(posted));
    body.on("error", stop);
    body.pipe(parser);
  });
}

/** Reads a posted form with several files, as they stream in. Throws Problem: not-readable, too-large. */
export async function readPostedFiles(
  request: Request,
  most: { bytes: number; files: number },
): Promise<{ fields: Map<string, string>; files: { name: string; bytes: Uint8Array }[] }> {
  if (Number(request.headers.get("content-length")) > most.bytes) throw new Problem("too-large");
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(headers["content-type"]) || !request.body)
    throw new Problem("not-readable");
  const body = Readable.fromWeb(request.body as ReadableStream);
  const fields = new Map<string, string>();
  const files: { name: string; bytes: Uint8Array }[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const stop = (problem: "not-readable" | "too-large") => {
      body.destroy();
      reject(new Problem(problem));
    };
    const parser = busboy({
      headers,
      preservePath: true,
      limits: { files: most.files, fields: 20, fieldSize: 10_000 },
    });
    parser.on("field", (name, value) => fields.set(name, value));
    parser.on("file", (_field, file, { filename }) => {
      const parts: Uint8Array[] = [];
      file.on("data", (part: Uint8Array) => {
        bytes += part.length;
        if (bytes > most.bytes) stop("too-large");
        else parts.push(part);
      });
      file.on("close", () => {
        if (filename && parts.length > 0) files.push({ name: filename, bytes: Buffer.concat(parts) });
      });
    });
    parser.on("filesLimit", () => stop("too-large"));
    parser.on("error", () => stop("not-readable"));
    parser.on("close", () => resolve({ fields, files }));
    body.on("error", () => stop("not-readable"));
    body.pipe(parser);
  });
}
