const figures = new Intl.NumberFormat("en-GB");

/** A count with its noun: "1 answer", "1,200 answers"; `many` when an s is not enough. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${figures.format(number)} ${number === 1 ? one : many}`;
}

/** A number with its thousands marked. */
export function figure(number: number): string {
  return figures.format(number);
}
