import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { TickField, WordsField } from "../../ui/fields.tsx";
import type { AnswerSeen } from "./answer-seen.ts";

interface QuotingProps {
  answer: AnswerSeen;
  act: (children: ReactNode, className: string) => ReactNode;
  open: boolean;
}

/** Words go to the Board and the Forum only when the person agreed, and only as a person here left them. */
export function Quoting({ answer, act, open }: QuotingProps) {
  if (answer.quote !== null)
    return (
      <div className="notice">
        <h4>The Board and the Forum may see</h4>
        <blockquote>{answer.quote}</blockquote>
        {act(
          <Button name="intent" value="take-quote-back" small>
            Take this quote back
          </Button>,
          "buttons",
        )}
      </div>
    );
  if (answer.whyNoQuote) return <p className="soft">Cannot be quoted. {answer.whyNoQuote}</p>;
  return (
    <details open={open || undefined}>
      <summary>Quote these words</summary>
      {act(
        <>
          <p>
            {answer.tookOut ? `We took out: ${answer.tookOut}. ` : "We found nothing to take out. "}A program does not
            see everything. Take out people, schools, places and rare conditions, and change nothing else.
          </p>
          <WordsField name="text" label="The words as they will be shown" rows={4} value={answer.words ?? ""} />
          <TickField name="looked" label="I have looked. Nobody can be known from these words." />
          <Button name="intent" value="release-quote">
            Release this quote
          </Button>
        </>,
        "fields",
      )}
    </details>
  );
}
