/** What the comfort panel cannot do without script: put everything back, and a picture above every word. */
const panel = document.querySelector("#comfort");
const back = document.querySelector<HTMLButtonElement>("#comfort-back");
const every = document.querySelector<HTMLInputElement>("#c-symbols-every");

let shown = false;

async function follow(): Promise<void> {
  if (!every || every.checked === shown) return;
  shown = every.checked;
  const { showEveryWord, hideEveryWord } = await import("./comfort/every-word.ts");
  // Another choice may have come meanwhile.
  if (every.checked) await showEveryWord();
  if (!every.checked) hideEveryWord();
}

if (panel && back) {
  back.hidden = false;
  document.documentElement.dataset.script = "";
  back.addEventListener("click", () => {
    for (const input of panel.querySelectorAll("input")) {
      if (input.checked === input.defaultChecked) continue;
      input.checked = input.defaultChecked;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  panel.addEventListener("change", follow);
}
