/**
 * Somebody who tries to work hidden counts back. Knows everything that is shown, how the survey is built, and how the
 * gate works; keeps for each count the least and the most that it can be, and narrows them by every equation until
 * nothing moves any more.
 */
export class Bounds {
  private readonly least = new Map<string, number>();
  private readonly most = new Map<string, number>();
  /** Sum of the terms (name, sign) is at most the limit. */
  private readonly atMost: { terms: [string, number][]; limit: number }[] = [];

  know(name: string, least: number, most: number): void {
    this.least.set(name, Math.max(this.least.get(name) ?? 0, least));
    this.most.set(name, Math.min(this.most.get(name) ?? Number.POSITIVE_INFINITY, most));
  }

  /** The parts cover the whole: together they are at least as many. */
  covers(parts: string[], whole: string): void {
    this.atMost.push({ terms: [[whole, 1], ...parts.map((part): [string, number] => [part, -1])], limit: 0 });
  }

  within(part: string, whole: string): void {
    this.covers([whole], part);
  }

  adds(parts: string[], whole: string): void {
    this.covers(parts, whole);
    this.atMost.push({ terms: [[whole, -1], ...parts.map((part): [string, number] => [part, 1])], limit: 0 });
  }

  names(): string[] {
    return [...new Set(this.atMost.flatMap(({ terms }) => terms.map(([name]) => name)))];
  }

  of(name: string): [least: number, most: number] {
    return [this.least.get(name) ?? 0, this.most.get(name) ?? Number.POSITIVE_INFINITY];
  }

  narrow(): void {
    for (let moved = true; moved; ) {
      moved = false;
      for (const { terms, limit } of this.atMost)
        for (const [name, sign] of terms) {
          let rest = limit;
          for (const [other, s] of terms) if (other !== name) rest -= s > 0 ? this.of(other)[0] : -this.of(other)[1];
          const [least, most] = this.of(name);
          if (sign > 0 && rest < most) this.most.set(name, rest);
          else if (sign < 0 && -rest > least) this.least.set(name, -rest);
          else continue;
          moved = true;
        }
    }
  }
}

/** Numbers that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
