/** Whether words are an e-mail address, and its parts. */

const longest = 254;

/** True for an address that a mail server would take; names in other scripts are left to their owner's server. */
export function isAddress(text: string): boolean {
  return (
    text.length <= longest &&
    /^[^\s@<>()[\],;:"\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u.test(text) &&
    !/^\.|\.\.|\.@/.test(text)
  );
}

/** The address and the name of `Name <name@example.org>`; the name is empty where there is none. */
export function partsOfAddress(text: string): { address: string; name: string } {
  const [, name = "", address = ""] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  return address ? { address: address.trim(), name } : { address: text.trim(), name: "" };
}

/** One way of writing an address, so that the same one is known again. */
export function sameAddress(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/** Words of a mail server with every address taken out: nothing identifying is kept or logged. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>"']+@[^\s<>"']+/g, "(address)").slice(0, 300);
}
