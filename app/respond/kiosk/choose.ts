/** Which survey, who answers, in which language, and how the tablet asks after somebody: one press where one is left. */
import type { OpenedTablet } from "../../features/tablets/tablet.ts";
import { idleUsual } from "../../features/tablets/tablet.ts";
import type { Session } from "./session.ts";

const who: Record<string, [picture: string, say: string]> = {
  child: ["pupil", "Children, about 5 to 10"],
  "young-person": ["college", "Young people, 11 to 25"],
  parent: ["family", "Parents and carers"],
};

function card(picture: string, title: string, line: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "card";
  const image = new Image(96, 96);
  image.src = `/symbols/${picture}.svg`;
  image.alt = "";
  const words = document.createElement("span");
  const small = document.createElement("small");
  small.textContent = line;
  words.append(title, " ", small);
  button.append(image, words);
  button.addEventListener("click", press);
  return button;
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}

/** Shows what there is to choose; `before` is what was chosen last. */
export function choose(
  place: HTMLElement,
  tablet: OpenedTablet,
  before: Session | null,
  done: (chosen: Session) => void,
): void {
  const language = place.querySelector("[data-language]") as HTMLSelectElement;
  const idle = place.querySelector("[data-idle]") as HTMLSelectElement;
  const cards = place.querySelector("[data-waves]") as HTMLElement;
  const languages = [...new Set(tablet.waves.flatMap((wave) => wave.languages))];
  language.replaceChildren(...languages.map((each) => new Option(nameOf(each), each)));
  language.value = before?.language ?? languages[0] ?? "en";
  idle.value = `${before?.idle ?? idleUsual}`;
  cards.replaceChildren(
    ...tablet.waves.flatMap((wave) =>
      wave.audiences.map(({ audience, title }) => {
        const [picture = "pupil", say = audience] = who[audience] ?? [];
        const practice = wave.practice ? " (practice: nothing is kept)" : "";
        return card(picture, say, `${wave.name}: ${title}${practice}`, () => {
          const spoken = wave.languages.find((each) => each === language.value) ?? wave.languages[0] ?? "en";
          done({
            ...{ tablet, wave: wave.id, audience, language: spoken },
            ...{ idle: Number(idle.value), full: before?.full ?? false },
          });
        });
      }),
    ),
  );
  place.querySelector("[data-none]")?.toggleAttribute("hidden", tablet.waves.length > 0);
}
