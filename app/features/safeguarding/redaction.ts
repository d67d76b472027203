import { findNames } from "./find-names.ts";
import { findNumbers } from "./find-numbers.ts";
import { findAddresses, findPlaces } from "./find-places.ts";
import type { HiddenKind, Piece } from "./piece.ts";

/** A piece of text that was hidden, exactly as it stands in the answer. */
export interface Hidden {
  text: string;
  kind: HiddenKind;
}

export interface Redacted {
  text: string;
  hidden: Hidden[];
}

/**
 * Hides what says who or where a person is (SD5, DP6): each piece gives way to a word like "[name]". `hidden` lists the
 * pieces in the order of the text. It is an aid: a person still reads an answer before it is quoted.
 */
export function redact(text: string): Redacted {
  return hide(text, [
    ...findNumbers(text),
    ...findAddresses(text).map((span): Piece => ({ ...span, kind: "address", instead: "[address]" })),
    ...findPlaces(text).map(
      ({ hospital, ...span }): Piece => ({ ...span, kind: "place", instead: hospital ? "[hospital]" : "[school]" }),
    ),
    ...findNames(text).map((span): Piece => ({ ...span, kind: "name", instead: "[name]" })),
  ]);
}

/** The same for words of any language: only numbers and addresses of e-mail are known there, in the digits of any. */
export function redactNumbers(text: string): Redacted {
  return hide(text, findNumbers(inLatinDigits(text)));
}

/** Arabic and Persian digits as Latin ones, each in its place. */
function inLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function hide(text: string, found: Piece[]): Redacted {
  const pieces = apart(found);
  let shown = "";
  let from = 0;
  for (const piece of pieces) {
    shown += text.slice(from, piece.start) + piece.instead;
    from = piece.end;
  }
  return {
    text: shown + text.slice(from),
    hidden: pieces.map(({ start, end, kind }) => ({ text: text.slice(start, end), kind })),
  };
}

/** Keeps pieces that do not overlap: the earlier finder knows better, and a piece inside another adds nothing. */
function apart(found: Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of found) {
    const hit = kept.find((other) => piece.start < other.end && other.start < piece.end);
    if (!hit) kept.push({ ...piece });
    else if (piece.start < hit.start || piece.end > hit.end) {
      hit.start = Math.min(hit.start, piece.start);
      hit.end = Math.max(hit.end, piece.end);
    }
  }
  return mergeTouching(kept.sort((a, b) => a.start - b.start));
}

function mergeTouching(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((kept, piece) => {
    const last = kept.at(-1);
    if (last && piece.start < last.end) last.end = Math.max(last.end, piece.end);
    else kept.push(piece);
    return kept;
  }, []);
}
