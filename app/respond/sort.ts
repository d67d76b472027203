/**
 * Sorting where scripts run: one topic at a time, and the finished mat, on which a press takes a topic up again and a
 * drag moves it (AX2: dragging is only an extra). The radios that stand there without script hold the answer.
 */
const spoken = document.querySelector<HTMLElement>("#spoken");

function wordsIn(element: Element | null): string {
  return element?.textContent?.trim() ?? "";
}

function makeBoard(board: HTMLElement): void {
  const topics = [...board.querySelectorAll<HTMLElement>(".topic")];
  const radiosOf = (topic: Element) => [...topic.querySelectorAll<HTMLInputElement>("input")];
  const placeOf = (topic: Element) => radiosOf(topic).findIndex((radio) => radio.checked);
  const nameOf = (topic: Element) => wordsIn(topic.querySelector("p"));
  const where = document.createElement("p");
  where.className = "many-hint";
  board.prepend(where);
  const mat = document.createElement("div");
  mat.className = "mat";
  board.append(mat);
  board.classList.add("one");
  let current: HTMLElement | undefined;
  let byArrow = false;

  function cardOf(topic: HTMLElement): HTMLElement {
    const card = document.createElement("button");
    card.type = "button";
    card.append(...[...(topic.querySelector("p")?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    card.setAttribute("aria-label", (board.dataset.again ?? "{topic}").replace("{topic}", nameOf(topic)));
    card.addEventListener("click", () => {
      show(topic);
      radiosOf(topic)[placeOf(topic)]?.focus();
    });
    letDrag(card, topic);
    return card;
  }

  /** A drag is known by its way: a press that hardly moves stays a press. */
  function letDrag(card: HTMLElement, topic: HTMLElement): void {
    card.addEventListener("pointerdown", (down) => {
      const move = (event: PointerEvent) => {
        const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY];
        if (!card.classList.contains("dragged") && Math.hypot(x, y) < 12) return;
        card.classList.add("dragged");
        card.style.transform = `translate(${x}px, ${y}px)`;
      };
      const end = (event: PointerEvent) => {
        removeEventListener("pointermove", move);
        removeEventListener("pointerup", end);
        removeEventListener("pointercancel", end);
        if (!card.classList.contains("dragged")) return;
        const under = document.elementsFromPoint(event.clientX, event.clientY);
        const place = [...mat.children].findIndex((column) => under.includes(column));
        const radio = event.type === "pointerup" ? radiosOf(topic)[place] : undefined;
        if (radio) radio.checked = true;
        radio?.dispatchEvent(new Event("change", { bubbles: true }));
        // The click that ends a drag of the mouse is no press; a finger's drag ends without one.
        const noPress = (click: Event) => click.stopPropagation();
        addEventListener("click", noPress, { capture: true });
        setTimeout(() => {
          removeEventListener("click", noPress, { capture: true });
          show();
        });
      };
      addEventListener("pointermove", move);
      addEventListener("pointerup", end);
      addEventListener("pointercancel", end);
    });
  }

  /** Lays the mat and shows one topic; without one, the next that is not sorted. */
  function show(wanted?: HTMLElement): void {
    current = wanted ?? topics.find((topic) => placeOf(topic) < 0);
    for (const topic of topics) topic.hidden = topic !== current;
    const number = current ? topics.indexOf(current) + 1 : 0;
    where.textContent = (current ? board.dataset.where?.replace("{n}", `${number}`) : board.dataset.done) ?? "";
    mat.replaceChildren(
      ...[...(topics[0]?.querySelectorAll(".pile") ?? [])].map((pile, place) => {
        const column = document.createElement("div");
        const head = document.createElement("p");
        head.append(...[...pile.children].slice(1).map((part) => part.cloneNode(true)));
        const here = topics.filter((topic) => topic !== current && placeOf(topic) === place);
        column.append(head, ...here.map(cardOf));
        return column;
      }),
    );
    board.classList.toggle("sorted", !current);
    mat.hidden = topics.every((topic) => topic === current || placeOf(topic) < 0);
  }

  function goOn(): void {
    if (!current) return;
    const place = placeOf(current);
    const put = `${nameOf(current)}: ${wordsIn(topics[0]?.querySelectorAll(".pile span")[place] ?? null)}.`;
    show();
    if (spoken) spoken.textContent = `${put} ${current ? `${nameOf(current)}, ` : ""}${where.textContent}`;
    (current ? radiosOf(current)[0] : mat.querySelector<HTMLElement>("button"))?.focus();
  }

  // Arrow keys press every place on their way: only Space, Enter, a finger or a switch goes on to the next topic.
  board.addEventListener("keydown", (event) => {
    byArrow = event.key.startsWith("Arrow");
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (current && placeOf(current) >= 0) goOn();
  });
  board.addEventListener("keyup", () => {
    byArrow = false;
  });
  board.addEventListener("click", (event) => {
    if (event.target instanceof HTMLInputElement && !byArrow) setTimeout(goOn, 0);
  });
  // Skip, and the browser's own memory, change radios without telling.
  addEventListener("hashchange", () => show());
  addEventListener("pageshow", () => show());
  show();
}

for (const board of document.querySelectorAll<HTMLElement>("div.sort")) makeBoard(board);

export {};
