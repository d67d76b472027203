/**
 * A summary in easy words and pictures. It knows no router and no server, so the same view is the Board's page and the
 * file that is handed out.
 */
import type { ReactNode } from "react";
import { replyDue, tellReply } from "../waves/wave-words.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { Pictogram, type Picture } from "./figures.tsx";
import { FindingView } from "./finding-view.tsx";
import { QuoteView } from "./quotes-view.tsx";
import { isEmpty, type Summary } from "./summary.ts";
import { groupWords, howToRead, people, wayWords } from "./summary-words.ts";
import { speakerSymbols } from "./symbols.ts";

interface SummaryViewProps {
  summary: Summary;
  picture: Picture;
  writeDay: (at: number) => string;
  now: number;
  /** What stands under a finding for those who may see it: dissent. */
  under?: (planItem: string) => ReactNode;
}

export function SummaryView({ summary, picture, writeDay, now, under }: SummaryViewProps) {
  const told = summary.findings.filter(isTold);
  const few = summary.findings.filter((finding) => !isTold(finding));
  return (
    <div className="easy">
      <WhatThisIs summary={summary} />
      {isEmpty(summary) ? (
        <NothingYet floor={summary.floor} picture={picture} />
      ) : (
        <Who summary={summary} picture={picture} />
      )}
      <Promised summary={summary} writeDay={writeDay} now={now} />
      {told.map((finding) => (
        <FindingView key={finding.planItem} finding={finding} picture={picture} writeDay={writeDay}>
          {under?.(finding.planItem)}
        </FindingView>
      ))}
      {summary.quotes.length > 0 && (
        <section className="part">
          <h2>More that people said</h2>
          {summary.quotes.map((quote) => (
            <QuoteView key={quote.text} quote={quote} picture={picture} />
          ))}
        </section>
      )}
      <Elsewhere summary={summary} picture={picture} />
      {!isEmpty(summary) && few.length > 0 && (
        <section className="part">
          <h2>What too few people spoke about</h2>
          <p>We show no number here. It may be nobody. It may be a few people.</p>
          <ul className="few">
            {few.map((finding) => (
              <li key={finding.planItem}>
                <Pictogram of={finding.symbol} picture={picture} />
                {finding.easyRead}
              </li>
            ))}
          </ul>
        </section>
      )}
      <HowItWent summary={summary} picture={picture} />
    </div>
  );
}

function isTold({ spoke, quotes, sentences, replies }: Summary["findings"][number]): boolean {
  return spoke !== null || quotes.length + sentences.length + replies.length > 0;
}

function WhatThisIs({ summary: { wave } }: { summary: Summary }) {
  return (
    <>
      {wave.kind === "pilot" && (
        <p className="notice warn">
          This is a pilot. We are still trying out the survey.
          {wave.draft && " Its words are a draft."}
        </p>
      )}
      <p className="lead">{wave.purpose}</p>
    </>
  );
}

function Who({ summary, picture }: { summary: Summary; picture: Picture }) {
  const here = summary.groups.filter((group) => group.people !== null);
  return (
    <section className="part">
      <h2>Who answered</h2>
      <p className="with-symbol">
        <Pictogram of="friends_group" picture={picture} />
        <strong className="number">{people(summary.people)}</strong>
      </p>
      <ul className="who-list">
        {here.map(({ audience, voice, people: count }) => (
          <li key={audience + voice}>
            <Pictogram of={audience === "parent" ? "parents" : speakerSymbols[voice]} picture={picture} />
            <span>
              <b>{groupWords[audience][voice]}:</b> {people(count)}
            </span>
          </li>
        ))}
      </ul>
      {here.length < summary.groups.length && (
        <p>Other groups are too small to show. They are in no number on this page.</p>
      )}
      <aside className="notice" aria-label="How to read the numbers">
        {howToRead(summary.floor).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </aside>
    </section>
  );
}

/** The day by which a reply was promised, and that it is late when it is (LU2). */
function Promised({ summary, writeDay, now }: Pick<SummaryViewProps, "summary" | "writeDay" | "now">) {
  const promised = tellReply(summary.wave, writeDay);
  const due = replyDue(summary.wave, summary.wave.opensAt);
  if (promised === null || due === null) return null;
  const waits = summary.findings.some(({ spoke, replies }) => spoke !== null && replies.length === 0);
  return (
    <p className={now > due && waits ? "notice warn" : "notice"}>
      We promised a reply {promised}.{now > due && waits && <b> Some replies are late.</b>}
    </p>
  );
}

function NothingYet({ floor, picture }: { floor: number; picture: Picture }) {
  return (
    <section className="part empty">
      <p className="with-symbol">
        <Pictogram of="wait" picture={picture} big />
        <strong>There is nothing to show yet.</strong>
      </p>
      <p>At least {floor} people of one group must answer first.</p>
      <p>We do this to protect each person.</p>
    </section>
  );
}

function HowItWent({ summary, picture }: { summary: Summary; picture: Picture }) {
  const outs = summary.outs.filter((each) => each.people !== null);
  if (outs.length === 0 && summary.waiting === null) return null;
  return (
    <section className="part">
      <h2>How the questions went</h2>
      <ul className="few">
        {outs.map(({ way, people: count }) => (
          <li key={way}>
            <Pictogram of={wayWords[way].symbol} picture={picture} />
            <span>
              {people(count)} {wayWords[way].say} at least 1 time.
            </span>
          </li>
        ))}
      </ul>
      {summary.waiting !== null && (
        <p>
          {summary.waiting} answers in people's own words still wait. A person must say what they are about. They are in
          no number yet.
        </p>
      )}
    </section>
  );
}
