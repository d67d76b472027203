/** The tablet's own page: opened by the facilitator, then the screen between two people, one part at a time. */
import { cardIn } from "./card.ts";
import { choose } from "./choose.ts";
import { askKey, listenForPin } from "./grown.ts";
import { askToOpen, isSheetHere, tabletChannel } from "./key.ts";
import look from "./kiosk.css?url";
import { showLayer } from "./layer.ts";
import { bringLook, part } from "./lend.ts";
import { openCard, pickCard } from "./pick-card.ts";
import { canBeFull, goFull, keepAwake } from "./screen.ts";
import { betweenAddress, freshId, keepSession, readSession, type Session, turnAddress } from "./session.ts";
import { followOutbox } from "./strip.ts";

const root = document.querySelector("#tablet") as HTMLElement;
const code = root.dataset.code ?? "";
const parts = ["no-script", "open", "choose", "give", "pick"] as const;
type Part = (typeof parts)[number];

const partOf = (name: Part) => document.querySelector(`#tablet-${name}`) as HTMLElement;

function show(name: Part): HTMLElement {
  for (const each of parts) partOf(each).hidden = each !== name;
  const shown = partOf(name);
  shown.focus({ preventScroll: true });
  scrollTo(0, 0);
  return shown;
}

/** The session of this setting: in the browser, or where it keeps nothing, in the address. */
let session: Session | null = null;

function sessionHere(): Session | null {
  const kept = readSession();
  if (kept) return kept.tablet.code === code ? kept : null;
  const said = new URLSearchParams(location.hash.slice(1));
  const [, audience = ""] = (said.get("k") ?? "").split(".");
  const [wave, mark] = [said.get("wave"), said.get("k")];
  if (!wave || !mark) return null;
  const audiences = [{ audience, title: "", mark }] as Session["tablet"]["waves"][number]["audiences"];
  const waves = [{ id: wave, name: "", practice: false, closesAt: null, languages: [], audiences }];
  const language = new URLSearchParams(location.search).get("lang") ?? "en";
  const tablet = { code, name: root.dataset.name ?? "", pin: "", sheet: "", waves };
  return { tablet, wave, audience, language, idle: Number(said.get("idle")), full: false };
}

function give(chosen: Session): void {
  session = chosen;
  const kept = keepSession(chosen);
  const here = new URLSearchParams(location.search);
  // The screen between two people speaks the language, and in the tone, of who answers.
  if (kept && (here.get("lang") !== chosen.language || here.get("for") !== chosen.audience)) {
    location.replace(betweenAddress(code, chosen.audience, chosen.language));
    return;
  }
  followOutbox(show("give"), chosen);
}

function open(tablet: Session["tablet"], card: string | null): void {
  const before = session;
  choose(show("choose"), tablet, before, (chosen) => {
    if (card) void comeBack(card, chosen);
    else give(chosen);
  });
}

const start = (chosen: Session, more = "") => location.replace(turnAddress(chosen, freshId()) + more);

async function comeBack(card: string, chosen: Session): Promise<boolean> {
  keepSession(chosen);
  const there = await openCard(chosen, cardIn(card));
  if (!there) {
    give(chosen);
    pick(true);
    return false;
  }
  start(there, `#card=${card}`);
  return true;
}

function pick(none = false): void {
  const now = session;
  if (!now) return;
  pickCard(show("pick"), {
    none,
    close: () => give(now),
    async chosen(card) {
      const there = await openCard(now, cardIn(card));
      if (there) start(there, `#card=${card}`);
      return there !== null;
    },
  });
}

/** Choosing anew and leaving are for who has the PIN or the sheet. */
function grownUp(now: Session): void {
  const waiting = Number(partOf("give").querySelector("[data-count=waiting] dd")?.textContent) > 0;
  const layer = showLayer(part(document, "grown-between"), {
    acts: {
      choose: () => open(now.tablet, null),
      leave: () => {
        keepSession(null);
        location.replace(`/r/k/${code}`);
      },
    },
  });
  layer.querySelector("[data-leaving]")?.toggleAttribute("hidden", !waiting);
}

/** What the address brought beside the code: a sheet's secret or a card. It is taken out of the address at once. */
function takeFromAddress(): { sheet: string | null; card: string | null } {
  const said = new URLSearchParams(location.hash.slice(1));
  if (said.has("sheet") || said.has("card")) history.replaceState(null, "", location.pathname + location.search);
  return { sheet: said.get("sheet"), card: said.get("card") };
}

async function byKey(given: { pin: string } | { sheet: string }, card: string | null): Promise<string | null> {
  const asked = await askToOpen(code, given);
  if (!asked.opened) return asked.say;
  open(asked.tablet, card);
  return null;
}

async function begin(): Promise<void> {
  bringLook(look);
  keepAwake();
  const { sheet, card } = takeFromAddress();
  session = sessionHere();
  if (session && sheet && (await isSheetHere(sheet, session.tablet.sheet))) {
    tabletChannel()?.postMessage(`sheet ${code}`);
    followOutbox(show("give"), session);
    grownUp(session);
    return;
  }
  if (session && !sheet) {
    if (card) await comeBack(card, session);
    else give(session);
    return;
  }
  const place = show("open");
  const wrong = place.querySelector("[data-wrong]") as HTMLElement;
  if (sheet) wrong.textContent = (await byKey({ sheet }, card)) ?? "";
  listenForPin(
    place,
    code,
    () => {},
    (pin) => byKey({ pin }, card),
  );
}

const on = (what: string, act: () => void) => root.querySelector(what)?.addEventListener("click", act);
on("[data-start]", () => session && start(session));
on("[data-card]", () => pick());
on("[data-grown]", () => session && askKey(document, code, () => session && grownUp(session)));
on("[data-full]", () => {
  void goFull();
  if (session) keepSession({ ...session, full: true });
});
root.querySelector("[data-full]")?.toggleAttribute("hidden", !canBeFull());
void begin();
