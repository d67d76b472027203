/** What can be pressed on the screen that is shown, in rows that belong together. */

const pressable =
  'a[href],button,input:not([type="hidden"]),select,textarea,summary,audio[controls],video[controls],[role="button"]';
const groups =
  "[data-row],.top,.cards,.piles,.mat,.tools,.outs,.bar,.row,.column,.pick-pictures,.about,.open,li:not(.pick-pictures li),fieldset,details,section,nav,main";
/** More than this in one group are gone through in smaller rows. */
const mostInRow = 6;
/** More lines than this are gone through in blocks of lines first: 128 pictures would take minutes. */
const mostLines = 8;

/** The part of a target that is seen: the card around a radio, else the target itself. */
export function seenOf(target: HTMLElement): HTMLElement {
  const inCard = target instanceof HTMLInputElement && /^(radio|checkbox|file)$/.test(target.type);
  return (inCard && target.labels?.[0]) || target;
}

function isShown(target: HTMLElement): boolean {
  const seen = seenOf(target);
  if (seen.closest("[inert],[data-pressing]")) return false;
  const { width, height } = seen.getBoundingClientRect();
  return width > 2 && height > 2 && (seen.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** The panel that lies open over the page, the one in front where there are several, or null. */
export function openPanel(): HTMLElement | null {
  const open = CSS.supports("selector(:popover-open)") ? ":popover-open,dialog[open]" : "dialog[open]";
  return [...document.querySelectorAll<HTMLElement>(open)].at(-1) ?? null;
}

/** What does not belong to the screen comes last: the top of the page, then what changes the scanning itself. */
const lastParts = [".top", "[data-scan-strip]"];

/** Everything that can be pressed now: in the open panel only, if there is one (AX7). */
export function targetsShown(): HTMLElement[] {
  const within = openPanel() ?? document.body;
  const found = [...within.querySelectorAll<HTMLElement>(pressable)].filter(
    (target) => !(target as HTMLButtonElement).disabled && isShown(target),
  );
  const place = (target: HTMLElement) => lastParts.findIndex((part) => target.closest(part));
  return found.sort((one, two) => place(one) - place(two));
}

function linesOf(row: HTMLElement[]): HTMLElement[][] {
  const lines = new Map<number, HTMLElement[]>();
  for (const target of row) {
    const line = Math.round((seenOf(target).getBoundingClientRect().top + scrollY) / 24);
    lines.set(line, [...(lines.get(line) ?? []), target]);
  }
  return [...lines.values()];
}

/** A block's own lines, once it was chosen. */
export function linesWithin(block: HTMLElement[]): HTMLElement[][] {
  return linesOf(block).flatMap((line) => (line.length > mostInRow * 2 ? halves(line) : [line]));
}

function halves(line: HTMLElement[]): HTMLElement[][] {
  const middle = Math.ceil(line.length / 2);
  return [line.slice(0, middle), line.slice(middle)];
}

/** Whether a chosen row is a block of lines, which are gone through before single things. */
export function isBlock(row: HTMLElement[]): boolean {
  return row.length > mostInRow && linesOf(row).length > 1;
}

/** A group too long to go through one by one: line by line as it is seen, or four by four where it is one column. */
function shorter(row: HTMLElement[]): HTMLElement[][] {
  if (row.length <= mostInRow) return [row];
  const lines = linesOf(row);
  if (lines.length > mostLines) {
    const inBlock = Math.ceil(Math.sqrt(lines.length));
    return Array.from({ length: Math.ceil(lines.length / inBlock) }, (_, at) =>
      lines.slice(at * inBlock, (at + 1) * inBlock).flat(),
    );
  }
  if (lines.length > 1 && lines.length * 2 <= row.length + 1) return lines;
  return Array.from({ length: Math.ceil(row.length / 4) }, (_, at) => row.slice(at * 4, at * 4 + 4));
}

/** Rows of targets, in the order in which they are gone through. */
export function rowsOf(targets: HTMLElement[]): HTMLElement[][] {
  const rows: { group: Element | null; row: HTMLElement[] }[] = [];
  for (const target of targets) {
    const group = seenOf(target).closest(groups);
    const last = rows.at(-1);
    if (last && last.group === group) last.row.push(target);
    else rows.push({ group, row: [target] });
  }
  return rows.flatMap(({ row }) => shorter(row));
}
