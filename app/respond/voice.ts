/**
 * The microphone of every question that takes words. What records is fetched when a microphone is first pressed; where
 * a browser cannot record, the plain file field stays.
 */
import { mostClipBytes } from "../features/voice/clip-limits.ts";

const can = !!navigator.mediaDevices?.getUserMedia && "MediaRecorder" in window && "DataTransfer" in window;
const places = document.querySelectorAll<HTMLElement>("[data-voice]");

function clearedBySkip(event: Event): void {
  const screen = (event.target as Element).closest<HTMLElement>("[data-skip]")?.dataset.skip;
  const input = screen && document.querySelector<HTMLInputElement>(`#${screen} [data-voice] input`);
  if (!input) return;
  input.value = "";
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

for (const place of places) {
  const input = place.querySelector("input");
  const label = place.querySelector("label");
  if (!input || !label) continue;
  const mark = async () => {
    // A file that would be refused after a long wait is refused now.
    if ((input.files?.[0]?.size ?? 0) > mostClipBytes) {
      const { tellTooLarge } = await import("./voice/too-large.ts");
      await tellTooLarge(input);
    }
    input.toggleAttribute("data-said", !!input.files?.length);
  };
  input.addEventListener("change", mark);
  // Browsers keep what was chosen when a page is shown again.
  void mark();
  if (!can) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "action say";
  button.append(place.querySelector("svg")?.cloneNode(true) ?? "", place.dataset.say ?? "");
  label.before(button);
  place.dataset.ready = "";
  button.addEventListener("click", async () => {
    button.setAttribute("aria-busy", "true");
    try {
      const { openRecorder } = await import("./voice/recorder.ts");
      await openRecorder({ place, input, button });
    } catch {
      // The script did not come: the device's own recorder is still there.
      delete place.dataset.ready;
      button.remove();
      input.focus();
    }
    button.removeAttribute("aria-busy");
  });
}
if (places.length > 0) document.querySelector("#answers")?.addEventListener("click", clearedBySkip);
