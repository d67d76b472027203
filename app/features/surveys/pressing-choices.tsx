import type { ComfortChoice } from "./comfort.ts";
import { ComfortRow, type ComfortShown } from "./comfort-row.tsx";

/** Ways to press that need script, in milliseconds where they are times. */
const choices: readonly ComfortChoice[] = [
  { setting: "scan", values: ["off", "one", "two"] },
  { setting: "scan-speed", values: ["1000", "1500", "2000", "3000", "5000"], usual: "2000" },
  { setting: "scan-way", values: ["row", "item"] },
  { setting: "dwell", values: ["0", "800", "1200", "2000"] },
];

/** How somebody presses. Hidden until the script that makes it true has run. */
export function PressingChoices(shown: Omit<ComfortShown, "packs">) {
  return (
    <div hidden id="pressing" data-rest={shown.say("pressing-rest")}>
      {choices.map((row) => (
        <ComfortRow key={row.setting} {...row} {...shown} />
      ))}
    </div>
  );
}
