/** The PIN of a setting's tablets, on the server and on the tablet, which checks it by itself when there is no network. */

export const pinLength = 6;

/** What somebody typed, without the spaces in which it is printed; null when it is no PIN. */
export function pinIn(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, "");
  return new RegExp(`^\\d{${pinLength}}$`).test(digits) ? digits : null;
}

/** As it is printed: 482 915. */
export function pinShown(pin: string): string {
  return `${pin.slice(0, 3)} ${pin.slice(3)}`;
}
