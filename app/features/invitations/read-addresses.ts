/** A list of addresses, as a file or pasted: what may stand in it, and what is wrong with a row. */
import type { InvitedAudience } from "#db/schema.ts";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { isAddress, sameAddress } from "../mail/address.ts";
import { type Fault, readTable, type TableRow } from "../tables/read-table.ts";

export interface NewAddress {
  line: number;
  address: string;
  language: Language;
  audience: InvitedAudience;
}

export interface ReadAddresses {
  addresses: NewAddress[];
  /** Rows that name an address once more. */
  doubles: number;
  faults: Fault[];
  notes: string[];
}

const mostAddresses = 5000;

const emailColumns = ["email", "e-mail", "email address", "e-mail address"];
const languageNames: Record<string, Language> = {
  english: "en",
  arabic: "ar",
  urdu: "ur",
  polish: "pl",
  ukrainian: "uk",
  portuguese: "pt",
  chinese: "zh-Hans",
  "simplified chinese": "zh-Hans",
};
const audienceNames: Record<string, InvitedAudience> = {
  "": "parent",
  parent: "parent",
  carer: "parent",
  "parent or carer": "parent",
  "young-person": "young-person",
  "young person": "young-person",
};

function languageOf(text: string): Language | null {
  return languageNames[text.toLowerCase()] ?? languageNamed(text);
}

/** Addresses alone, one on each line, need no line of names. */
function withHead(bytes: Uint8Array): { bytes: Uint8Array; added: number } {
  const first = new TextDecoder().decode(bytes).trimStart().split(/\r?\n/, 1)[0] ?? "";
  if (!first.includes("@") || /[,;\t]/.test(first)) return { bytes, added: 0 };
  return { bytes: Buffer.concat([Buffer.from("email\n"), bytes]), added: 1 };
}

/** Reads a list for a wave that asks these audiences. Never throws: what is wrong stands in `faults`, by line. */
export function readAddresses(bytes: Uint8Array, audiences: readonly string[]): ReadAddresses {
  const { bytes: whole, added } = withHead(bytes);
  const table = readTable(whole);
  const faults = table.faults.map(({ line, say }) => ({ line: Math.max(1, line - added), say }));
  const none = { addresses: [], doubles: 0, notes: table.notes };
  const column = table.columns.find((name) => emailColumns.includes(name));
  const refused = table.columns.filter((name) => name !== column && !["language", "audience"].includes(name));
  if (faults.length === 0 && !column)
    faults.push({ line: 1, say: 'there is no column "email". The first line must name the columns.' });
  else if (refused.length > 0)
    faults.push({
      line: 1,
      say: `${refused.map((name) => `"${name}"`).join(", ")} is not taken: only an address, a language and an audience are kept. Take the column out.`,
    });
  if (!column || refused.length > 0) return { ...none, faults };
  if (table.rows.length > mostAddresses)
    return {
      ...none,
      faults: [{ line: mostAddresses + 2, say: `there are more than ${mostAddresses} rows. Split the list.` }],
    };

  const seen = new Set<string>();
  const addresses: NewAddress[] = [];
  let doubles = 0;
  for (const row of table.rows) {
    const line = row.line - added;
    const read = readRow(row, column, audiences);
    if (typeof read === "string") faults.push({ line, say: read });
    else if (seen.has(read.address)) doubles++;
    else {
      seen.add(read.address);
      addresses.push({ line, ...read });
    }
  }
  return { addresses, doubles, faults, notes: table.notes };
}

function readRow(row: TableRow, column: string, audiences: readonly string[]): Omit<NewAddress, "line"> | string {
  const cell = (name: string) => (row.cells.get(name) ?? "").trim();
  const address = sameAddress(cell(column));
  if (address === "") return "there is no e-mail address. Write one, or take the row out.";
  if (!isAddress(address)) return `“${cell(column).slice(0, 80)}” is not an e-mail address.`;
  const language = cell("language") === "" ? "en" : languageOf(cell("language"));
  if (!language)
    return `“${cell("language").slice(0, 40)}” is not a language of Heard. Write en, ar, ur, pl, uk, pt or zh.`;
  const named = cell("audience").toLowerCase();
  if (named === "child") return "children are not written to. Write to their parent, who can hand the survey on.";
  const audience = audienceNames[named];
  if (!audience) return `“${named.slice(0, 40)}” is not an audience. Write parent or young-person.`;
  if (!audiences.includes(audience)) return `this survey does not ask the audience ${audience}.`;
  return { address, language, audience };
}

/** Addresses pasted to be marked or taken off: whatever stands between them. */
export function addressesIn(text: string): string[] {
  const found = text.split(/[\s,;<>"]+/).map(sameAddress);
  return [...new Set(found.filter(isAddress))].slice(0, mostAddresses);
}
