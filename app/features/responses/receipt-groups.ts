/** The pictures of receipts in groups of one theme, so that nobody has to go through all 128 of them. */

/** The first picture of each group, in the order of `surveys/receipt-pictures.yaml`; it also stands for the group. */
const begins = {
  groupFood: "apple",
  groupSky: "cactus",
  groupAnimals: "cat",
  groupMoreAnimals: "frog",
  groupPlaces: "bicycle",
  groupPlay: "drum",
  groupThings: "scarf",
} as const;

export interface ReceiptGroup {
  /** The key of its words. */
  key: keyof typeof begins;
  pictures: string[];
}

/** All pictures, each in one group, in their order. */
export function receiptGroups(pictures: string[]): ReceiptGroup[] {
  const groups = Object.entries(begins) as [ReceiptGroup["key"], string][];
  const starts = groups.map(([, first]) => pictures.indexOf(first));
  return groups.map(([key], place) => ({ key, pictures: pictures.slice(starts[place], starts[place + 1]) }));
}
