import { Form, Link } from "@remix-run/react";
import type { ConcernState, ViewKind } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { writeTime } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { actWords, isLate, stateWords, tellClock } from "../safeguarding/concern-clock.ts";
import { MadeUp } from "../waves/wave-marks.tsx";
import { audienceWords } from "../waves/wave-words.ts";
import { kindWords } from "./view-words.ts";

interface Listed {
  viewId: string;
  kind: ViewKind;
  audience: Audience;
  raisedAt: number;
  state: ConcernState;
  waveName: string;
  madeUp: boolean;
}

/** Part of the page of concerns: those that came of views and observations. */
export function ViewConcerns({ concerns, now }: { concerns: (Listed & { seen: number })[]; now: number }) {
  if (concerns.length === 0) return null;
  return (
    <Part title="In views from elsewhere and observations">
      <ul className="lines">
        {concerns.map((concern) => (
          <li key={concern.viewId} className="stack">
            <h3>
              <Link to={paths.viewConcern(concern.viewId)}>
                {kindWords[concern.kind].one}, {audienceWords[concern.audience].toLowerCase()}, in {concern.waveName}
              </Link>
            </h3>
            <p className="marks">
              <span className={`mark ${concern.state === "open" ? "sun" : ""}`}>{stateWords[concern.state]}</span>
              {concern.state === "open" && (
                <span className="mark">{concern.seen ? "Opened before" : "Not opened yet"}</span>
              )}
              {concern.madeUp && <span className="mark">Made up</span>}
              <span className={isLate(concern, now) ? "wrong" : "soft"}>{tellClock(concern, now)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export interface ViewConcernPageProps {
  concern: Listed & {
    evidence: string[];
    parts: { part: string; say: string; words: string; redacted: string | null }[];
  };
  log: { act: keyof typeof actWords; note: string; at: number; name: string }[];
  now: number;
  sent: { wrong: string; note: string } | undefined;
}

export function ViewConcernPage({ concern, log, now, sent }: ViewConcernPageProps) {
  return (
    <>
      <MadeUp madeUp={concern.madeUp} />
      <Page
        title={`${kindWords[concern.kind].one}, ${audienceWords[concern.audience].toLowerCase()}`}
        back={{ to: paths.concerns(), say: "Concerns" }}
        beside={
          <p className="marks">
            <span className={`mark ${concern.state === "open" ? "sun" : "deep"}`}>{stateWords[concern.state]}</span>
            <span className={isLate(concern, now) ? "wrong" : "soft"}>{tellClock(concern, now)}</span>
            <span className="soft">{concern.waveName}</span>
          </p>
        }
      >
        {concern.parts.map(({ part, say, words }) => (
          <Part key={part} title={say}>
            <blockquote>{words}</blockquote>
          </Part>
        ))}
        <p className="soft">
          {concern.evidence.length > 0
            ? `Found because of: ${concern.evidence.map((each) => `“${each}”`).join(", ")}`
            : "The program could not read these words. You read them instead."}
        </p>
        <Part title="Decide">
          <p>
            Follow your own procedure first. Release: those who run the wave see it without names and numbers. Keep
            back: nobody else ever sees it.
          </p>
          <Form method="post" className="fields" noValidate key={concern.state}>
            {concern.parts
              .filter((part) => part.redacted === null)
              .map(({ part, say, words }) => (
                <WordsField
                  key={part}
                  name={`redacted.${part}`}
                  label={`${say}, as others may see it`}
                  rows={4}
                  value={words}
                />
              ))}
            <WordsField
              name="note"
              label="Note"
              hint="Why, and what you did. No name of a child. It stays in the log."
              rows={3}
              value={sent?.note}
              wrong={sent?.wrong}
            />
            <p className="buttons">
              {concern.state !== "released" && (
                <Button name="intent" value="released">
                  Release
                </Button>
              )}
              {concern.state !== "kept-back" && (
                <Button name="intent" value="kept-back">
                  Keep back
                </Button>
              )}
              <Button name="intent" value="note" weight="quiet">
                Only add the note
              </Button>
            </p>
          </Form>
        </Part>
        <Part title="What was done">
          <ul className="lines">
            {log.map((event) => (
              <li key={`${event.at}-${event.act}-${event.name}`}>
                <p>
                  <strong>{event.name}</strong> {actWords[event.act]}
                  <span className="soft">, {writeTime(event.at)}</span>
                </p>
                {event.note && <p>{event.note}</p>}
              </li>
            ))}
          </ul>
        </Part>
      </Page>
    </>
  );
}
