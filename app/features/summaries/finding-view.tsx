import type { ReactNode } from "react";
import { GroupTable, Pictogram, type Picture, Sides } from "./figures.tsx";
import { QuoteView } from "./quotes-view.tsx";
import type { Finding } from "./summary.ts";
import { groupWords, people, peopleOf, tooFew } from "./summary-words.ts";
import { symbolOfGroup } from "./symbols.ts";

interface FindingViewProps {
  finding: Finding;
  picture: Picture;
  writeDay: (at: number) => string;
  children?: ReactNode;
}

/** One plan item as the Board reads it: picture left, words right. */
export function FindingView({ finding, picture, writeDay, children }: FindingViewProps) {
  const { planItem, easyRead, symbol, quotes, sentences, replies, topics, spoke, of, groups } = finding;
  return (
    <section className="part finding" id={planItem} aria-labelledby={`${planItem}-name`}>
      <Pictogram of={symbol} picture={picture} big />
      <div className="told">
        <h2 id={`${planItem}-name`}>{easyRead}</h2>
        {spoke === null ? (
          <p>{tooFew}.</p>
        ) : (
          <>
            <p className="spoke">{peopleOf(spoke, of)} spoke about this.</p>
            <ul className="groups">
              {groups.map((group) => (
                <li key={group.audience + group.voice}>
                  <h3>
                    <Pictogram of={symbolOfGroup(group)} picture={picture} />
                    <span>{groupWords[group.audience][group.voice]}</span>
                  </h3>
                  <Sides people={group.people} of={group.of} picture={picture} />
                </li>
              ))}
            </ul>
            <details>
              <summary>
                See the numbers in a table<span className="visually-hidden"> about {easyRead}</span>
              </summary>
              <GroupTable finding={finding} />
            </details>
          </>
        )}
        {topics.length > 0 && (
          <>
            <h3>They spoke about</h3>
            <ul>
              {topics.map((topic) => (
                <li key={topic.id}>
                  {topic.easyRead}: {people(topic.people)}
                </li>
              ))}
            </ul>
          </>
        )}
        {sentences.map((sentence) => (
          <p key={sentence} className="sentence">
            {sentence}
          </p>
        ))}
        {quotes.map((quote) => (
          <QuoteView key={quote.text} quote={quote} picture={picture} />
        ))}
        {replies.map((reply) => (
          <ReplyView key={reply.weDid} reply={reply} picture={picture} on={writeDay(reply.at)} />
        ))}
        {children}
      </div>
    </section>
  );
}

interface ReplyViewProps {
  reply: Finding["replies"][number];
  picture: Picture;
  on: string;
}

/** "You said, we did", or "we did not, because". */
export function ReplyView({ reply, picture, on }: ReplyViewProps) {
  return (
    <div className="reply">
      <p>
        <Pictogram of="talk" picture={picture} />
        <span>
          <b>You said:</b> {reply.youSaid}
        </span>
      </p>
      <p>
        <Pictogram of={reply.kind === "did" ? "keep_promise" : "told_why"} picture={picture} />
        <span>
          <b>{reply.kind === "did" ? "We did:" : "We did not, because:"}</b> {reply.weDid}
        </span>
      </p>
      <p className="soft">Written on {on}</p>
    </div>
  );
}
