import { Form } from "@remix-run/react";
import type { ViewKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { writeDay } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import { Empty, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import type { WaveSeen } from "../waves/wave-words.ts";
import type { WrongOnView } from "./do-on-view.server.ts";
import { OneView, type PlanOffered } from "./one-view.tsx";
import type { ViewSeen } from "./view-seen.ts";
import { kindWords } from "./view-words.ts";

interface Chapter {
  kind: ViewKind;
  views: ViewSeen[];
  sentences: { id: string; text: string; releasedAt: number }[];
  whyNot: string | null;
}

export interface ViewsPageProps {
  wave: WaveSeen;
  chapters: Chapter[];
  plan: PlanOffered;
  wrong: WrongOnView | undefined;
}

const lead: Record<ViewKind, string> = {
  gathered: "From Talking Mats, workshops, meetings, drawing sessions and interviews. No answer, and in no number.",
  observation:
    "Of people who do not yet answer by symbols. Two people who know somebody wrote down what they saw. It is nobody's own words, and in no number.",
};

export function ViewsPage({ wave, chapters, plan, wrong }: ViewsPageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Views from elsewhere"
        lead="What was gathered in other ways, and what people saw. Each is screened, and names are taken out, before you see it here."
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        {wave.kind === "practice" ? (
          <Notice>
            <p>Practice keeps nothing, so nothing can be written down here.</p>
          </Notice>
        ) : (
          chapters.map((chapter) => (
            <OneChapter key={chapter.kind} chapter={chapter} wave={wave} plan={plan} wrong={wrong} />
          ))
        )}
      </Page>
    </>
  );
}

function OneChapter({ chapter, wave, plan, wrong }: { chapter: Chapter } & Omit<ViewsPageProps, "chapters">) {
  const { kind, views } = chapter;
  return (
    <Part title={kindWords[kind].chapter} id={kind}>
      <p>{lead[kind]}</p>
      <p className="buttons no-print">
        <ButtonLink to={paths.waveViewNew(wave.id, kind)} weight="main">
          {kind === "gathered" ? "Write down a view" : "Write down an observation"}
        </ButtonLink>
      </p>
      {views.length === 0 && (
        <Empty>
          <h3>None yet</h3>
          <p>
            {kind === "gathered"
              ? "What a group said in its own way belongs here."
              : "What people show who do not yet answer by symbols belongs here."}
          </p>
        </Empty>
      )}
      {views.map((view) => (
        <OneView
          key={view.id}
          view={view}
          kind={kind}
          plan={plan}
          wrong={wrong?.at === view.id ? wrong.say : undefined}
        />
      ))}
      <Released chapter={chapter} wrong={wrong?.at === kind ? wrong : undefined} />
    </Part>
  );
}

/** What Board and Forum read of a chapter: sentences that a person wrote from several views together. */
function Released({ chapter, wrong }: { chapter: Chapter; wrong: WrongOnView | undefined }) {
  const { kind, sentences, whyNot } = chapter;
  return (
    <div className="card stack">
      <h3>What the Board and the Forum read</h3>
      <p>
        Nothing but sentences that you write from several of these together: no number, nobody's exact words, nothing
        that points at one person. {sentences.length > 0 && `${count(sentences.length, "sentence")} released.`}
      </p>
      {sentences.length > 0 && (
        <ul className="lines">
          {sentences.map((sentence) => (
            <li key={sentence.id}>
              <p>
                {sentence.text} <span className="soft">{writeDay(sentence.releasedAt)}</span>
              </p>
              <Form method="post">
                <input type="hidden" name="id" value={sentence.id} />
                <Button name="intent" value="take-back" weight="quiet" small>
                  Take back<span className="visually-hidden">: {sentence.text}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {whyNot !== null && !wrong && <p className="soft">{whyNot}</p>}
      {(whyNot === null || wrong) && (
        <Form method="post" className="fields" key={sentences.length}>
          <input type="hidden" name="kind" value={kind} />
          <WordsField
            name="text"
            label="A sentence to release"
            hint="For example: Some people show with their whole body that loud rooms are too much for them."
            rows={2}
            value={wrong?.text}
            wrong={wrong?.say}
          />
          <p>
            <Button name="intent" value="release">
              Release it
            </Button>
          </p>
        </Form>
      )}
    </div>
  );
}
