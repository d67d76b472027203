/** Files that were sent, or one zip with them. A zip is looked through by its list; only what is asked for is unpacked. */
import { type UnzipFileInfo, unzipSync } from "fflate";
import type { PackFiles } from "./read-pack.ts";
import { most } from "./svg-allowed.ts";
import { SvgFault } from "./svg-fault.ts";

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** Most files in a zip, and most bytes of an index: a set of 3,500 symbols fits. */
const mostFiles = 5000;
const mostIndex = 1024 * 1024;

function isZip({ bytes }: SentFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** What was sent as the files of a pack, or a sentence that says why it cannot be read. */
export function unpack(sent: SentFile[]): PackFiles | string {
  const [first] = sent;
  if (!first) return "Choose the files of the pack, or a zip with them.";
  if (sent.length === 1 && (isZip(first) || /\.zip$/i.test(first.name))) return ofZip(first.bytes);
  const byName = new Map(sent.map(({ name, bytes }) => [name, bytes]));
  return {
    names: [...byName.keys()],
    unpack: () => {},
    read: (name) => within(name, byName.get(name) ?? new Uint8Array(), byName.get(name)?.length ?? 0),
  };
}

function limitOf(name: string): number {
  return /\.svg$/i.test(name) ? most.bytes : mostIndex;
}

function within(name: string, bytes: Uint8Array, size: number): Uint8Array {
  const limit = limitOf(name);
  if (size > limit) throw new SvgFault(`it is larger than ${limit / 1024} KB`);
  return bytes;
}

function ofZip(zip: Uint8Array): PackFiles | string {
  const sizes = new Map<string, number>();
  let tooMany = false;
  try {
    unzipSync(zip, {
      filter: ({ name, originalSize }: UnzipFileInfo) => {
        if (sizes.size >= mostFiles) {
          tooMany = true;
          throw new Error("too many files");
        }
        if (!name.endsWith("/")) sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    return tooMany ? `The zip has more than ${mostFiles} files.` : "This is not a zip that can be read. Make it again.";
  }
  const unpacked = new Map<string, Uint8Array>();
  return {
    names: [...sizes.keys()],
    unpack(names) {
      const wanted = new Set(names.filter((name) => (sizes.get(name) ?? 0) <= limitOf(name)));
      try {
        // The list says how large each file is, and no more than that is unpacked of it.
        const files = unzipSync(zip, {
          filter: ({ name, originalSize }) => wanted.delete(name) && originalSize <= limitOf(name),
        });
        for (const [name, bytes] of Object.entries(files)) unpacked.set(name, bytes);
      } catch {
        // What is missing then is named when it is read.
      }
    },
    read(name) {
      const bytes = unpacked.get(name);
      if (!bytes && (sizes.get(name) ?? 0) <= limitOf(name)) throw new SvgFault("it cannot be unpacked");
      return within(name, bytes ?? zip, bytes?.length ?? sizes.get(name) ?? 0);
    },
  };
}
