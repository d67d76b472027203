/** A setting of a wave, as the page of tablets shows it. */
export interface TabletsSeen {
  id: string;
  name: string;
  /** Where its tablets are opened. */
  address: string;
  madeAt: number | null;
  madeBy: string | null;
}

/** What stands on a session sheet; a PIN and its link are there only when they were made just now. */
export interface SheetSeen {
  id: string;
  name: string;
  address: string;
  pin: string | null;
  link: string | null;
}
