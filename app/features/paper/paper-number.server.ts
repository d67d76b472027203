import { createHmac, randomInt } from "node:crypto";
import type { Database, Unit } from "#db/connection.server.ts";
import { keepSecret } from "#db/stores/secrets.server.ts";
import { idFromHash } from "../responses/import-responses.server.ts";
import { firstReceipt } from "../responses/keep-response.server.ts";
import { newSecret } from "../staff/secret.server.ts";
import { lettersByChance, lettersThatCheck, numberLetters, typedNumber } from "./paper-number.ts";

/** One booklet: its number, and the five pictures that belong to it. */
export interface Numbered {
  number: string;
  receipt: string[];
}

/** The secret behind the numbers of all booklets, made on first use. */
export function paperSecret(unit: Unit): Promise<string> {
  return keepSecret(unit, "paper", newSecret());
}

/** Fresh numbers for a wave's booklets. Nothing of them is kept. */
export async function freshNumbers(
  database: Database,
  pictures: string[],
  waveId: string,
  many: number,
): Promise<Numbered[]> {
  const secret = await database.write(paperSecret);
  return Array.from({ length: many }, () => {
    const chance = Array.from({ length: lettersByChance }, () => numberLetters[randomInt(numberLetters.length)]);
    const letters = chance.join("");
    const number = letters + checkOf(secret, waveId, letters);
    return { number, receipt: firstReceipt(idOfNumber(secret, waveId, number), pictures).split(" ") };
  });
}

/** The id of the response of a booklet: nobody can work it out from the paper without the secret. */
export function idOfNumber(secret: string, waveId: string, number: string): string {
  return idFromHash(secret, waveId, `booklet ${number}`);
}

/** The letters of a number that was printed for this wave; null for a slip of the fingers and for other waves' numbers. */
export function readNumber(secret: string, waveId: string, typed: string): string | null {
  const letters = typedNumber(typed);
  const chance = letters?.slice(0, lettersByChance) ?? "";
  return letters?.slice(lettersByChance) === checkOf(secret, waveId, chance) ? letters : null;
}

function checkOf(secret: string, waveId: string, letters: string): string {
  const hash = createHmac("sha256", secret).update(`check ${waveId}/${letters}`).digest();
  return Array.from(
    { length: lettersThatCheck },
    (_, at) => numberLetters[(hash[at] ?? 0) % numberLetters.length],
  ).join("");
}
