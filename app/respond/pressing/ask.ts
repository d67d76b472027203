/** "How do you press?", asked by pictures at the beginning; each answer is the choice that the comfort panel has too. */
import { button, make } from "../voice/parts.ts";
import { loadLook } from "./frame.ts";
import { choose, type Name } from "./settings.ts";
import { fetchWords } from "./words.ts";

type Words = Parameters<Awaited<ReturnType<typeof fetchWords>>>[0];

const ways: [picture: string, words: Words, choices: [Name, string][]][] = [
  ["given_touch", "pressAskTouch", [["scan", "off"]]],
  [
    "wait_circle",
    "pressAskHold",
    [
      ["hold", "500"],
      ["repeat", "400"],
    ],
  ],
  ["given_switch", "pressAskOne", [["scan", "one"]]],
  ["two_switches", "pressAskTwo", [["scan", "two"]]],
  ["given_eyes", "pressAskEyes", [["dwell", "1200"]]],
];

/** Opens the question. `asked` is the button that asks it, which goes once it is answered. */
export async function askHow(asked: HTMLButtonElement): Promise<void> {
  const say = await fetchWords();
  loadLook();
  const close = document.querySelector("#talk [popovertarget] span")?.textContent ?? "";
  const dialog = make("dialog", { className: "how-press" });
  const title = make("h2", { id: "how-press", tabIndex: -1 }, asked.textContent ?? "");
  dialog.setAttribute("aria-labelledby", title.id);
  const cards = ways.map(([picture, words, choices]) =>
    button(picture, say(words), () => {
      for (const [name, value] of choices) choose(name, value);
      asked.remove();
      dialog.close();
      document.dispatchEvent(new Event("heard:pressing"));
    }),
  );
  const row = make("div", { className: "row ways" }, ...cards);
  const leave = button("close", close, () => dialog.close());
  dialog.append(title, row, make("p", {}, say("pressAskSay")), leave);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
}
