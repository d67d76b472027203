import type { Words } from "../../i18n/words.ts";
import { Control } from "../surveys/symbol.tsx";
import { receiptLength } from "./receipt.ts";
import { receiptGroups } from "./receipt-groups.ts";

interface LookUpProps {
  say: Words;
  /** The word of a picture in the page's language. */
  wordOf: (picture: string) => string;
  pictures: string[];
  chosen: string[];
  /** The five that were looked up are nobody's. */
  none: boolean;
  /** What was typed, when some of it is no word of a picture. */
  typed: string;
  unknown: string[];
}

/** Looking a receipt up: pressing five pictures, or typing their words. No address ever holds them. */
export function LookUp({ say, wordOf, pictures, chosen, none, typed, unknown }: LookUpProps) {
  return (
    // The fragment brings whoever presses by keyboard or switch back to the pictures, and not to the top of the page.
    <form method="post" action="#chosen" autoComplete="off" id="answers" className="look-up">
      <div className="ask">
        <Control name="receipt" />
        <div>
          <h1>{say("lookUp")}</h1>
          <p>{say("lookUpSay")}</p>
        </div>
      </div>
      <section className="receipt" id="chosen" tabIndex={-1} aria-labelledby="chosen-title">
        {/* The page comes anew with each picture, so that nothing needs to be spoken out of turn. */}
        <h2 id="chosen-title">{say("lookUpChosen", { n: chosen.length })}</h2>
        {none && (
          <p className="told-wrong" role="alert">
            <Control name="problem" />
            <span>{say("lookUpNone")}</span>
          </p>
        )}
        {unknown.length > 0 && (
          <p className="told-wrong" role="alert">
            <Control name="problem" />
            <span>{say("lookUpUnknown", { words: unknown.join(", ") })}</span>
          </p>
        )}
        <Chosen names={chosen} wordOf={wordOf} />
        {chosen.length > 0 && (
          <p className="row">
            <button className="action" type="submit" name="act" value="shorten">
              <Control name="undo" />
              <span>{say("lookUpBack")}</span>
            </button>
            <button className="action" type="submit" name="act" value="clear">
              <Control name="record_again" />
              <span>{say("lookUpClear")}</span>
            </button>
          </p>
        )}
      </section>
      <input type="hidden" name="chosen" value={chosen.join(" ")} />
      {chosen.length < receiptLength && (
        <>
          <h2>{say("lookUpGroups")}</h2>
          <div className="groups">
            {receiptGroups(pictures).map((group) => (
              // One at a time is open where browsers know how.
              <details key={group.key} {...{ name: "group" }}>
                <summary>
                  <img src={`/symbols/receipt/${group.pictures[0]}.svg`} alt="" width={72} height={72} />
                  <span>{say(group.key)}</span>
                </summary>
                <div className="pick-pictures">
                  {group.pictures.map((name) => (
                    <button key={name} type="submit" name="press" value={name}>
                      <img src={`/symbols/receipt/${name}.svg`} alt="" width={72} height={72} loading="lazy" />
                      <span>{wordOf(name)}</span>
                    </button>
                  ))}
                </div>
              </details>
            ))}
          </div>
          <p className="row">
            <label className="typed">
              <span>{say("lookUpType")}</span>
              <input
                type="text"
                name="typed"
                size={28}
                maxLength={200}
                defaultValue={typed}
                list="picture-words"
                autoCapitalize="none"
                spellCheck={false}
              />
            </label>
            <datalist id="picture-words">
              {pictures.map((name) => (
                <option key={name} value={wordOf(name)} />
              ))}
            </datalist>
            <button className="action" type="submit" name="act" value="look">
              <Control name="check" />
              <span>{say("lookUpGo")}</span>
            </button>
          </p>
        </>
      )}
    </form>
  );
}

/** Five places: the pictures that are chosen, large, and the empty ones that wait. */
function Chosen({ names, wordOf }: { names: string[]; wordOf: (name: string) => string }) {
  return (
    <ol className="pictures chosen">
      {Array.from({ length: receiptLength }, (_, place) => {
        const name = names[place];
        return name === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
          <li key={place} className="empty" aria-hidden="true">
            {place + 1}
          </li>
        ) : (
          // A picture may come twice; its place is part of the receipt.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
          <li key={place}>
            <img src={`/symbols/receipt/${name}.svg`} alt="" width={96} height={96} />
            <b>{wordOf(name)}</b>
          </li>
        );
      })}
    </ol>
  );
}
