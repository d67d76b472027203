import { useFetcher, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { Drawn } from "../drawings/drawn.tsx";
import { Codes } from "./answer-codes.tsx";
import { Quoting } from "./answer-quote.tsx";
import { type AnswerSeen, feelingWords, type PlanOffered } from "./answer-seen.ts";
import { highlight } from "./highlight.ts";

/** What came of an act on one answer. */
export interface Outcome {
  response: string;
  item: string;
  say: string;
  wrong: boolean;
}

interface OneAnswerProps {
  answer: AnswerSeen;
  plan: PlanOffered;
  outcome: Outcome | undefined;
}

/** One answer: what was asked, what was said, and what may be done with it. All acts on it share one fetcher. */
export function OneAnswer({ answer, plan, outcome: posted }: OneAnswerProps) {
  const fetcher = useFetcher<Outcome>();
  const { pathname, search } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = `answer-${answer.responseId}-${answer.itemId}`;
  const outcome = fetcher.data ?? posted;

  // When the pressed button is gone after an act, the focus goes to the answer and not to the top of the page.
  useEffect(() => {
    const settled = fetcher.state === "idle" && fetcher.data !== undefined;
    if (settled && document.activeElement === document.body) heading.current?.focus();
  }, [fetcher.state, fetcher.data]);

  const act = (children: ReactNode, className: string, key?: string) => (
    <fetcher.Form method="post" action={`${pathname}${search}#${id}`} className={className} key={key}>
      <input type="hidden" name="response" value={answer.responseId} />
      <input type="hidden" name="item" value={answer.itemId} />
      {children}
    </fetcher.Form>
  );

  return (
    <div className="stack answer" id={id}>
      <h3 ref={heading} tabIndex={-1}>
        {answer.asked}
      </h3>
      <Said answer={answer} />
      {answer.state !== "held" && answer.state !== "being-read" && <Codes answer={answer} plan={plan} act={act} />}
      {answer.words !== null && <Quoting key={answer.quote} answer={answer} act={act} open={outcome?.wrong === true} />}
      <p role="status" className={outcome?.wrong ? "wrong" : "soft"}>
        {outcome?.say}
      </p>
    </div>
  );
}

function Said({ answer }: { answer: AnswerSeen }) {
  return (
    <>
      {answer.out && <p className="soft">{answer.out}</p>}
      {answer.choices.length > 0 && (
        <p className="marks">
          {answer.choices.map((choice) => (
            <span key={choice.say} className="mark">
              {choice.say}
            </span>
          ))}
        </p>
      )}
      {answer.state === "being-read" && <p className="soft">The words are being read. They will stand here soon.</p>}
      {answer.state === "held" && (
        <p className="notice warn">The safeguarding lead is looking at this answer first. Only they see the words.</p>
      )}
      {answer.spoken && <p className="marks">{spokenMarks[answer.spoken]}</p>}
      <Drawn drawing={answer.drawing} />
      {answer.words !== null && <Words words={answer.words} answer={answer} />}
    </>
  );
}

const spokenMarks = {
  "to-listen": <span className="mark sun">Said aloud: nobody has listened yet</span>,
  machine: <span className="mark sun">Said aloud: written by a machine, not checked</span>,
  checked: <span className="mark">Said aloud, written down by a person</span>,
};

function Words({ words, answer }: { words: string; answer: AnswerSeen }) {
  const evidence = [...answer.codes.flatMap((code) => code.evidence), ...answer.sentimentEvidence];
  return (
    <>
      <blockquote>
        {highlight(words, evidence).map((stretch, place) => {
          const key = `${place}-${stretch.text}`;
          return stretch.marked ? <mark key={key}>{stretch.text}</mark> : <span key={key}>{stretch.text}</span>;
        })}
      </blockquote>
      <p className="soft">
        {feelingWords[`${answer.sentiment}`]}
        {answer.sentimentEvidence.length > 0 && `, from: ${answer.sentimentEvidence.map(quoted).join(", ")}`}
        {answer.tookOut && `. Taken out: ${answer.tookOut}`}
      </p>
    </>
  );
}

function quoted(words: string): string {
  return `“${words}”`;
}
