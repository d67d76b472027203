import type { LoaderFunctionArgs } from "@remix-run/node";
import { readRange } from "../features/voice/byte-range.ts";
import { hearClip } from "../features/voice/see-clips.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

/** The sound of one recording, in the clear, for those who may hear it. As every staff page it stays in no cache. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "safeguarding");
  const { bytes, mime } = await asPage(hearClip(context, person, params.wave ?? "", params.clip ?? ""));
  const headers = {
    "Content-Type": mime,
    "Accept-Ranges": "bytes",
    "Content-Disposition": "inline",
    "X-Content-Type-Options": "nosniff",
  };
  const range = readRange(request.headers.get("Range"), bytes.length);
  if (range === "none")
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${bytes.length}` } });
  const part = range ? bytes.subarray(range.from, range.to + 1) : bytes;
  return new Response(new Uint8Array(part), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "Content-Length": String(part.length),
      ...(range && { "Content-Range": `bytes ${range.from}-${range.to}/${bytes.length}` }),
    },
  });
}
