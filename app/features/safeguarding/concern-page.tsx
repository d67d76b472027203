import { Form, Link } from "@remix-run/react";
import type { AnsweredBy, ConcernState } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { writeDay, writeTime } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { Drawn, type DrawnSeen } from "../drawings/drawn.tsx";
import { sayWaited } from "../responses/waited.ts";
import { Player } from "../voice/player.tsx";
import { MadeUp } from "../waves/wave-marks.tsx";
import { onePerson, voiceWords } from "../waves/wave-words.ts";
import { actWords, isLate, stateWords, tellClock } from "./concern-clock.ts";

interface ConcernSeen {
  id: string;
  raisedAt: number;
  waited: number | null;
  state: ConcernState;
  audience: Audience;
  answeredBy: AnsweredBy;
  waveName: string;
  settingName: string | null;
  madeUp: boolean;
  withdrawnDay: number | null;
  evidence: string[];
  asked: string;
  words: string | null;
  redacted: string | null;
  waveId: string;
  /** What was recorded; null when nothing was, or when it went with the answers. */
  clip: { id: string; seconds: number; gone: boolean } | null;
  drawing: DrawnSeen | null;
}

/** Nothing of the answer is left: the person took it back. */
function isGone({ words, clip, drawing }: ConcernSeen): boolean {
  return words === null && clip === null && drawing === null;
}

export interface ConcernPageProps {
  concern: ConcernSeen;
  log: { act: keyof typeof actWords; note: string; at: number; name: string }[];
  now: number;
  sent: { wrong: string; note: string; redacted: string } | undefined;
}

export function ConcernPage({ concern, log, now, sent }: ConcernPageProps) {
  return (
    <>
      <MadeUp madeUp={concern.madeUp} />
      <Page
        title={`${onePerson[concern.audience]}, ${voiceWords[concern.answeredBy]}`}
        back={{ to: paths.concerns(), say: "Concerns" }}
        beside={
          <p className="marks">
            <span className={`mark ${concern.state === "open" ? "sun" : "deep"}`}>{stateWords[concern.state]}</span>
            <span className={isLate(concern, now) ? "wrong" : "soft"}>{tellClock(concern, now)}</span>
            <span className="soft">{concern.waveName}</span>
            {concern.settingName !== null && <span className="mark">Answered at {concern.settingName}</span>}
          </p>
        }
      >
        {concern.waited !== null && (
          <Notice tone="warn">
            <p>
              <strong>This came late.</strong> The answers waited about {sayWaited(concern.waited)} on a device without
              internet before they reached us.
            </p>
          </Notice>
        )}
        {concern.withdrawnDay !== null && (
          <Notice tone="warn">
            <p>
              The person took their answers back on {writeDay(concern.withdrawnDay)}. The answer goes as soon as you
              have decided.
            </p>
          </Notice>
        )}
        {concern.settingName !== null && (
          <p>
            The answer came from {concern.settingName}, by an address or a shared tablet of theirs. Nothing says which
            person gave it: their own safeguarding lead can look after everybody who was there.
          </p>
        )}
        <Words concern={concern} />
        {!isGone(concern) && <Decide concern={concern} sent={sent} />}
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

function Recorded({ concern }: { concern: ConcernSeen }) {
  if (!concern.clip) return null;
  const { id, seconds, gone } = concern.clip;
  return (
    <>
      {gone ? (
        <p className="soft">The recording was deleted.</p>
      ) : (
        <Player src={paths.waveVoiceSound(concern.waveId, id)} seconds={seconds} />
      )}
      <p>
        <Link to={paths.waveVoice(concern.waveId, id)}>
          {concern.words === null ? "Write down what is said" : "See or mend what is written down"}
        </Link>
      </p>
    </>
  );
}

function Words({ concern }: { concern: ConcernSeen }) {
  if (isGone(concern))
    return (
      <Notice>
        <p>The words are gone, because the person took them back. What was done about them stays here.</p>
      </Notice>
    );
  return (
    <Part title={concern.asked}>
      <Drawn drawing={concern.drawing} />
      {concern.words !== null && <blockquote>{concern.words}</blockquote>}
      {concern.words === null && concern.clip && <p>Somebody said this answer aloud. Nothing is written down yet.</p>}
      <Recorded concern={concern} />
      <p className="soft">
        {concern.evidence.length > 0
          ? `Found because of: ${concern.evidence.map((each) => `“${each}”`).join(", ")}`
          : "The program did not find this. A person brought it to you: see below what was done."}
      </p>
      {concern.redacted !== null && (
        <>
          <h3>What others see if you release it</h3>
          <blockquote>{concern.redacted}</blockquote>
        </>
      )}
    </Part>
  );
}

function Decide({ concern, sent }: Pick<ConcernPageProps, "concern" | "sent">) {
  return (
    <Part title="Decide">
      <p>
        Follow your own procedure first. Release: the coordinator sees the words without names and numbers, and the
        drawing. Keep back: nobody else ever sees them, and they count in nothing.
      </p>
      <Form method="post" className="fields" noValidate key={concern.state}>
        {concern.redacted === null && concern.words !== null && (
          <WordsField
            name="redacted"
            label="The words as others may see them"
            hint="Take out names, places, phone numbers: everything that points at a person."
            rows={5}
            value={sent?.redacted || (concern.words ?? "")}
          />
        )}
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
  );
}
