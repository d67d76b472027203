/** On one's own device: what the server would not take is told, with why; it goes only when the person says so. */
import { button, make } from "../voice/parts.ts";
import { listOutbox, sendAll, takeOut } from "./outbox.ts";
import { fetchParts, notice } from "./tell.ts";
import { say } from "./words.ts";

/** Tells it at the top of the page, where there is anything. */
export async function tellRefused(): Promise<void> {
  const refused = (await listOutbox()).filter(({ state, session }) => state === "refused" && session === "");
  document.querySelector("#refused")?.remove();
  if (refused.length === 0) return;
  await fetchParts();
  const title = make("h2", { id: "refused-title" }, say("refusedTitle"));
  const why = [...new Set(refused.map((each) => each.say))].filter(Boolean);
  const again = button("finish", say("refusedAgain"), async () => {
    await sendAll(true);
    await tellRefused();
  });
  // Opened first: one press by mistake throws nothing away.
  const sure = button("throw_away", say("refusedSure"), async () => {
    for (const each of refused) await takeOut(each, false);
    await tellRefused();
  });
  const away = make("details", {}, make("summary", { className: "action" }, say("refusedAway")), sure);
  const part = notice(
    "problem",
    title,
    // What the server says is English so far.
    ...why.map((words) => make("p", {}, say("refusedWhy", { why: words }))),
    make("div", { className: "row" }, again, away),
  );
  part.id = "refused";
  part.setAttribute("aria-labelledby", title.id);
  document.querySelector("main")?.prepend(part);
}
