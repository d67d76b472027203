import type { Handed, Letter } from "./letter.ts";
import type { SendingSetting } from "./mail-setting.ts";
import { sendByNotify } from "./notify.server.ts";
import { sendBySmtp } from "./smtp.server.ts";

/** Hands one letter over, however letters go out here. */
export function sendLetter(setting: SendingSetting, letter: Letter): Promise<Handed> {
  return setting.kind === "smtp" ? sendBySmtp(setting, letter) : sendByNotify(setting, letter);
}
