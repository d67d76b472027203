import type { Span } from "./find-names.ts";

export type HiddenKind =
  | "email"
  | "phone"
  | "postcode"
  | "nhs-number"
  | "upn"
  | "birth-date"
  | "name"
  | "place"
  | "address";

/** A place in a text that says who or where somebody is, and the word that stands there instead. */
export interface Piece extends Span {
  kind: HiddenKind;
  instead: string;
}
