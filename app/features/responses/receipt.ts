/**
 * A receipt: five pictures of 128, made from a response's id by a hash. 35 bits: beside 1,000 responses in a wave one
 * guess in 34 million hits. It opens what happened since, and lets a person take the answers back.
 */

export const receiptLength = 5;

/** Five places in the list of pictures, from the bytes of a hash: seven bits each. */
export function receiptPlaces(hash: Uint8Array): number[] {
  return Array.from({ length: receiptLength }, (_, place) => (hash[place] ?? 0) & 127);
}

/** The receipt as it is kept: picture names joined by single spaces. */
export function receiptOf(hash: Uint8Array, pictures: string[]): string {
  return receiptPlaces(hash)
    .map((place) => pictures[place])
    .join(" ");
}
