/**
 * Reads a QR code (byte mode, level Q, version 1 to 9) back from the SVG of a page, written from the standard alone, so
 * that it shares no mistake with what draws it. It mends nothing: every Reed-Solomon block must be whole.
 */

/** Bytes of data in each block, and all bytes of the code, by version at level Q. */
const blocksOf: Record<number, [data: number[], all: number]> = {
  1: [[13], 26],
  2: [[22], 44],
  3: [[17, 17], 70],
  4: [[24, 24], 100],
  5: [[15, 15, 16, 16], 134],
  6: [[19, 19, 19, 19], 172],
  7: [[14, 14, 15, 15, 15, 15], 196],
  8: [[18, 18, 18, 18, 19, 19], 242],
  9: [[16, 16, 16, 16, 17, 17, 17, 17], 292],
};
const quiet = 4;

const masks: ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The dark modules drawn by the second path of the SVG, without the quiet zone, which must be white. */
function matrixIn(svg: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const [white, dark] = [...svg.matchAll(/<path fill="([^"]+)" d="([^"]+)"/g)];
  if (white?.[1] !== "#fff" || white[2] !== `M0 0h${side}v${side}h-${side}z`) throw new Error("no white ground");
  const all = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  for (const [, x, y, run] of dark?.[2]?.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g) ?? [])
    all[Number(y)]?.fill(true, Number(x), Number(x) + Number(run));
  const inner = (at: number) => at >= quiet && at < side - quiet;
  if (all.some((row, y) => row.some((is, x) => is && !(inner(x) && inner(y))))) throw new Error("no quiet zone");
  return all.filter((_, y) => inner(y)).map((row) => row.slice(quiet, side - quiet));
}

/** Whether a module belongs to the patterns and not to the data. */
function patternAt(size: number): (row: number, column: number) => boolean {
  const version = (size - 17) / 4;
  const last = size - 7;
  const centres = version < 2 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last];
  const aligned = (at: number, centre: number) => Math.abs(at - centre) <= 2;
  return (row, column) =>
    (row < 9 && (column < 9 || column >= size - 8)) ||
    (row >= size - 8 && column < 9) ||
    row === 6 ||
    column === 6 ||
    centres.some((y, i) =>
      centres.some((x, j) => {
        const atFinder = (i === 0 && (j === 0 || x === last)) || (j === 0 && y === last);
        return !atFinder && aligned(row, y) && aligned(column, x);
      }),
    ) ||
    (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11)));
}

function bytesIn(matrix: boolean[][]): number[] {
  const size = matrix.length;
  const at = (row: number, column: number) => (matrix[row]?.[column] ? 1 : 0);
  const places: [number, number][] = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((column): [number, number] => [8, column]),
    ...[7, 5, 4, 3, 2, 1, 0].map((row): [number, number] => [row, 8]),
  ];
  const kind = places.reduce((bits, [row, column]) => bits * 2 + at(row, column), 0) ^ 0x5412;
  if (kind >> 13 !== 3) throw new Error("not of level Q");
  const mask = masks[(kind >> 10) & 7];
  const isPattern = patternAt(size);
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let step = 0; step < size; step++)
      for (const column of [right, right - 1]) {
        const row = up ? size - 1 - step : step;
        if (!isPattern(row, column)) bits.push(at(row, column) ^ Number(mask?.(row, column)));
      }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
}

const times2 = (value: number): number => (value << 1) ^ (value & 128 ? 0x11d : 0);

function times(a: number, b: number): number {
  let sum = 0;
  for (let bit = 128; bit > 0; bit >>= 1) sum = times2(sum) ^ (b & bit ? a : 0);
  return sum;
}

/** Whether a block with its check bytes is a word of its Reed-Solomon code. */
function isWhole(block: number[], checks: number): boolean {
  let root = 1;
  for (let i = 0; i < checks; i++, root = times2(root))
    if (block.reduce((sum, byte) => times(sum, root) ^ byte, 0) !== 0) return false;
  return true;
}

/** The text of the first QR code in some HTML. */
export function readQr(html: string): string {
  const svg = /<svg[^>]*class="qr"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? "";
  const matrix = matrixIn(svg);
  const found = blocksOf[(matrix.length - 17) / 4];
  if (!found) throw new Error(`no version has ${matrix.length} modules`);
  const [lengths, all] = found;
  const bytes = bytesIn(matrix).slice(0, all);
  const checks = (all - lengths.reduce((sum, each) => sum + each, 0)) / lengths.length;
  const data: number[][] = lengths.map(() => []);
  const check: number[][] = lengths.map(() => []);
  let next = 0;
  for (let i = 0; i < Math.max(...lengths); i++)
    for (const [block, length] of lengths.entries()) if (i < length) data[block]?.push(bytes[next++] ?? 0);
  for (let i = 0; i < checks; i++) for (const block of check) block.push(bytes[next++] ?? 0);
  if (!data.every((block, i) => isWhole([...block, ...(check[i] ?? [])], checks))) throw new Error("a block is broken");
  const bits = data
    .flat()
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  if (!bits.startsWith("0100")) throw new Error("not in byte mode");
  const length = Number.parseInt(bits.slice(4, 12), 2);
  const text = Uint8Array.from({ length }, (_, i) => Number.parseInt(bits.slice(12 + i * 8, 20 + i * 8), 2));
  return new TextDecoder().decode(text);
}
