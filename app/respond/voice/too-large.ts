import { make } from "./parts.ts";
import { fetchWords, say } from "./words.ts";

/** Takes back a chosen file that is larger than a recording may be, and says so beside the field. */
export async function tellTooLarge(input: HTMLInputElement): Promise<void> {
  await fetchWords();
  input.value = "";
  input.parentElement?.querySelector("[role=alert]")?.remove();
  const told = make("p", {}, say("voiceTooLarge"));
  told.setAttribute("role", "alert");
  input.after(told);
}
