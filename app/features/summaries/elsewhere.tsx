/** Chapters of their own: what was gathered in other ways, and what people saw who know somebody. Never counted. */
import { Pictogram, type Picture } from "./figures.tsx";
import type { Summary } from "./summary.ts";

const chapters = {
  gathered: {
    title: "What was gathered in other ways",
    symbol: "communication_board",
    what: "People said this in meetings, in drawings or with Talking Mats. It is in no number on this page.",
  },
  observation: {
    title: "What people who know them saw",
    symbol: "together",
    what: "Some people do not yet answer by symbols. Two people who know them wrote down what they saw. It is not their own words. It is in no number on this page.",
  },
} as const;

export function Elsewhere({ summary, picture }: { summary: Pick<Summary, "elsewhere">; picture: Picture }) {
  return summary.elsewhere.map(({ kind, sentences }) => (
    <section className="part" key={kind}>
      <h2>{chapters[kind].title}</h2>
      <p className="with-symbol">
        <Pictogram of={chapters[kind].symbol} picture={picture} />
        <span>{chapters[kind].what}</span>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence} className="sentence">
          {sentence}
        </p>
      ))}
    </section>
  ));
}
