/** One stretch of a text; `marked` when it is evidence. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text where evidence stands in it, each piece of evidence at its first place, overlaps joined. Evidence that
 * does not stand in the text (redaction may have taken it out) marks nothing, so nothing hidden comes back this way.
 */
export function highlight(text: string, evidence: string[]): Stretch[] {
  const lower = text.toLowerCase();
  const places = evidence
    .filter((each) => each !== "")
    .map((each) => ({ from: lower.indexOf(each.toLowerCase()), length: each.length }))
    .filter(({ from }) => from >= 0)
    .sort((one, other) => one.from - other.from);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, length } of places) {
    const start = Math.max(from, at);
    const end = from + length;
    if (end <= at) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), marked: false });
    stretches.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), marked: false });
  return stretches;
}

/** The evidence that may be shown beside a redacted text: what still stands in it. */
export function evidenceIn(text: string, evidence: string[]): string[] {
  const lower = text.toLowerCase();
  return evidence.filter((each) => each !== "" && lower.includes(each.toLowerCase()));
}
