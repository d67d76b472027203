import { readPostedFiles } from "../../posted-file.server.ts";
import type { PackTerms } from "./pack.ts";
import type { SentFile } from "./unpack.ts";

/** Most bytes of a zip or of all files together; a whole set of 3,500 symbols has about 12 MB. */
const mostBytes = 20 * 1024 * 1024;

/** What a coordinator sent on the page of packs. Throws Problem: not-readable, too-large. */
export async function readPostedPack(
  request: Request,
): Promise<{ intent: string; pack: string; files: SentFile[]; terms: PackTerms }> {
  const { fields, files } = await readPostedFiles(request, { bytes: mostBytes, files: 1000 });
  const field = (name: string) => fields.get(name)?.trim() ?? "";
  return {
    intent: field("intent"),
    pack: field("pack"),
    files,
    terms: { name: field("name"), author: field("author"), licence: field("licence"), link: field("link") },
  };
}
