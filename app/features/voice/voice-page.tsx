import { Link } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { count } from "../../ui/counts.ts";
import { writeDay, writeTime } from "../../ui/dates.ts";
import { Done, Empty, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import { onePerson, voiceWords, type WaveSeen } from "../waves/wave-words.ts";
import { Raise, type Sent, Write } from "./clip-acts.tsx";
import { type ClipSeen, type ClipShort, clock } from "./clip-seen.ts";
import { Player } from "./player.tsx";

export interface VoicePageProps {
  wave: WaveSeen;
  back: { to: string; say: string };
  /** How many wait in all; the list holds the first of them. */
  toListen: number;
  waiting: ClipShort[];
  checked: ClipShort[];
  clip: ClipSeen | null;
  removals: { number: number; lastDay: number | null };
  days: number;
  machine: boolean;
  said: string | null;
  sent: Sent | undefined;
}

/** One recording at a time: listen, write it down, go on to the next. */
export function VoicePage({
  wave,
  back,
  toListen,
  waiting,
  checked,
  clip,
  removals,
  days,
  machine,
  said,
  sent,
}: VoicePageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Recordings"
        lead="Listen, and write down what is said. Only coordinators and the safeguarding lead hear these voices. Each hearing is written down."
        back={back}
        beside={<WaveMarks wave={wave} />}
      >
        <div className="stack">
          <Done>{said && <p>{said}</p>}</Done>
          <p>
            {toListen === 0 ? "Nothing waits to be listened to." : `${count(toListen, "recording")} to listen to.`}
            {machine && " A machine writes each down first. Its words are marked until you have checked them."}
          </p>
        </div>
        {clip ? <One key={clip.id} clip={clip} waveId={wave.id} sent={sent} /> : <None any={checked.length > 0} />}
        <List title="To listen to" clips={waiting} waveId={wave.id} current={clip?.id} />
        <List title="Written down" clips={checked} waveId={wave.id} current={clip?.id} />
        <p className="soft">
          A recording is deleted {count(days, "day")} after its words were checked, or when the person takes their
          answers back. Deleted so far: {removals.number}
          {removals.lastDay !== null && `, the last on ${writeDay(removals.lastDay)}`}.
        </p>
      </Page>
    </>
  );
}

function None({ any }: { any: boolean }) {
  return (
    <Empty>
      <h2>{any ? "All is written down" : "No recording yet"}</h2>
      <p>{any ? "New recordings come here by themselves." : "When somebody says an answer, it comes here."}</p>
    </Empty>
  );
}

type OneProps = { clip: ClipSeen; waveId: string; sent: VoicePageProps["sent"] };

function One({ clip, waveId, sent }: OneProps) {
  return (
    <Part title={clip.asked}>
      <p className="marks">
        <span className="mark">{onePerson[clip.audience]}</span>
        <span className="mark">{voiceWords[clip.answeredBy]}</span>
        <span className="soft">{writeDay(clip.day)}</span>
        {clip.silent && <span className="mark sun">Perhaps nothing can be heard in it</span>}
      </p>
      {clip.held && (
        <Notice tone="warn">
          <p>A concern holds this recording. Only the safeguarding lead hears it.</p>
        </Notice>
      )}
      {clip.gone ? (
        <Notice>
          <p>The recording was deleted, because its words were checked. The words stay.</p>
        </Notice>
      ) : (
        <Player src={paths.waveVoiceSound(waveId, clip.id)} seconds={clip.seconds} />
      )}
      <Write clip={clip} sent={sent} />
      {!clip.held && <Raise clip={clip} sent={sent} />}
      {clip.log.length > 0 && (
        <details>
          <summary>Who listened</summary>
          <ul className="lines">
            {clip.log.map((each) => (
              <li key={`${each.at}-${each.name}`}>
                {each.name}, {writeTime(each.at)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}

function List({
  title,
  clips,
  waveId,
  current,
}: {
  title: string;
  clips: ClipShort[];
  waveId: string;
  current: string | undefined;
}) {
  if (clips.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="lines">
        {clips.map((clip) => (
          <li key={clip.id}>
            <Link to={paths.waveVoice(waveId, clip.id)} aria-current={clip.id === current ? "true" : undefined}>
              {clip.asked}
            </Link>{" "}
            <span className="soft">
              {onePerson[clip.audience]}, {clock(clip.seconds)}
              {clip.silent && ", perhaps silent"}
              {clip.held && ", held by a concern"}
              {clip.gone && ", recording deleted"}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
