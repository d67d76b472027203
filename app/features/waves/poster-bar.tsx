/** What to print, chosen on the screen: a plain form that asks for the page again, so that it needs no script. */
import { useId } from "react";
import type { Audience } from "#surveys/definition.ts";
import { type Language, nameOf } from "../../i18n/words.ts";
import type { PosterWanted } from "./poster-wanted.ts";
import { audienceWords } from "./wave-words.ts";

interface BarProps {
  back: { to: string; say: string };
  title: string;
  wanted: PosterWanted;
  audiences: Audience[];
  languages: Language[];
  settings: { id: string; name: string }[];
  /** What somebody should know before it hangs on a wall. */
  hints: string[];
  /** For the one line of script behind Print. */
  nonce: string;
}

const printsItself = 'document.getElementById("print").addEventListener("click",()=>print())';

export function PosterBar({ back, title, wanted, audiences, languages, settings, hints, nonce }: BarProps) {
  return (
    <header className="bar">
      <p>
        <a href={back.to}>← {back.say}</a>
      </p>
      <h1>{title}</h1>
      <form method="get">
        <Choice name="for" label="Who is asked" value={wanted.audience}>
          {[
            ["everybody", "Everybody, on one poster"],
            ["each", "A poster for each"],
            ...audiences.map((each): [string, string] => [each, audienceWords[each]]),
          ]}
        </Choice>
        <Choice name="lang" label="Language" value={wanted.language}>
          {languages.map((each) => [each, nameOf(each)])}
        </Choice>
        <Choice name="size" label="Letters" value={wanted.size}>
          {[
            ["usual", "Usual (20 point)"],
            ["large", "Large print (26 point)"],
          ]}
        </Choice>
        {settings.length > 0 && (
          <Choice name="at" label="Where it hangs" value={wanted.setting ?? ""}>
            {[["", "Anywhere"], ...settings.map(({ id, name }): [string, string] => [id, name])]}
          </Choice>
        )}
        <p>
          <button type="submit">Show it</button>{" "}
          <button type="button" id="print" className="main">
            Print
          </button>
        </p>
      </form>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, under the nonce of this page */}
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: printsItself }} />
    </header>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  children: [string, string][];
}

function Choice({ name, label, value, children }: ChoiceProps) {
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
