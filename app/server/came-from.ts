/** Browsers name the page's origin on every post; a program that names none is not a browser led astray. */
export function cameFromUs(from: string | undefined, host: string | undefined, ours: string): boolean {
  if (from === undefined || from === ours) return true;
  return URL.canParse(from) && new URL(from).host === host;
}
