import { Form, Link } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { writeDay } from "../../ui/dates.ts";
import { ListField } from "../../ui/fields.tsx";
import { Empty, Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import { audienceWords, onePerson, voiceWords, type WaveSeen } from "../waves/wave-words.ts";
import { OneAnswer, type Outcome } from "./answer.tsx";
import type { PlanOffered, ResponseSeen } from "./answer-seen.ts";
import { searchFor, type Wanted } from "./answers-wanted.ts";

export interface AnswersPageProps {
  wave: WaveSeen;
  wanted: Wanted;
  offered: { items: { id: string; say: string }[]; plan: PlanOffered };
  all: number;
  page: number;
  pages: number;
  responses: ResponseSeen[];
  /** What came of the last act, where scripts do not run. */
  outcome: Outcome | undefined;
}

export function AnswersPage({ wave, wanted, offered, all, page, pages, responses, outcome }: AnswersPageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Answers"
        lead="As they come, with names and numbers taken out. Codes are suggestions until you decide."
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        {wave.kind === "practice" && (
          <Notice>
            <p>Practice keeps nothing, so there is nothing to read here.</p>
          </Notice>
        )}
        <Filter wave={wave} wanted={wanted} offered={offered} />
        <p role="status">
          {all === 0 ? "" : `${count(all, "answer")}${pages > 1 ? `, page ${page} of ${pages}` : ""}`}
        </p>
        {all === 0 && <NoAnswers wanted={wanted} wave={wave} />}
        {responses.map((response) => (
          <OneResponse key={response.responseId} response={response} plan={offered.plan} outcome={outcome} />
        ))}
        {pages > 1 && <Pages wanted={wanted} page={page} pages={pages} />}
      </Page>
    </>
  );
}

const everything = { value: "", say: "All" };

function Filter({ wave, wanted, offered }: Pick<AnswersPageProps, "wave" | "wanted" | "offered">) {
  return (
    <Form method="get" className="card filter no-print" key={searchFor(wanted, 1)} aria-label="Which answers">
      <ListField
        name="show"
        label="Show"
        value={wanted.only}
        options={[
          everything,
          { value: "with-words", say: "With words" },
          { value: "not-decided", say: "Not decided yet" },
        ]}
      />
      <ListField
        name="item"
        label="Question"
        value={wanted.itemId}
        options={[everything, ...offered.items.map(({ id, say }) => ({ value: id, say }))]}
      />
      <ListField
        name="audience"
        label="Who"
        value={wanted.audience}
        options={[everything, ...wave.audiences.map((each) => ({ value: each, say: audienceWords[each] }))]}
      />
      <ListField
        name="voice"
        label="Whose voice"
        value={wanted.answeredBy}
        options={[everything, ...Object.entries(voiceWords).map(([value, say]) => ({ value, say: capital(say) }))]}
      />
      <ListField
        name="plan"
        label="Part of the plan"
        value={wanted.planItem}
        options={[everything, ...offered.plan.map(({ id, name }) => ({ value: id, say: `${id} ${name}` }))]}
      />
      <Button>Show these</Button>
    </Form>
  );
}

function NoAnswers({ wave, wanted }: Pick<AnswersPageProps, "wave" | "wanted">) {
  const narrowed = searchFor(wanted, 1) !== "";
  return (
    <Empty>
      <h2>{narrowed ? "No answers like these" : "No answers yet"}</h2>
      {narrowed ? (
        <p>
          <Link to={paths.waveAnswers(wave.id)}>Show all answers</Link>
        </p>
      ) : (
        <p>
          When the first person presses Finish, the answers stand here.{" "}
          <Link to={paths.wave(wave.id)}>Find the addresses to hand out</Link>
        </p>
      )}
    </Empty>
  );
}

interface OneResponseProps {
  response: ResponseSeen;
  plan: PlanOffered;
  outcome: Outcome | undefined;
}

function OneResponse({ response, plan, outcome }: OneResponseProps) {
  const id = `response-${response.responseId}`;
  return (
    <article className="card stack" aria-labelledby={id}>
      <div className="heads">
        <h2 id={id}>
          {onePerson[response.audience]}, {voiceWords[response.answeredBy]}
        </h2>
        <p className="soft">
          {writeDay(response.day)}
          {response.source && `, from ${response.source}`}
        </p>
      </div>
      <ul className="lines">
        {response.answers.map((answer) => (
          <li key={answer.itemId}>
            <OneAnswer
              answer={answer}
              plan={plan}
              outcome={outcome?.response === answer.responseId && outcome.item === answer.itemId ? outcome : undefined}
            />
          </li>
        ))}
      </ul>
    </article>
  );
}

function Pages({ wanted, page, pages }: { wanted: Wanted; page: number; pages: number }) {
  return (
    <nav className="buttons no-print" aria-label="Pages of answers">
      {page > 1 && (
        <Link className="button" to={searchFor(wanted, page - 1) || "?"} rel="prev">
          Before
        </Link>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link className="button" to={searchFor(wanted, page + 1)} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
