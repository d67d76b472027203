/** On the simple screen a long list is shown three answers at a time; one more card brings the next three. */
const atATime = 3;
const simple = document.querySelector<HTMLInputElement>("#c-screen-simple");

function makeList(list: HTMLElement, words: string): () => void {
  const cards = () => [...list.querySelectorAll<HTMLElement>(":scope > .card")];
  const more = document.createElement("button");
  more.type = "button";
  more.className = "card more-answers";
  more.textContent = words;
  list.append(more);
  let from = 0;
  const show = () => {
    const on = !!simple?.checked;
    const all = cards().filter((card) => card !== more);
    for (const [place, card] of all.entries()) card.hidden = on && (place < from || place >= from + atATime);
    more.hidden = !on;
    list.append(more);
  };
  more.addEventListener("click", () => {
    from = from + atATime < cards().length - 1 ? from + atATime : 0;
    show();
    cards()
      .find((card) => !card.hidden)
      ?.querySelector("input")
      ?.focus();
  });
  return show;
}

if (simple) {
  const words = simple.closest<HTMLElement>("[data-more]")?.dataset.more ?? "";
  const lists = [...document.querySelectorAll<HTMLElement>("#answers .step .cards")].filter(
    (list) => list.children.length > atATime,
  );
  const shows = lists.map((list) => makeList(list, words));
  const showAll = () => {
    for (const show of shows) show();
  };
  document.addEventListener("change", (event) => {
    if ((event.target as HTMLInputElement).name === simple.name) showAll();
  });
  addEventListener("pageshow", showAll);
  document.addEventListener("reset", () => setTimeout(showAll));
  showAll();
}

export {};
