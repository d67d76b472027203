/** A letter as it goes out. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The link that the letter is about, for services that put it into a template of their own. */
  link: string;
  /** Where one press stops all letters (RFC 8058). */
  stop: string;
}

/** What came of handing a letter over. Words of others hold no address. */
export type Handed =
  | { outcome: "sent" }
  /** It will never arrive at this address. */
  | { outcome: "bounced"; why: string }
  /** Not now; `all` when it is not about this one letter. */
  | { outcome: "later"; why: string; all: boolean }
  /** It may have gone. */
  | { outcome: "unsure"; why: string };
