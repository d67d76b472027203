import type { Words } from "../../i18n/words.ts";
import type { OfferedPack } from "../packs/pack.ts";
import type { Comfort, ComfortChoice } from "./comfort.ts";
import { fieldNames } from "./survey-page.ts";

export interface ComfortShown {
  say: Words;
  /** What was chosen on the page before. */
  chosen: Comfort;
  packs: readonly OfferedPack[];
  /** The panel stands outside the form that its choices are sent with. */
  outside?: boolean;
}

interface RowProps extends ComfortChoice, Pick<ComfortShown, "say" | "chosen" | "outside"> {
  /** The words of a value, where they are not the program's own. */
  words?: Readonly<Record<string, string>>;
}

/** One thing to choose, as a row of native radios that are sent with the answers. */
export function ComfortRow({ setting, values, usual = values[0], words, say, chosen, outside }: RowProps) {
  const sent = chosen[setting] ?? "";
  const now = values.includes(sent) ? sent : usual;
  return (
    <fieldset>
      <legend>{say(`comfort-${setting}`)}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={fieldNames.comfort(setting)}
            value={value}
            id={`c-${setting}-${value}`}
            form={outside ? "answers" : undefined}
            defaultChecked={value === now}
          />
          {words?.[value] ?? say(`comfort-${setting}-${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
