/** Keeps what is answered on this page as one goes, brings it back, and offers what was begun under another address. */
import { button, make } from "../voice/parts.ts";
import { bringBack, readDraft } from "./draft-fields.ts";
import { draftsOf, forgetDraft, keepDraft } from "./draft-store.ts";
import type { Draft } from "./store.ts";
import { fetchParts, notice } from "./tell.ts";
import { say } from "./words.ts";

const [, , wave = "", id = ""] = location.pathname.split("/");

const saidYes = (form: HTMLFormElement) => new FormData(form).get("assent") === "yes";

/** Somebody types quickly, and the disk is slow. */
const pause = 400;

function record(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout>;
  let over = false;
  const save = () => {
    clearTimeout(timer);
    // Who takes their yes back leaves nothing here.
    if (over) return;
    if (saidYes(form))
      void readDraft(form, { id, wave }).then(
        (draft) => (over ? undefined : keepDraft(draft)),
        () => {},
      );
    else void forgetDraft(id, false);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  for (const change of ["input", "change"]) form.addEventListener(change, soon);
  // Skip clears a screen without telling.
  addEventListener("hashchange", soon);
  document.addEventListener("visibilitychange", save);
  document.addEventListener("heard:draft-over", () => {
    over = true;
    clearTimeout(timer);
  });
  document.querySelector("#throw")?.addEventListener("click", () => void forgetDraft(id), true);
  if (saidYes(form)) save();
}

function ask(form: HTMLFormElement, before: Draft): void {
  const title = make("h2", { id: "draft-ask" }, say("draftAsk"));
  const again = button("back", say("draftAgain"), () => {
    void forgetDraft(before.id, false);
    part.remove();
    form.querySelector<HTMLElement>(".step")?.focus();
  });
  const goOn = button("next", say("draftGoOn"), () => location.replace(before.url + before.screen));
  const row = make("p", { className: "row" }, goOn, again);
  const part = notice("keep", title, make("p", {}, say("draftAskSay")), row, make("p", {}, say("draftAgainSay")));
  part.setAttribute("aria-labelledby", title.id);
  form.before(part);
  addEventListener("hashchange", () => part.remove(), { once: true });
}

function tellBack(form: HTMLFormElement): void {
  const told = make("p", {});
  told.setAttribute("role", "status");
  const part = notice("keep", told);
  form.before(part);
  // In a second step, so that screen readers notice it.
  requestAnimationFrame(() => told.append(say("draftBack")));
  addEventListener("hashchange", () => setTimeout(() => part.remove(), pause), { once: true });
}

/** Begins with what is here of this wave and audience, and keeps from now on. */
export async function beginDraft(form: HTMLFormElement): Promise<void> {
  const audience = String(new FormData(form).get("audience"));
  const drafts = await draftsOf(wave, audience);
  const mine = drafts.find((draft) => draft.id === id);
  const [last] = drafts;
  // What somebody has begun to press meanwhile is theirs, and newer.
  if (last && !saidYes(form)) {
    await fetchParts();
    if (mine) {
      await bringBack(form, mine);
      if (!location.hash && mine.screen) location.replace(mine.screen);
      tellBack(form);
    } else ask(form, last);
  }
  record(form);
}
