/** One number of the bench, beside what it should be. */
export interface Measure {
  name: string;
  value: number;
  unit: string;
  /** In words, for example "<= 10240"; null when the number only stands beside another. */
  target: string | null;
  ok: boolean | null;
}

export const plain = (name: string, value: number, unit: string): Measure => ({
  name,
  value: rounded(value),
  unit,
  target: null,
  ok: null,
});

export const atMost = (name: string, value: number, unit: string, most: number): Measure => ({
  name,
  value: rounded(value),
  unit,
  target: `<= ${most}`,
  ok: value <= most,
});

export const atLeast = (name: string, value: number, unit: string, least: number): Measure => ({
  name,
  value: rounded(value),
  unit,
  target: `>= ${least}`,
  ok: value >= least,
});

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000;
}
