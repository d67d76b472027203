/** Posters with a code that opens a wave: A4, few words, each with its picture. */
import type { ReactNode } from "react";
import type { Audience, Survey } from "#surveys/definition.ts";
import { dirOf, type Language, langOf, type Words } from "../../i18n/words.ts";
import { Qr } from "../../ui/qr.tsx";
import { Control, Picture } from "../surveys/symbol.tsx";

export interface OnePoster {
  /** Sets the tone; null: for everybody, in the words of the young people. */
  audience: Audience | null;
  survey: Survey;
  say: Words;
  /** What the code opens, and what can be typed instead. */
  opens: string;
  typed: string;
  closesAt: number | null;
}

/** Words in the tone of an audience, or the nearest that the survey has. */
const toned = (words: Partial<Record<Audience, string>>, audience: Audience | null): string =>
  words[audience ?? "young-person"] ?? Object.values(words)[0] ?? "";

function Line({ picture, control, children }: { picture?: string; control?: string; children: ReactNode }) {
  return (
    <li>
      {picture ? <Picture concept={picture} /> : <Control name={control ?? "about"} />}
      <span>{children}</span>
    </li>
  );
}

function Poster({ poster }: { poster: OnePoster }) {
  const { audience, survey, say, opens, typed, closesAt } = poster;
  return (
    <article className={`poster ${audience ?? "everybody"}`}>
      <header>
        <Picture concept={survey.symbol} />
        <h2>{toned(survey.title, audience)}</h2>
      </header>
      <p className="intro">{toned(survey.intro, audience)}</p>
      <div className="way-in">
        <Qr of={opens} name={say("posterCode")} />
        <div>
          <p>
            <Picture concept="tablet" />
            <span>{say("posterScan")}</span>
          </p>
          <p>{say("posterType")}</p>
        </div>
      </div>
      <p className="address" dir="ltr">
        {typed}
      </p>
      <ul>
        <Line control="no_name">{say("noName")}</Line>
        <Line control="choose_yourself">{say("youChoose")}</Line>
        <Line picture="helper">{say("posterHelp")}</Line>
        {closesAt !== null && <Line picture="calendar_tick">{say("posterUntil", { day: new Date(closesAt) })}</Line>}
      </ul>
    </article>
  );
}

interface DocumentProps {
  posters: OnePoster[];
  language: Language;
  large: boolean;
  title: string;
  /** Addresses of the looks. */
  looks: string[];
  /** What stands above the posters on the screen. */
  bar: ReactNode;
}

/** The posters as one document that prints: the bar at its top is for the screen only. */
export function PosterDocument({ posters, language, large, title, looks, bar }: DocumentProps) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" />
        {looks.map((look) => (
          <link key={look} rel="stylesheet" href={look} />
        ))}
      </head>
      <body>
        {bar}
        <main lang={langOf(language)} dir={dirOf(language)} className={large ? "posters large" : "posters"}>
          {posters.map((poster) => (
            <Poster key={poster.audience ?? "everybody"} poster={poster} />
          ))}
        </main>
      </body>
    </html>
  );
}
