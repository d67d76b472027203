import { Form } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { writeTime } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp } from "../waves/wave-marks.tsx";
import { onePerson } from "../waves/wave-words.ts";
import { callActWords, callIsLate, callState, tellCallClock } from "./call-clock.ts";
import type { ListedCall } from "./call-list.tsx";

export interface CallPageProps {
  call: ListedCall & { name: string; words: string; language: string };
  log: { act: keyof typeof callActWords; note: string; at: number; name: string }[];
  now: number;
  sent: { wrong: string; note: string } | undefined;
}

export function CallPage({ call, log, now, sent }: CallPageProps) {
  return (
    <>
      <MadeUp madeUp={call.madeUp} />
      <Page
        title={`${onePerson[call.audience]} asked for someone to come`}
        back={{ to: paths.concerns(), say: "Concerns" }}
        beside={
          <p className="marks">
            <span className={`mark ${call.done ? "deep" : "sun"}`}>{callState(call)}</span>
            <span className={callIsLate(call, now) ? "wrong" : "soft"}>{tellCallClock(call, now)}</span>
            <span className="soft">{writeTime(call.raisedAt)}</span>
            <span className="soft">{call.waveName}</span>
          </p>
        }
      >
        <Said call={call} />
        <Take call={call} sent={sent} key={log.length} />
        <Part title="What was done">
          <ul className="lines">
            {log.map((event) => (
              <li key={`${event.at}-${event.act}-${event.name}`}>
                <p>
                  <strong>{event.name}</strong> {callActWords[event.act]}
                  <span className="soft">, {writeTime(event.at)}</span>
                </p>
                {event.note && <p>{event.note}</p>}
              </li>
            ))}
          </ul>
        </Part>
        <p className="soft">
          A call and its log stay here, also when the person takes their answers back. Keep what your own procedure asks
          you to keep, and for as long as it says.
        </p>
      </Page>
    </>
  );
}

function Said({ call }: Pick<CallPageProps, "call">) {
  return (
    <Part title="What they wrote">
      {call.name === "" ? (
        <Notice tone="warn">
          <p>
            They did not say who or where they are. Ask the people who run this wave which group answered at that time.
          </p>
        </Notice>
      ) : (
        <>
          <h3>Who and where</h3>
          <blockquote lang={call.language}>{call.name}</blockquote>
        </>
      )}
      <h3>Their words</h3>
      {call.words === "" ? (
        <p>They wrote nothing. They only pressed the button.</p>
      ) : (
        <blockquote lang={call.language}>{call.words}</blockquote>
      )}
      <p className="soft">
        They were told that one person sees this, that it can take days, and whom else to ask. Nothing here leads to
        their answers.
      </p>
    </Part>
  );
}

function Take({ call, sent }: Pick<CallPageProps, "call" | "sent">) {
  return (
    <Part title="Decide">
      <Form method="post" className="fields" noValidate>
        <WordsField
          name="note"
          label="Note"
          hint="What you did, or will do. It stays in the log."
          rows={3}
          value={sent?.note}
          wrong={sent?.wrong}
        />
        <p className="buttons">
          {!call.acknowledged && !call.done && (
            <Button name="intent" value="acknowledged" weight="main">
              I take it on
            </Button>
          )}
          {!call.done && (
            <Button name="intent" value="done">
              It is done
            </Button>
          )}
          <Button name="intent" value="note" weight="quiet">
            Only add the note
          </Button>
        </p>
      </Form>
    </Part>
  );
}
