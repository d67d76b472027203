/**
 * Branching where scripts run: Back, Skip and Next go only to what this person is asked, and the row of dots counts only
 * that. The same rules as surveys/path.ts, which the server applies again. Without this script nothing is left out.
 */
import "./steps/dots.ts";

const form = document.querySelector<HTMLFormElement>("#answers[data-where]");
const steps = [...document.querySelectorAll<HTMLElement>(".step")];
const isItem = (step: HTMLElement) => /^q\d+$/.test(step.id);
const checked = (id: string) => !!document.querySelector<HTMLInputElement>(`#${id}`)?.checked;

function onPath(): HTMLElement[] {
  const path = new Set<HTMLElement>();
  let goTo: string | null = null;
  for (const step of steps) {
    const always = !isItem(step) || step.querySelector("fieldset.about-you");
    if (goTo && goTo !== step.id && !always) continue;
    if (goTo === step.id) goTo = null;
    const { when, next } = step.dataset;
    const from = when && document.getElementById(when.replace(/-.*/, ""));
    if (when && !(from && path.has(from) && when.split(" ").some(checked))) continue;
    path.add(step);
    const go = next?.split(" ").find((each) => checked(each.split(">")[0] ?? ""));
    if (!goTo && go) goTo = go.split(">")[1] ?? null;
  }
  return [...path];
}

function lead(link: Element | null, to: HTMLElement | undefined): void {
  if (link && to) link.setAttribute("href", `#${to.id}`);
}

function showPath(): void {
  const path = onPath();
  const numbered = path.filter((step) => isItem(step) && !step.querySelector("fieldset.practice"));
  const rows = document.querySelectorAll<HTMLElement>("#check [data-row]");
  for (const row of rows) row.hidden = !path.some((step) => step.id === row.dataset.row);
  for (const [place, step] of path.entries()) {
    lead(step.querySelector(".back"), path[place - 1]);
    lead(step.querySelector(".bar .skip"), path[place + 1]);
    lead(step.querySelector(".bar a.next"), path[place + 1]);
    const here = numbered.indexOf(step);
    if (here < 0) continue;
    const words = form?.dataset.where?.replace("{n}", `${here + 1}`).replace("{count}", `${numbered.length}`);
    const where = step.querySelector(".where b");
    if (where && words) where.textContent = words;
    for (const [dot, mark] of step.querySelectorAll<HTMLElement>(".where i").entries()) {
      mark.hidden = dot >= numbered.length;
      mark.className = dot < here ? "d" : dot === here ? "h" : "";
    }
  }
}

if (form) {
  form.classList.add("led");
  form.addEventListener("change", showPath);
  // Skip clears what was pressed, which may take somebody back to the other path: the page hears of it after the form
  // did, and before the link is followed.
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-skip]")) showPath();
  });
  addEventListener("pageshow", showPath);
  showPath();
}
