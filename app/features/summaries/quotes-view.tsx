import { Pictogram, type Picture } from "./figures.tsx";
import type { Quote } from "./summary.ts";
import { speakerWords } from "./summary-words.ts";
import { speakerSymbols } from "./symbols.ts";

/** Somebody's words, with whose voice it is when enough people share it. */
export function QuoteView({ quote, picture }: { quote: Quote; picture: Picture }) {
  return (
    <figure className="quote">
      <Pictogram of={quote.speaker ? speakerSymbols[quote.speaker] : "control_quote"} picture={picture} />
      <div>
        <blockquote>{quote.text}</blockquote>
        <figcaption>{quote.speaker ? speakerWords[quote.speaker] : "Someone said this"}</figcaption>
      </div>
    </figure>
  );
}
