/** "Put everything back": the one thing in the comfort panel that a page cannot do without script. */
const back = document.querySelector<HTMLButtonElement>("#comfort-back");

if (back) {
  back.hidden = false;
  back.addEventListener("click", () => {
    for (const input of document.querySelectorAll<HTMLInputElement>("#comfort input")) {
      // Usual is what the page has when nobody has chosen, also after a page that carried a choice along.
      const usual = input.type === "radio" && input.dataset.usual !== undefined;
      if (input.checked === usual) continue;
      input.checked = usual;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}
