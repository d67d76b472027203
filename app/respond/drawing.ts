/**
 * The pencil of every question that takes words. The paper is fetched when a pencil is first pressed; a browser without
 * script, or one that cannot draw, never shows it, and typing stays.
 */
const pencils = "PointerEvent" in window ? document.querySelectorAll<HTMLElement>("[data-drawing]") : [];

for (const place of pencils) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "action say";
  button.innerHTML =
    '<svg class="control" viewBox="0 0 72 72" aria-hidden="true"><use href="/symbols/controls.svg#draw"/></svg>';
  button.append(place.dataset.say ?? "");
  place.prepend(button);
  // The look of a way to answer beside typing; without script there is no such way.
  place.className = "voice";
  place.hidden = false;
  button.addEventListener("click", async () => {
    try {
      const { pressPencil } = await import("./drawing/board.ts");
      await pressPencil(place, button);
    } catch {
      // The paper did not come: typing is still there.
      button.outerHTML = `<p role="alert">${place.dataset.sorry}</p>`;
    }
  });
}
