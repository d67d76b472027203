/**
 * "Ask someone to come" on a shared tablet: beside what is sent to the safeguarding lead, the tablet itself asks the
 * adult in the room, by a picture that fills it and a sound, and names nothing. It says so before.
 */
import { chime } from "./chime.ts";
import { showLayer } from "./layer.ts";
import { part } from "./lend.ts";

export function helpOnTablet(from: Document): void {
  const form = document.querySelector("#call-form");
  if (!form) return;
  document.querySelector("#call ul")?.append(part(from, "call-says"));
  const said = form.querySelector("[role=status]");
  form.addEventListener("submit", () => {
    const layer = showLayer(part(from, "raise"), { covers: true });
    const told = layer.querySelector("[data-told]");
    // What is said is what happened: the same words as in the panel, as they come.
    const follow = () => {
      if (told) told.textContent = said?.textContent ?? "";
    };
    const watch = new MutationObserver(follow);
    if (said) watch.observe(said, { childList: true, characterData: true, subtree: true });
    layer.addEventListener("close", () => watch.disconnect());
    follow();
    void chime(2);
  });
}
