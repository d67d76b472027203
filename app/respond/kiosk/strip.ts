/** The facilitator's strip: what is done here, what waits, what was refused, and whether the browser may lose it. */
import { exportOutbox } from "../offline/export.ts";
import { counts, sendAll } from "../offline/outbox.ts";
import { getWaveReady } from "../offline/ready.ts";
import { room } from "../offline/room.ts";
import { betweenAddress, markOf, type Session } from "./session.ts";

let following = false;
/** Everything is on this tablet that it needs without network; null while it comes. */
let ready: boolean | null = null;

/** Brings the survey, this page and all pictures, so that the next people can answer without network. */
function getReady(session: Session, tell: () => void): void {
  const { code } = session.tablet;
  const lent = [...document.querySelectorAll("template")].flatMap(({ content }) => [
    ...content.querySelectorAll("img"),
  ]);
  const pictures = [...document.querySelectorAll<HTMLImageElement>("#tablet img"), ...lent];
  const files = pictures.map((picture) => picture.getAttribute("src") ?? "");
  const pages: [string, string][] = [[`/r/k/${code}`, betweenAddress(code, session.audience, session.language)]];
  void navigator.storage?.persist?.().catch(() => {});
  void getWaveReady(session, { pages, files, session: true })
    .catch(() => false)
    .then((is) => {
      ready = is;
      tell();
    });
}

/** A tablet that never finds a network hands its answers in as a file. */
async function save(said: HTMLElement): Promise<void> {
  said.textContent = await exportOutbox().then(
    (number) =>
      `${number === 1 ? "1 response is" : `${number} responses are`} in a file in this tablet’s downloads. Only your Heard can open it. Give it to the coordinator. The answers stay on this tablet, too.`,
    () => "No file could be made. This tablet must have been online once in this session.",
  );
}

export function followOutbox(place: HTMLElement, session: Session): void {
  const wave = session.tablet.waves.find(({ id }) => id === session.wave);
  const about = place.querySelector("[data-about]") as HTMLElement;
  const put = (name: string, number: number) => {
    const shown = place.querySelector(`[data-count=${name}] dd`);
    if (shown) shown.textContent = `${number}`;
  };

  async function show(): Promise<void> {
    const here = await counts(markOf(session));
    const all = await counts();
    put("done", here.sent + here.waiting + here.refused);
    put("waiting", all.waiting);
    put("sent", here.sent);
    put("refused", all.refused);
    place.querySelector("[data-save]")?.toggleAttribute("hidden", all.waiting + all.refused === 0);
    place.querySelector("[data-refused]")?.toggleAttribute("hidden", all.refused === 0);
    const safe = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
    place.querySelector("[data-evict]")?.toggleAttribute("hidden", safe || all.waiting === 0);
    const network = navigator.onLine ? "There is a network." : "There is no network now.";
    const practice = wave?.practice ? " Practice: nothing is kept." : "";
    const who = [session.tablet.name, wave?.name].filter(Boolean).join(", ");
    const alone = ready
      ? " This tablet can go on without network."
      : ready === false
        ? " Without network this tablet cannot begin with the next person."
        : "";
    about.textContent = `${who}. ${network}${alone}${practice}`;
  }

  void show();
  if (following) return;
  following = true;
  getReady(session, () => void show());
  void room().then((is) => place.querySelector(`[data-room=${is}]`)?.removeAttribute("hidden"));
  const told = place.querySelector("[data-sent]") as HTMLElement;
  place.querySelector("[data-save]")?.addEventListener("click", () => void save(told));
  document.addEventListener("heard:outbox", () => void show());
  for (const change of ["online", "offline"]) addEventListener(change, () => void show());
  place.querySelector("[data-send]")?.addEventListener("click", async () => {
    const said = place.querySelector("[data-sent]") as HTMLElement;
    said.textContent = "Sending.";
    const left = await sendAll(true);
    await show();
    const { refused } = await counts();
    said.textContent =
      left > 0
        ? `${left} could not be sent now. They stay here, and the tablet tries again.`
        : refused > 0
          ? `The server refused ${refused}. Tell the coordinator.`
          : "Nothing waits any more.";
  });
}
