import { randomInt } from "node:crypto";

/** Letters and figures that are not mistaken for each other when somebody reads an address aloud. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";

/** A new code of a setting: six letters, 729 million of them. */
export function newSettingCode(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
