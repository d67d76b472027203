/** One person's turn on a shared tablet: everything that this page does otherwise than on a device of one's own. */
import { helpOnTablet } from "./call.ts";
import { chime, readyToChime } from "./chime.ts";
import { endWith, finish as send } from "./finish.ts";
import { askGrownUp } from "./grown.ts";
import { watchIdle } from "./idle.ts";
import look from "./kiosk.css?url";
import { showLayer } from "./layer.ts";
import { borrowFrom, bringLook, part } from "./lend.ts";
import { putAside } from "./pause.ts";
import { keepAwake, stayFull } from "./screen.ts";
import { betweenAddress, freshId, readSession, turnAddress, turnHere } from "./session.ts";

const turn = turnHere();
const form = document.querySelector<HTMLFormElement>("#answers") as HTMLFormElement;
const borrow = () => borrowFrom(turn.code, turn.audience, turn.language);
let over = false;

/** To the screen between two people. The page is emptied first, for whatever a browser remembers of it. */
function handOver(): void {
  over = true;
  form.reset();
  location.replace(`${betweenAddress(turn.code, turn.audience, turn.language)}#${sessionInAddress()}`);
}

/** For browsers that keep nothing: what the next person's page needs. */
function sessionInAddress(): string {
  return readSession() ? "" : new URLSearchParams({ wave: turn.wave, k: turn.mark, idle: `${turn.idle}` }).toString();
}

const ending = (from: Document) => ({ turn, from, handOver });

export async function finish(by: HTMLButtonElement): Promise<void> {
  by.setAttribute("aria-busy", "true");
  try {
    over = await send(form, by.value, ending(await borrow()));
  } finally {
    by.removeAttribute("aria-busy");
  }
}

async function aside(told: ParentNode): Promise<void> {
  over = await putAside(await borrow(), turn, form, told, handOver);
}

const idle = watchIdle(turn.idle, warn, cover);

function warn(): () => void {
  let layer: HTMLDialogElement | undefined;
  void borrow().then((from) => {
    layer = showLayer(part(from, "warn"), {});
    // Any press is enough, and is taken by the layer: nothing under it is pressed by it.
    layer.addEventListener("click", idle.here);
    layer.addEventListener("keyup", idle.here);
    void chime();
    void readAloud(layer);
  });
  return () => layer?.close();
}

async function readAloud(layer: HTMLElement): Promise<void> {
  const { play } = await import("../sound/player.ts");
  const heard = new AbortController();
  layer.addEventListener("close", () => heard.abort());
  const language = document.documentElement.lang.split("-")[0] ?? "en";
  await play(layer.querySelector("h2")?.textContent ?? "", language, heard.signal);
}

function cover(): void {
  document.documentElement.dataset.covered = "";
  for (const sound of document.querySelectorAll("audio,video")) (sound as HTMLMediaElement).pause();
  const uncover = () => {
    delete document.documentElement.dataset.covered;
    idle.here();
  };
  void borrow().then((from) => {
    const layer = showLayer(part(from, "cover"), {
      covers: true,
      acts: { "go-on": uncover },
    });
    layer.querySelector("[data-do=grown]")?.addEventListener("click", () =>
      grown(() => {
        layer.close();
        uncover();
      }),
    );
  });
}

/** The facilitator may decide for somebody who is gone; the answers stay covered until they choose to go on. */
function grown(goOn: () => void = () => {}): void {
  void borrow().then((from) =>
    askGrownUp(from, turn.code, {
      goOn,
      away: (told) => void aside(told).then(idle.here),
      send: () => void finishStopped().then(idle.here),
      throwAway: () => {
        over = true;
        idle.here();
        endWith("left", ending(from));
      },
    }),
  );
}

async function finishStopped(): Promise<void> {
  const stop = document.querySelector<HTMLButtonElement>('#stop button[name="finish"]');
  if (stop) await finish(stop);
}

/** Links that leave the page: a no, throwing away, another language. */
function onLink(event: MouseEvent): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
  const to = link?.getAttribute("href") ?? "";
  if (!link || to.startsWith("#") || /^(tel|sms|mailto):/.test(to)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void borrow().then((from) => {
    if (link.matches("#begin a")) return chooseLanguage(from);
    over = true;
    endWith(link.id === "throw" ? "left" : "no", ending(from));
  });
}

function chooseLanguage(from: Document): void {
  const session = readSession();
  const languages = session?.tablet.waves.find(({ id }) => id === turn.wave)?.languages ?? [turn.language];
  const layer = showLayer(part(from, "languages"), {});
  layer.querySelector("[data-languages]")?.append(
    ...languages.map((language) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "action";
      button.lang = language;
      button.textContent = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
      button.addEventListener("click", () => {
        over = true;
        if (session)
          location.replace(turnAddress({ ...session, wave: turn.wave, audience: turn.audience, language }, freshId()));
      });
      return button;
    }),
  );
}

async function begin(): Promise<void> {
  bringLook(look);
  document.documentElement.dataset.tablet = "";
  const from = await borrow();
  const footer = document.querySelector("footer");
  footer?.before(part(from, "grown-button"));
  footer?.previousElementSibling?.addEventListener("click", () => grown());
  const pause = document.querySelector("#break");
  document.querySelectorAll("#break p").forEach((line, at) => {
    // "Nobody else should use it now" is not so here: the answers can be put away.
    if (at === 1) line.remove();
  });
  pause?.lastElementChild?.before(part(from, "away-button"));
  pause?.querySelector("[data-do=away]")?.addEventListener("click", () => aside(pause));
  helpOnTablet(from);
  // What hides the answers must be there when the network is not.
  for (const template of from.querySelectorAll("template"))
    for (const picture of template.content.querySelectorAll("img")) new Image().src = picture.getAttribute("src") ?? "";
}

addEventListener("click", onLink, true);
// A reload, or Back, would take somebody's answers away: the browser asks first. Nothing asks once they are safe.
addEventListener("beforeunload", (event) => {
  if (!over && new FormData(form).get("assent") === "yes") event.preventDefault();
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) handOver();
});
readyToChime();
keepAwake();
if (readSession()?.full) stayFull();
const ready = begin();
if (location.hash.startsWith("#card="))
  void ready.then(() => import("./restore.ts")).then(({ restore }) => restore(form, turn, handOver));
