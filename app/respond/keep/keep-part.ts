/** Keep or print: what it means, and the two buttons. It opens under its button on the check page. */
import { fetchLook } from "../drawing/parts.ts";
import { fetchWords, say } from "../drawing/words.ts";
import { line, make, button as makeButton } from "../voice/parts.ts";
import { answersFile } from "./answers-file.ts";
import { answersShown } from "./answers-shown.ts";
import look from "./keep.css?url";

/** Opens the part, or closes it again. */
export async function openKeeping(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  let part = document.querySelector<HTMLElement>("#keep-part");
  if (part) part.hidden = !part.hidden;
  else {
    await Promise.all([fetchWords(), fetchLook(look)]);
    part = makePart();
    place.after(part);
    button.setAttribute("aria-controls", part.id);
  }
  button.setAttribute("aria-expanded", String(!part.hidden));
  if (!part.hidden) part.scrollIntoView({ block: "nearest" });
}

function makePart(): HTMLElement {
  const said = make("p", { className: "many-hint" });
  said.setAttribute("role", "status");
  const save = async () => {
    const title = document.querySelector("h1")?.textContent ?? "";
    const file = new Blob([await answersFile(answersShown(), title)], { type: "text/html" });
    const address = URL.createObjectURL(file);
    make("a", { href: address, download: `${say("keepTitle")}.html` }).click();
    // The browser needs the address until it has begun; after that nothing of it stays in the page.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    said.textContent = say("keepSaved");
  };
  const part = make(
    "section",
    { id: "keep-part", className: "keep" },
    line("keep", say("keepHow")),
    line("safe_tell", say("keepShared")),
    make(
      "p",
      { className: "row" },
      makeButton("print", say("keepPrint"), print),
      makeButton("keep", say("keepSave"), save),
    ),
    said,
  );
  part.setAttribute("aria-label", say("keepTitle"));
  return part;
}
