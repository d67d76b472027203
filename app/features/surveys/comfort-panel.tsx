import type { Words } from "../../i18n/words.ts";
import { type ComfortChoice, firstChoices, moreChoices, switches } from "./comfort.ts";
import { ComfortRow, type ComfortShown } from "./comfort-row.tsx";
import { fieldNames } from "./survey-page.ts";
import { Control } from "./symbol.tsx";

/** Something that is on or off. */
function Switch({ setting, say, chosen, outside }: { setting: string } & Omit<ComfortShown, "packs">) {
  return (
    <label>
      <input
        type="checkbox"
        name={fieldNames.comfort(setting)}
        value="1"
        id={`c-${setting}`}
        form={outside ? "answers" : undefined}
        defaultChecked={chosen[setting] === "1"}
      />
      {say(`comfort-${setting}`)}
    </label>
  );
}

function Rows({ rows, on, ...shown }: { rows: readonly ComfortChoice[]; on: readonly string[] } & ComfortShown) {
  return (
    <>
      {rows.map((row) => (
        <ComfortRow key={row.setting} {...row} {...shown} />
      ))}
      <div>
        {on.map((setting) => (
          <Switch key={setting} setting={setting} {...shown} />
        ))}
      </div>
    </>
  );
}

/** Whose pictures are shown, where there is more than one set to choose from. */
function PackRow({ packs, ...shown }: ComfortShown) {
  if (packs.length === 0) return null;
  const words = Object.fromEntries(packs.map(({ id, name }) => [id, name]));
  return <ComfortRow setting="pack" values={["usual", ...packs.map(({ id }) => id)]} words={words} {...shown} />;
}

/** The button that opens the panel. */
export function ComfortButton({ say, end }: { say: Words; end?: boolean }) {
  return (
    <button type="button" popovertarget="comfort" className={end ? "end" : undefined}>
      <Control name="comfort" />
      <span>{say("comfort")}</span>
    </button>
  );
}

/**
 * Everything that makes the page comfortable, chosen by pictures and seen at once, without script. Ways to press need
 * script, and come by it (respond/pressing/rows.ts).
 */
export function ComfortPanel(shown: ComfortShown) {
  const { say } = shown;
  return (
    <section id="comfort" popover="auto" className="panel" aria-labelledby="comfort-title">
      <h2 id="comfort-title">{say("comfort")}</h2>
      <div data-more={say("moreAnswers")}>
        <ComfortRow setting="screen" values={["full", "simple"]} {...shown} />
      </div>
      <Rows rows={firstChoices} on={switches.first} {...shown} />
      <details>
        <summary>{say("comfort-more")}</summary>
        <PackRow {...shown} />
        <Rows rows={moreChoices} on={switches.more} {...shown} />
      </details>
      <p className="row">
        <button type="button" popovertarget="comfort" popovertargetaction="hide">
          <Control name="close" />
          <span>{say("close")}</span>
        </button>
        <button type="button" id="comfort-back" hidden>
          <Control name="back" />
          <span>{say("comfort-back")}</span>
        </button>
      </p>
    </section>
  );
}
