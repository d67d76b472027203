/** Days and times as people in the area write them: Europe/London, written out. */

const zone = "Europe/London";
const day = 24 * 60 * 60 * 1000;

const writtenDay = new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "numeric", month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** For example "22 November 2026". */
export function writeDay(at: number): string {
  return writtenDay.format(at);
}

/** For example "22 November 2026, 14:05". */
export function writeTime(at: number): string {
  return `${writtenDay.format(at)}, ${clock.format(at)}`;
}

/** The day as a date field holds it, for example "2026-11-22". */
export function dayForField(at: number): string {
  const { year, month, day } = partsOf(at);
  return `${year}-${month}-${day}`;
}

/** The first millisecond of a day such as "2026-11-22" in London; null when it is no day. */
export function startOfDay(written: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written.trim());
  if (!found) return null;
  const midnight = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  if (new Date(midnight).toISOString().slice(0, 10) !== written.trim()) return null;
  return midnight - aheadOfUtc(midnight);
}

/** The moment that clocks in London show `clock` (for example "14:05") on that day; null when it is none. */
export function momentOf(written: string, clock: string): number | null {
  const start = startOfDay(written);
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock.trim()) ?? [];
  if (start === null || hours === undefined || minutes === undefined) return null;
  const shown = Date.parse(`${written.trim()}T${hours}:${minutes}:00Z`);
  return shown - aheadOfUtc(shown - aheadOfUtc(shown));
}

/** The hour that clocks in London show. */
export function clockIn(at: number): number {
  return Number(partsOf(at).hour);
}

/** The last millisecond of that day. */
export function endOfDay(written: string): number | null {
  const start = startOfDay(written);
  if (start === null) return null;
  const next = startOfDay(new Date(Date.parse(`${written.trim()}T00:00:00Z`) + day).toISOString().slice(0, 10));
  return next === null ? null : next - 1;
}

/** How long ago, in the largest whole unit: "12 minutes", "3 hours", "5 days". */
export function howLong(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [count, unit] =
    minutes < 60
      ? [minutes, "minute"]
      : minutes < 2880
        ? [Math.floor(minutes / 60), "hour"]
        : [Math.floor(minutes / 1440), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function partsOf(at: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
}

/** London is one hour ahead of UTC in summer; the clocks change at 1:00 UTC, so midnight tells it for the day's start. */
function aheadOfUtc(at: number): number {
  const { year, month, day, hour, minute, second } = partsOf(at);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - at;
}
