/**
 * How long a response waited on a device before it reached the server, in minutes: told only with a concern that comes
 * from it, since somebody may have needed help all that time. It is what the device says; what cannot be is left out.
 */
const late = 10;
const longest = 366 * 24 * 60;
const minute = 60_000;

/** `began`: when we saw this person, or this tablet, begin; nothing can have waited longer. */
export function readWaited(sent: string | undefined, now: number, began: number | null): number | null {
  const minutes = /^\d{1,7}$/.test(sent ?? "") ? Number(sent) : Number.NaN;
  const most = began === null ? longest : Math.min(longest, Math.ceil((now - began) / minute));
  return minutes >= late && minutes <= most ? minutes : null;
}

/** In words for staff: about how many minutes, hours or days. */
export function sayWaited(minutes: number): string {
  const said = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;
  if (minutes < 120) return said(minutes, "minute");
  if (minutes < 48 * 60) return said(Math.round(minutes / 60), "hour");
  return said(Math.round(minutes / (24 * 60)), "day");
}
