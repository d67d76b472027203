import { Form, Link } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { writeDay, writeTime } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import { Done, Empty } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import { onePerson, voiceWords, type WaveSeen } from "../waves/wave-words.ts";
import { type DrawingSeen, drawingName, type ShelfSeen } from "./drawing-seen.ts";

export interface DrawingsPageProps {
  wave: WaveSeen;
  back: { to: string; say: string };
  waiting: ShelfSeen;
  described: ShelfSeen;
  drawing: DrawingSeen | null;
  said: string | null;
  sent: { wrong: string; description: string } | undefined;
}

/** One drawing at a time: look, write what is in it, go on to the next. */
export function DrawingsPage({ wave, back, waiting, described, drawing, said, sent }: DrawingsPageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Drawings"
        lead="Write what you see, for everybody who cannot see it. The Board and the Forum never see a drawing: it may show who drew it."
        back={back}
        beside={<WaveMarks wave={wave} />}
      >
        <Done>{said && <p>{said}</p>}</Done>
        <p>
          {waiting.number === 0 ? "Nothing waits to be described." : `${count(waiting.number, "drawing")} to describe.`}
        </p>
        {drawing ? (
          <One key={drawingName(drawing)} drawing={drawing} waveId={wave.id} sent={sent} />
        ) : (
          <None any={described.number > 0} />
        )}
        <Shelf title="To describe" shelf={waiting} waveId={wave.id} current={drawing} />
        <Shelf title="Described" shelf={described} waveId={wave.id} current={drawing} />
      </Page>
    </>
  );
}

function None({ any }: { any: boolean }) {
  return (
    <Empty>
      <h2>{any ? "All drawings are described" : "No drawing yet"}</h2>
      <p>{any ? "New drawings come here by themselves." : "When somebody draws an answer, it comes here."}</p>
    </Empty>
  );
}

type OneProps = { drawing: DrawingSeen; waveId: string; sent: DrawingsPageProps["sent"] };

function One({ drawing, waveId, sent }: OneProps) {
  return (
    <Part title={drawing.asked}>
      <p className="marks">
        <span className="mark">{onePerson[drawing.audience]}</span>
        <span className="mark">{voiceWords[drawing.answeredBy]}</span>
        <span className="soft">{writeDay(drawing.day)}</span>
      </p>
      <div className="beside-drawing">
        <img
          className="drawing"
          src={paths.waveDrawing(waveId, drawing.responseId, drawing.itemId)}
          alt={drawing.alt}
          width={480}
          height={480}
        />
        <div className="stack">
          {drawing.beside && (
            <div>
              <p className="soft">They also said:</p>
              <blockquote>{drawing.beside}</blockquote>
            </div>
          )}
          <Describe drawing={drawing} sent={sent} />
          <Raise drawing={drawing} />
        </div>
      </div>
    </Part>
  );
}

function Which({ drawing }: { drawing: DrawingSeen }) {
  return (
    <>
      <input type="hidden" name="response" value={drawing.responseId} />
      <input type="hidden" name="item" value={drawing.itemId} />
    </>
  );
}

function Describe({ drawing, sent }: Omit<OneProps, "waveId">) {
  return (
    <Form method="post" className="fields" noValidate>
      <Which drawing={drawing} />
      {drawing.describedAt !== null && (
        <p className="soft">
          Described by {drawing.describedBy ?? "somebody who has left"}, {writeTime(drawing.describedAt)}. When you save
          again, the words are read again.
        </p>
      )}
      <WordsField
        name="description"
        label="What you see in the drawing"
        hint="People, things, places, written words, and how big or where they are. Do not guess what it means. Write no names."
        rows={5}
        value={sent?.description ?? drawing.description ?? ""}
        wrong={sent?.wrong}
      />
      <p>
        <Button name="intent" value="describe" weight="main">
          Save and go to the next
        </Button>
      </p>
    </Form>
  );
}

function Raise({ drawing }: { drawing: DrawingSeen }) {
  return (
    <details>
      <summary>This may mean that a person is not safe</summary>
      <Form method="post" className="fields" noValidate>
        <Which drawing={drawing} />
        <p>
          The safeguarding lead gets it at once. From then on nobody else sees it or reads its words until they decide.
          Follow your own procedure too: if somebody is in danger now, phone.
        </p>
        <WordsField name="note" label="What made you think so" hint="In a few words. No name of a child." rows={3} />
        <Button name="intent" value="concern">
          Tell the safeguarding lead
        </Button>
      </Form>
    </details>
  );
}

interface ShelfProps {
  title: string;
  shelf: ShelfSeen;
  waveId: string;
  current: DrawingSeen | null;
}

function Shelf({ title, shelf, waveId, current }: ShelfProps) {
  const { number, drawings } = shelf;
  if (number === 0) return null;
  const name = current && drawingName(current);
  return (
    <Part title={title}>
      <ul className="shelf">
        {drawings.map((drawing) => (
          <li key={drawingName(drawing)}>
            <Link
              to={paths.waveDrawings(waveId, drawingName(drawing))}
              aria-current={drawingName(drawing) === name ? "true" : undefined}
            >
              <img
                className="drawing"
                src={paths.waveDrawing(waveId, drawing.responseId, drawing.itemId)}
                alt={drawing.alt}
                width={120}
                height={120}
                loading="lazy"
              />
              <span>{onePerson[drawing.audience]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {number > drawings.length && <p>And {count(number - drawings.length, "more drawing")}.</p>}
    </Part>
  );
}
