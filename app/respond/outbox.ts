/**
 * Nothing is lost when the network stops: Finish puts the answers on this device first and sends them from there, and
 * what waits here is sent when it can be. Without this script, or where it fails, Finish is the page's ordinary post.
 */
import { showThanks } from "./offline/thanks-shown.ts";

const form = document.querySelector<HTMLFormElement>("#answers");
const thanks = document.querySelector<HTMLElement>("[data-thanks]");
const asks = !!form?.querySelector(".step") && location.pathname.startsWith("/r/");
/** A tablet's own pages tell its facilitator. */
const shared = location.pathname.startsWith("/r/k/") || new URLSearchParams(location.search).has("k");

let state: "free" | "busy" | "ordinary" = "free";

function onSubmit(event: SubmitEvent): void {
  const by = event.submitter as HTMLButtonElement | null;
  if (event.defaultPrevented || event.target !== form || by?.name !== "finish" || state === "ordinary") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (state === "busy") return;
  state = "busy";
  import("./offline/finish.ts")
    .then(({ finish }) => finish(form as HTMLFormElement, by))
    .catch(() => false)
    .then((done) => {
      if (done) timer = setTimeout(go, 5000);
      else {
        state = "ordinary";
        form?.requestSubmit(by);
      }
    });
}

/** Waits longer after each try that left something: 5 seconds, then up to 5 minutes, never all tablets at once. */
let pause = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function sendWaiting(): Promise<void> {
  clearTimeout(timer);
  const { sendAll } = await import("./offline/outbox.ts");
  const left = await sendAll();
  pause = left > 0 ? Math.min(300_000, Math.max(5000, pause * 2)) : 0;
  if (left > 0) timer = setTimeout(go, pause * (0.75 + Math.random() / 2));
  if (!shared) await (await import("./offline/refused.ts")).tellRefused();
}

const go = () => void sendWaiting().catch(() => {});

const goNow = () => {
  pause = 0;
  go();
};

/** After the page is there: what was left from before goes, and what this page needs without network comes. */
function begin(): void {
  if (!thanks) go();
  // The server's own page of thanks: what it has taken waits no longer.
  if (!asks && !thanks && document.querySelector(".receipt > .pictures"))
    void import("./offline/finish.ts").then(({ forgetFinished }) => forgetFinished());
  if (location.pathname.endsWith("/left"))
    void import("./offline/draft-store.ts").then(({ forgetThrown }) => forgetThrown());
  if (!asks) return;
  void import("./offline/finish.ts").catch(() => {});
  void import("./offline/ready.ts").then(({ getReady }) => getReady()).catch(() => {});
}

// Without a secure page the browser has no hash for the pictures: then everything is as without script.
if (isSecureContext) {
  if (asks) document.addEventListener("submit", onSubmit, true);
  if (asks) addEventListener("pageshow", ({ persisted }) => persisted && state === "busy" && location.reload());
  if (thanks) addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  if (thanks) void showThanks(thanks).then(go, () => thanks.classList.remove("later"));
  addEventListener("online", goNow);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && timer && goNow());
  // On a survey's page the first questions come first: a slow device does one thing at a time.
  addEventListener("load", () => setTimeout(begin, asks ? 4000 : 1500));
}
