/** A layer over the page that holds the focus, and stays until somebody presses what is on it. */
interface Wanted {
  /** Hides everything behind it, also from who listens. */
  covers?: boolean;
  /** By the names in `data-do`; a layer closes before what it does. */
  acts?: Record<string, (pressed: HTMLElement) => void>;
}

let count = 0;

export function showLayer(content: DocumentFragment, { covers = false, acts = {} }: Wanted): HTMLDialogElement {
  const layer = document.createElement("dialog");
  layer.className = covers ? "tablet-layer covers" : "tablet-layer";
  layer.append(content);
  const title = layer.querySelector("h2");
  if (title) {
    title.id ||= `layer-${++count}`;
    layer.setAttribute("aria-labelledby", title.id);
  }
  layer.addEventListener("cancel", (event) => event.preventDefault());
  layer.addEventListener("close", () => layer.remove());
  layer.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-do]");
    const act = pressed?.dataset.do ?? "";
    if (!pressed) return;
    if (act === "close" || act in acts) layer.close();
    acts[act]?.(pressed);
  });
  // Panels of the page lie above everything: they close first.
  for (const open of document.querySelectorAll<HTMLElement>("[popover]")) {
    if (open.matches(":popover-open")) open.hidePopover();
  }
  document.body.append(layer);
  layer.showModal();
  return layer;
}

/**
 * The page becomes this alone: no answer stays in it. What somebody chose to make it comfortable stays, since the look
 * hangs on it.
 */
export function becomes(content: DocumentFragment): HTMLElement {
  const comfort = document.querySelector("#comfort");
  const main = document.createElement("main");
  main.className = "frame";
  main.append(content);
  document.querySelector<HTMLFormElement>("#answers")?.reset();
  document.body.replaceChildren(main, ...(comfort ? [comfort] : []));
  delete document.documentElement.dataset.covered;
  const title = main.querySelector<HTMLElement>("h1");
  if (title) {
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }
  scrollTo(0, 0);
  return main;
}
