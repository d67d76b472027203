/** What to print, chosen on the screen: a plain form that asks for the page again, so that it needs no script. */
import { useId } from "react";
import type { Audience } from "#surveys/definition.ts";
import { type Language, nameOf } from "../../i18n/words.ts";
import { audienceWords } from "../waves/wave-words.ts";
import { type BookletWanted, letterSizes, mostBooklets, mostReturnLetters } from "./booklet-wanted.ts";

export interface BarProps {
  back: { to: string; say: string };
  title: string;
  wanted: BookletWanted;
  audiences: Audience[];
  languages: Language[];
  /** Booklets of a wave may carry numbers; a survey's alone cannot be entered, and practice keeps nothing. */
  mayNumber: boolean;
  /** For the one line of script behind Print. */
  nonce: string;
}

const printsItself = 'document.getElementById("print").addEventListener("click",()=>print())';

export function BookletBar({ back, title, wanted, audiences, languages, mayNumber, nonce }: BarProps) {
  return (
    <header className="bar">
      <p>
        <a href={back.to}>← {back.say}</a>
      </p>
      <h1>{title}</h1>
      <form method="get">
        <Choice name="for" label="Who answers" value={wanted.audience}>
          {audiences.map((each) => [each, audienceWords[each]])}
        </Choice>
        <Choice name="lang" label="Language" value={wanted.language}>
          {languages.map((each) => [each, nameOf(each)])}
        </Choice>
        <Choice name="size" label="Letters" value={String(wanted.size)}>
          {letterSizes.map((size) => [String(size), `${size} point${size === 16 ? " (easy read)" : ""}`])}
        </Choice>
        {mayNumber && (
          <label>
            <span>Booklets, each with its own number</span>
            <input type="number" name="numbered" min={0} max={mostBooklets} defaultValue={wanted.numbered} />
          </label>
        )}
        <label className="wide">
          <span>Where it goes back (printed on the first page)</span>
          <textarea name="to" rows={2} maxLength={mostReturnLetters} defaultValue={wanted.returnTo} />
        </label>
        <p>
          <button type="submit">Show it</button>{" "}
          <button type="button" id="print" className="main">
            Print
          </button>
        </p>
      </form>
      <ul>
        <li>
          Print on A4, at 100 %, on one side of the paper: the last page is for the person to tear off. Black and white
          is enough. Without the button: Ctrl and P.
        </li>
        {mayNumber && wanted.numbered === 0 && (
          <li>
            Without a number nobody notices when a booklet is entered twice, and the five pictures cannot be printed in
            it. Write how many you need above.
          </li>
        )}
        {mayNumber && wanted.numbered > 0 && (
          <li>
            Each number is made by chance now, and kept nowhere: showing this page again makes new ones. Page numbers
            run through the whole pile.
          </li>
        )}
        {!mayNumber && <li>To enter what people write, open a wave with this survey and print its booklets there.</li>}
      </ul>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, under the nonce of this page */}
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: printsItself }} />
    </header>
  );
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string;
  children: [string, string][];
}) {
  const id = useId();
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <select id={id} name={name} defaultValue={value}>
        {children.map(([each, say]) => (
          <option key={each} value={each}>
            {say}
          </option>
        ))}
      </select>
    </label>
  );
}
