import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { AnsweredBy, ConcernState } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { writeDay } from "../../ui/dates.ts";
import { Empty, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { sayWaited } from "../responses/waited.ts";
import { onePerson, voiceWords } from "../waves/wave-words.ts";
import { Calls, type ListedCall } from "./call-list.tsx";
import { CallWatch } from "./call-watch.tsx";
import { isLate, stateWords, tellClock } from "./concern-clock.ts";
import { languageForStaff } from "./language-for-staff.ts";

interface Listed {
  id: string;
  raisedAt: number;
  waited: number | null;
  state: ConcernState;
  audience: Audience;
  answeredBy: AnsweredBy;
  waveName: string;
  settingName: string | null;
  madeUp: boolean;
  seen: number;
}

interface Held {
  responseId: string;
  language: string;
  audience: Audience;
  answeredBy: AnsweredBy;
  waveName: string;
}

export interface ConcernListProps {
  calls: ListedCall[];
  newest: number;
  concerns: Listed[];
  held: Held[];
  toListen: { waveId: string; name: string; number: number }[];
  tests: { waveId: string; name: string; mine: boolean }[];
  now: number;
  /** Concerns that came in another way than by an answer, and whether one of them is open. */
  children?: ReactNode;
  openElsewhere?: boolean;
}

export function ConcernList(props: ConcernListProps) {
  const { calls, newest, concerns, held, toListen, tests, now, children, openElsewhere = false } = props;
  const open = concerns.filter((concern) => concern.state === "open");
  const waiting = calls.filter((call) => !call.done);
  const finished = calls.filter((call) => call.done);
  const decided = concerns.filter((concern) => concern.state !== "open");
  return (
    <Page
      title="Concerns"
      lead="Calls for somebody to come, and words that may mean that a person is not safe. You see them first."
    >
      {waiting.length > 0 && <Calls title="Someone asked for a person to come" calls={waiting} now={now} />}
      <CallWatch newest={newest} open={waiting.length} />
      <p>
        Nobody else sees a concern until you decide. A program found these by words alone. It misses some, and it finds
        some that are none. People’s answers are not quick help, and each of them was told so.
      </p>
      {open.length === 0 && held.length === 0 && waiting.length === 0 && !openElsewhere && (
        <Empty>
          <h2>No open concern</h2>
          <p>When one comes, it stands here at once.</p>
        </Empty>
      )}
      {open.length > 0 && <Concerns title="Open" concerns={open} now={now} />}
      {children}
      {held.length > 0 && <HeldOnes held={held} />}
      {toListen.length > 0 && (
        <Part title="Recordings that nobody has listened to">
          <p>No program has read these. A coordinator listens, or you do.</p>
          <ul className="lines">
            {toListen.map((wave) => (
              <li key={wave.waveId}>
                <Link to={paths.waveVoice(wave.waveId)}>
                  {wave.name}: {count(wave.number, "recording")}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {tests.length > 0 && <Tests tests={tests} />}
      {finished.length > 0 && <Calls title="Calls that are done" calls={finished} now={now} />}
      {decided.length > 0 && <Concerns title="Decided" concerns={decided} now={now} />}
    </Page>
  );
}

function Concerns({ title, concerns, now }: { title: string; concerns: Listed[]; now: number }) {
  return (
    <Part title={title}>
      <ul className="lines">
        {concerns.map((concern) => (
          <li key={concern.id} className="stack">
            <h3>
              <Link to={paths.concern(concern.id)}>
                {onePerson[concern.audience]}, {voiceWords[concern.answeredBy]}, in {concern.waveName}
              </Link>
            </h3>
            <p className="marks">
              <span className={`mark ${concern.state === "open" ? "sun" : ""}`}>{stateWords[concern.state]}</span>
              {concern.state === "open" && (
                <span className="mark">{concern.seen ? "Opened before" : "Not opened yet"}</span>
              )}
              {concern.settingName !== null && <span className="mark">{concern.settingName}</span>}
              {concern.waited !== null && <span className="mark sun">Came {sayWaited(concern.waited)} late</span>}
              {concern.madeUp && <span className="mark">Made up</span>}
              <span className={isLate(concern, now) ? "wrong" : "soft"}>
                {concern.state === "open" ? tellClock(concern, now) : `Came on ${writeDay(concern.raisedAt)}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function HeldOnes({ held }: { held: Held[] }) {
  return (
    <Part title="The program could not read these">
      <p>
        Nobody has seen the words. Read them yourself, or with somebody who reads that language: the program knows only
        English. Each of them then stands above, as an open concern.
      </p>
      <ul className="lines">
        {held.map((each) => (
          <li key={each.responseId}>
            <Form method="post" className="buttons">
              <input type="hidden" name="response" value={each.responseId} />
              <span>
                {onePerson[each.audience]}, {voiceWords[each.answeredBy]}, in {each.waveName}
                {each.language !== "en" && `, in ${languageForStaff(each.language)}`}
              </span>
              <Button name="intent" value="take-held">
                Read it yourself
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Tests({ tests }: { tests: ConcernListProps["tests"] }) {
  return (
    <Part title="Test concerns">
      <p>
        Before a wave can be real, the lead and a deputy must each have received a test. It holds no person’s words.
      </p>
      {tests.map((test) => (
        <Notice key={test.waveId} tone="warn">
          <p className="marks">
            <span className="mark">TEST</span>
            <strong>{test.name}</strong>
          </p>
          <p>“This is a test. No person wrote it. Does it reach the right people?”</p>
          {test.mine ? (
            <p>You have acknowledged this test.</p>
          ) : (
            <Form method="post">
              <input type="hidden" name="wave" value={test.waveId} />
              <Button name="intent" value="acknowledge">
                It reached me<span className="visually-hidden">: the test of {test.name}</span>
              </Button>
            </Form>
          )}
        </Notice>
      ))}
    </Part>
  );
}
