import { Form, useNavigation } from "@remix-run/react";
import type { Audience, Sign } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { writeDay } from "../../ui/dates.ts";
import { ListField, WordsField } from "../../ui/fields.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { audienceWords } from "./audience-words.ts";
import type { DidOnSigned } from "./do-on-signed.server.ts";

interface SignSeen {
  sign: Sign;
  added: { id: string; file: string; seconds: number; captions: string; at: number; by: string } | null;
  /** A video in the survey's own folder. */
  beside: string | null;
}

interface SignedPageProps {
  survey: { id: string; title: string; audiences: Audience[] };
  audience: Audience;
  items: { id: string; ask: string; signs: SignSeen[] }[];
  done: DidOnSigned | undefined;
}

const signWords: Record<Sign, string> = { bsl: "British Sign Language", makaton: "Makaton" };

/** Videos in sign, for each question: what is there, who added it, and where one is added. */
export function SignedPage({ survey, audience, items, done }: SignedPageProps) {
  const there = items.flatMap(({ signs }) => signs).filter(({ added, beside }) => added || beside).length;
  return (
    <Page
      title={`Sign language in ${survey.title}`}
      lead="A video in sign for each question. People see it as soon as it is here, in open waves too."
      back={{ to: paths.surveys(), say: "Surveys" }}
    >
      <div className="stack sounds-head">
        <Form method="get" className="choose-sounds">
          <ListField
            name="audience"
            label="For"
            value={audience}
            options={survey.audiences.map((value) => ({ value, say: audienceWords[value] }))}
          />
          <Button>Show</Button>
        </Form>
        <p>
          {there} of {items.length * 2} videos are there.
        </p>
        <Came done={done} />
      </div>
      {items.map((item) => (
        <Part key={item.id} title={item.ask}>
          {item.signs.map((seen) => (
            <OneSign key={seen.sign} {...seen} survey={survey.id} audience={audience} item={item} />
          ))}
        </Part>
      ))}
    </Page>
  );
}

function Came({ done }: { done: DidOnSigned | undefined }) {
  return (
    <div role="status">
      {done && (
        <div className={`notice ${done.outcome === "refused" ? "alarm" : "calm"} came`}>
          <p>{done.outcome === "refused" ? `Nothing was changed. ${done.say}` : says[done.outcome]}</p>
          {done.outcome === "deleted" && (
            <Form method="post" encType="multipart/form-data">
              <input type="hidden" name="id" value={done.id} />
              <Button small name="intent" value="bring-back">
                Undo
              </Button>
            </Form>
          )}
        </div>
      )}
    </div>
  );
}

const says = {
  kept: "Kept. People see it from now on.",
  deleted: "Deleted. Nobody sees it any more.",
  back: "It is back.",
};

interface OneSignProps extends SignSeen {
  survey: string;
  audience: Audience;
  item: { id: string; ask: string };
}

function OneSign({ sign, added, beside, survey, audience, item }: OneSignProps) {
  const video = added ? `up-${added.file}` : beside;
  return (
    <article className="card stack">
      <h3>{signWords[sign]}</h3>
      {video ? (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: what is signed stands above it */}
          <video
            className="signed-video"
            controls
            preload="none"
            src={paths.media(survey, video)}
            aria-label={`${signWords[sign]}: ${item.ask}`}
          />
          <p className="soft">
            {added
              ? `${added.by}, ${writeDay(added.at)}, ${Math.round(added.seconds)} seconds`
              : "It came with the survey"}
          </p>
          {added?.captions && <p>Words under it: {added.captions}</p>}
        </>
      ) : (
        <p className="soft">No video yet</p>
      )}
      {added && (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="id" value={added.id} />
          <Button small name="intent" value="delete" aria-label={`Delete the video in ${signWords[sign]}: ${item.ask}`}>
            Delete
          </Button>
        </Form>
      )}
      <AddVideo {...{ sign, audience, item }} again={video !== null} />
    </article>
  );
}

function AddVideo({
  sign,
  audience,
  item,
  again,
}: Pick<OneSignProps, "sign" | "audience" | "item"> & { again: boolean }) {
  const busy = useNavigation().state !== "idle";
  const id = `video-${item.id}-${sign}`;
  return (
    <details>
      <summary>
        {again ? "Put another in its place" : "Add a video"}{" "}
        <span className="visually-hidden">{`${signWords[sign]}: ${item.ask}`}</span>
      </summary>
      <Form method="post" encType="multipart/form-data" className="fields">
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="audience" value={audience} />
        <input type="hidden" name="sign" value={sign} />
        <div className="field">
          <label htmlFor={id}>The video</label>
          <p className="hint" id={`${id}-hint`}>
            mp4 (H.264) or webm, two minutes and 40 MB at most. Small is better: schools have weak wifi.
          </p>
          <input
            id={id}
            type="file"
            name="file"
            accept="video/mp4,video/webm,.mp4,.webm,.mov"
            aria-describedby={`${id}-hint`}
          />
        </div>
        <WordsField
          name="captions"
          label="What is signed, in words"
          hint="May stay empty. It stands under the video."
          rows={2}
        />
        <Button name="intent" value="keep" isDisabled={busy}>
          Keep this video
        </Button>
      </Form>
    </details>
  );
}
