/**
 * Keeping or printing one's own answers before Finish, and printing the receipt after it. All of it is made on this
 * device, from the page. Without script the browser's own Print does the same, by the page's style sheet.
 */
for (const place of document.querySelectorAll<HTMLElement>("[data-keep],[data-print]")) {
  const { keep, print: words = keep } = place.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "action";
  button.innerHTML = `<svg class="control" viewBox="0 0 72 72" aria-hidden="true"><use href="/symbols/controls.svg#${keep ? "keep" : "print"}"/></svg>`;
  button.append(words ?? "");
  place.append(button);
  button.addEventListener("click", async () => {
    if (!keep) return print();
    // Where the part does not come, printing is what is left.
    await import("./keep/keep-part.ts").then(({ openKeeping }) => openKeeping(place, button), print);
  });
}
