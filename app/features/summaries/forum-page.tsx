/** The Forum's page of a wave: findings by plan item, audiences side by side and voices apart, and room to disagree. */
import { paths } from "../../paths.ts";
import { writeDay } from "../../ui/dates.ts";
import { Empty, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import { AskedItems } from "./asked-items.tsx";
import { Differently, SayDifferently } from "./differently.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { GroupTable, Pictogram } from "./figures.tsx";
import { ReplyView } from "./finding-view.tsx";
import { QuoteView } from "./quotes-view.tsx";
import { type DissentShown, type Finding, isEmpty, type Summary } from "./summary.ts";
import { howToRead, people, peopleOf } from "./summary-words.ts";

interface ForumPageProps {
  summary: Summary;
  dissents: DissentShown[];
  mayWrite: boolean;
  sent: { planItem: string; text: string; wrong: string } | undefined;
}

export function ForumPage({ summary, dissents, mayWrite, sent }: ForumPageProps) {
  const { wave, findings } = summary;
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Findings"
        lead={`${wave.name}: ${wave.purpose}`}
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        {isEmpty(summary) && (
          <Empty>
            <h2>No numbers yet</h2>
            <p>At least {summary.floor} people of one group must answer before a number is shown.</p>
          </Empty>
        )}
        <Notice>
          <p>{howToRead(summary.floor).join(" ")}</p>
          <p>
            A group that is too small is in no number. Children, young people and parents stand side by side: they are
            not added up to one opinion.
          </p>
        </Notice>
        {findings.map((finding) => (
          <Part key={finding.planItem} id={finding.planItem} title={finding.name}>
            <OneFinding finding={finding} />
            <Differently
              dissents={dissents.filter((each) => each.planItem === finding.planItem)}
              mayTakeBack={mayWrite}
            />
            {mayWrite && (
              <SayDifferently
                planItem={finding.planItem}
                name={finding.name}
                wrong={sent?.planItem === finding.planItem ? sent.wrong : undefined}
                value={sent?.planItem === finding.planItem ? sent.text : undefined}
              />
            )}
          </Part>
        ))}
        <AskedItems items={summary.items} />
        {summary.quotes.length > 0 && (
          <Part title="Other words that were released">
            {summary.quotes.map((quote) => (
              <QuoteView key={quote.text} quote={quote} picture={paths.symbol} />
            ))}
          </Part>
        )}
        <Elsewhere summary={summary} picture={paths.symbol} />
        {summary.waiting !== null && (
          <Notice tone="warn">
            <p>
              {summary.waiting} answers or more in people's own words wait for the coordinator to say what they are
              about. They are in no finding yet.
            </p>
          </Notice>
        )}
      </Page>
    </>
  );
}

function OneFinding({ finding }: { finding: Finding }) {
  const { meaning, symbol, topics, quotes, sentences, replies, groups, of } = finding;
  return (
    <>
      <p className="with-symbol">
        <Pictogram of={symbol} picture={paths.symbol} />
        <span>{meaning}</span>
      </p>
      <p>
        <b>{peopleOf(finding.spoke, of)}</b>
        {finding.spoke !== null && " spoke about this."}
      </p>
      {groups.length > 0 && finding.spoke !== null && <GroupTable finding={finding} />}
      {topics.length > 0 && (
        <ul>
          {topics.map((topic) => (
            <li key={topic.id}>
              {topic.name}: {people(topic.people)}
            </li>
          ))}
        </ul>
      )}
      {sentences.map((sentence) => (
        <p key={sentence} className="sentence">
          {sentence}
        </p>
      ))}
      {quotes.map((quote) => (
        <QuoteView key={quote.text} quote={quote} picture={paths.symbol} />
      ))}
      {replies.map((reply) => (
        <ReplyView key={reply.weDid} reply={reply} picture={paths.symbol} on={writeDay(reply.at)} />
      ))}
    </>
  );
}
