import { findPhoneNumbersInText, parsePhoneNumberFromString } from "libphonenumber-js";
import nhsNumber from "nhs-number-validator";
import type { Piece } from "./piece.ts";

/** Emails, telephone numbers, postcodes, NHS numbers, pupil numbers (UPN) and dates of birth. */
const EMAIL = /[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const SPOKEN_EMAIL =
  /\b[\p{L}\p{N}]+(?: (?:dot|underscore|dash) [\p{L}\p{N}]+)* at [\p{L}\p{N}-]+ dot (?:co dot uk|org dot uk|com|org|net|uk)\b/giu;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?[\s.-]{0,2}\d[A-Z]{2}\b/giu;
const ORDINAL = /\d(?:st|nd|rd|th)$/;
const STAGE = /^(?:ks|yr?|p|s|f)\d/i;
const UPN = /\b[A-Z]\d{11}[A-Z\d]\b/giu;
const FIGURES = /(?<![\p{L}\d/])[+(]{0,2}\d[\doO\s().\-–/]{4,}\d(?![\d/])/gu;
const SPOKEN =
  /\b(?:(?:double|triple|treble)[\s-]+)?(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine)(?:[\s,-]+(?:(?:double|triple|treble)[\s-]+)?(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine)\b){6,}/giu;
// Numbers that anyone may know: they lead to help, not to a person.
const HELPLINES = new Set(["08001111", "116123", "116000", "0300123", "999", "111", "112", "101"]);
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DATE = new RegExp(
  `\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH}),?(?: \\d{4})?|(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?,?(?: \\d{4})?)\\b`,
  "giu",
);
const BIRTH = /\b(?:born|dob|d\.o\.b\.?|date of birth|birth ?date|birthday|bday)\b[^.!?]{0,30}$/i;
const BIRTH_AFTER = /^[^.!?]{0,12}\b(?:birthday|dob|date of birth)\b/i;
const CALL = /\b(?:ring|call|phone|text|tel|telephone|mobile|mob|number|whatsapp|line|contact)\b[^.!?]{0,30}$/i;

export function findNumbers(text: string): Piece[] {
  return [
    ...all(text, EMAIL, "email", "[email]"),
    ...all(text, SPOKEN_EMAIL, "email", "[email]"),
    ...all(text, POSTCODE, "postcode", "[postcode]").filter((piece) => isPostcode(text.slice(piece.start, piece.end))),
    ...all(text, UPN, "upn", "[pupil number]"),
    ...all(text, DATE, "birth-date", "[date of birth]").filter((piece) => isBirth(text, piece)),
    ...figures(text),
    ...all(text, SPOKEN, "phone", "[phone]"),
    ...foreignPhones(text),
  ];
}

function all(text: string, pattern: RegExp, kind: Piece["kind"], instead: string): Piece[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
    instead,
  }));
}

/** "KS2 1st" and "Y7 3rd" have a postcode's shape only by chance. */
function isPostcode(written: string): boolean {
  return !(STAGE.test(written) && ORDINAL.test(written)) && !/^ks\d/i.test(written);
}

function isBirth(text: string, { start, end }: Piece): boolean {
  return BIRTH.test(text.slice(Math.max(0, start - 50), start)) || BIRTH_AFTER.test(text.slice(end, end + 30));
}

function figures(text: string): Piece[] {
  return all(text, FIGURES, "phone", "[phone]").flatMap((piece): Piece[] => {
    const written = text.slice(piece.start, piece.end);
    const digits = written.replace(/o/gi, "0").replace(/\D/g, "");
    const before = text.slice(Math.max(0, piece.start - 50), piece.start);
    if (HELPLINES.has(digits) || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(written)) return [];
    const nhs = digits.length === 10 && (nhsNumber.validate(digits) || /nhs\b[^.!?]{0,15}$/i.test(before));
    if (nhs) return [{ ...piece, kind: "nhs-number", instead: "[NHS number]" }];
    const starts = /^[+(]*(?:\+|00?|\(0)/.test(written);
    const possible =
      starts &&
      digits.length >= 10 &&
      digits.length <= 14 &&
      parsePhoneNumberFromString(written.replace(/[oO]/g, "0"), "GB")?.isPossible();
    const asked = digits.length >= 6 && digits.length <= 14 && CALL.test(before);
    return possible || asked || (starts && digits.length === 11) ? [piece] : [];
  });
}

function foreignPhones(text: string): Piece[] {
  if (!text.includes("+")) return [];
  return findPhoneNumbersInText(text, "GB").map(({ startsAt, endsAt }) => ({
    start: startsAt,
    end: endsAt,
    kind: "phone",
    instead: "[phone]",
  }));
}
