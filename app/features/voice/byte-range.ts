export interface Range {
  from: number;
  /** The last byte, included. */
  to: number;
}

/** The one range that a `Range` header asks for: null for the whole, "none" when there is nothing there. */
export function readRange(header: string | null, size: number): Range | null | "none" {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const range =
    from === ""
      ? { from: Math.max(0, size - Number(to)), to: size - 1 }
      : { from: Number(from), to: to === "" ? size - 1 : Math.min(Number(to), size - 1) };
  return range.from > range.to || range.from >= size ? "none" : range;
}
