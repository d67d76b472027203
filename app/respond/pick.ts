/** The most important of many, in order: each pick shows its place, and one too many is not taken. */
for (const list of document.querySelectorAll<HTMLElement>("[data-pick]")) {
  const boxes = [...list.querySelectorAll<HTMLInputElement>("input")];
  const order = document.createElement("input");
  order.type = "hidden";
  order.name = list.dataset.pick ?? "";
  list.before(order);
  const full = document.createElement("p");
  full.className = "many-hint";
  full.role = "status";
  list.before(full);
  // A page that brings saved answers back says in which order they were picked.
  let picked = (list.dataset.order ?? "").split(" ").flatMap((value) => boxes.filter((box) => box.value === value));

  const show = () => {
    picked = picked.filter((box) => box.checked);
    picked.push(...boxes.filter((box) => box.checked && !picked.includes(box)));
    order.value = picked.map((box) => box.value).join(" ");
    for (const box of boxes) {
      const place = picked.indexOf(box) + 1;
      const card = box.closest("label");
      if (card && place) card.dataset.place = `${place}`;
      else if (card) delete card.dataset.place;
    }
  };
  list.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    const most = Number(list.dataset.most);
    const many = boxes.filter((each) => each.checked).length > most;
    if (many) box.checked = false;
    full.textContent = many ? (list.dataset.full ?? "") : "";
    show();
  });
  // Skip, and the browser's own memory, change boxes without telling.
  addEventListener("hashchange", show);
  addEventListener("pageshow", show);
}

export {};
