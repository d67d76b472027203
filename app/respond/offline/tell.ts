/** What the survey's page says about sending: only where something takes long, or goes another way than usual. */
import { fetchLook } from "../drawing/parts.ts";
import { button, control, make } from "../voice/parts.ts";
import look from "./offline.css?url";
import { listOutbox, send } from "./outbox.ts";
import type { Handed } from "./thanks.ts";
import { picturesOf } from "./thanks-shown.ts";
import { fetchWords, say } from "./words.ts";

/** The words and the look, fetched while there is network. */
export const fetchParts = () => Promise.all([fetchWords(), fetchLook(look)]);

/** Most answers are there before anybody has read this. */
const soon = 700;

export function notice(picture: string, ...words: (string | Node)[]): HTMLElement {
  const told = make("section", { className: "offline-notice" }, control(picture), make("div", {}, ...words));
  return told;
}

const line = (words: string) => make("p", {}, words);

/** Says that it is being sent, after a moment. Gives what takes it away. */
export function tellSending(): () => void {
  let told: HTMLElement | undefined;
  const timer = setTimeout(async () => {
    await fetchParts();
    told = notice("finish", line(say("sending")));
    told.setAttribute("role", "status");
    told.classList.add("over");
    document.body.append(told);
  }, soon);
  return () => {
    clearTimeout(timer);
    told?.remove();
  };
}

const stay = (event: BeforeUnloadEvent) => event.preventDefault();

/** This device keeps nothing: the page stays until it has been sent, and says so before somebody leaves it. */
export async function tellWaitingHere(id: string, sent: () => void): Promise<void> {
  await fetchParts();
  addEventListener("beforeunload", stay);
  const status = make("p", {}, say("waitingOpen"));
  status.setAttribute("role", "alert");
  const told = notice(
    "problem",
    status,
    button("finish", say("waitingTry"), () => void again()),
  );
  told.classList.add("over");
  document.body.append(told);
  told.querySelector("button")?.focus();
  let trying: Promise<void> | null = null;
  const again = () => {
    trying ??= send(id)
      .then(({ outcome }) => {
        if (outcome !== "kept" && outcome !== "gone") return;
        clearInterval(timer);
        removeEventListener("beforeunload", stay);
        told.remove();
        sent();
      })
      .finally(() => {
        trying = null;
      });
    return trying;
  };
  const timer = setInterval(again, 15_000);
  addEventListener("online", () => void again());
}

/** The thanks in place of the survey, where no other page can be had without network. */
export async function thankHere(handed: Handed, thanks: DocumentFragment | null): Promise<void> {
  await fetchParts();
  const words = thanks?.querySelector("template")?.content;
  const pictures = words ? await picturesOf([...words.querySelectorAll("li")], handed) : [];
  const title = make("h1", { tabIndex: -1 }, thanks?.querySelector("h1")?.textContent ?? say("waitingTitle"));
  const list = make(
    "ol",
    { className: "offline-pictures" },
    ...pictures.map((each) => document.importNode(each, true)),
  );
  const state = make("p", {}, say("waitingSay"));
  state.setAttribute("role", "status");
  const part = notice("finish", title, line(say("waitingTitle")), state);
  document.addEventListener("heard:outbox", async () => {
    const left = await listOutbox();
    if (!left.some(({ id }) => id === handed.id)) state.textContent = say("waitingArrived");
  });
  document.querySelector("main")?.replaceChildren(part, ...(pictures.length > 0 ? [list] : []));
  document.querySelector(".top")?.remove();
  title.focus();
}
