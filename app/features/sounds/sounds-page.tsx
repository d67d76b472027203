import { Form } from "@remix-run/react";
import { useState } from "react";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { ListField } from "../../ui/fields.tsx";
import { Empty, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { audienceWords } from "./audience-words.ts";
import { Came } from "./came.tsx";
import type { DidOnSounds } from "./do-on-sounds.server.ts";
import { ListenThrough, useListening } from "./listening.tsx";
import { SoundRow } from "./sound-row.tsx";
import { nextToRecord, type Show, type SoundCounts, type SoundGroup, type SoundSeen } from "./sounds-seen.ts";
import { Studio } from "./studio.tsx";
import { useSent } from "./use-sent.tsx";

export interface SoundsPageProps {
  survey: { id: string; title: string; audiences: Audience[] };
  languages: { language: string; name: string }[];
  asked: { audience: Audience; language: string; show: Show };
  counts: SoundCounts;
  groups: SoundGroup[];
  sounds: SoundSeen[];
  tools: Tools;
  /** The text that the address names. */
  chosen: string | null;
  sent: DidOnSounds | undefined;
}

interface Tools {
  program: string | null;
  speaks: boolean;
  small: boolean;
}

const showWords: Record<Show, string> = {
  all: "Every text",
  "to-record": "Still to record by a person",
  "to-hear": "Still to listen to",
};

/** What is read aloud of a survey: who reads it, what is still to record, and what somebody has listened to. */
export function SoundsPage(seen: SoundsPageProps) {
  const { survey, asked, sounds, groups } = seen;
  const { done } = useSent();
  const [name, choose] = useState(seen.chosen);
  const chosen = sounds.find((each) => each.name === name) ?? nextToRecord(sounds, "") ?? sounds[0];
  const listening = useListening();
  return (
    <Page
      title={`Sounds of ${survey.title}`}
      lead="Record what is read aloud, and listen to it. Where nobody has recorded a text, a machine's voice is played."
      back={{ to: paths.surveys(), say: "Surveys" }}
    >
      <Missing {...seen.tools} />
      <div className="stack sounds-head">
        <Choose {...seen} />
        <HowFar counts={seen.counts} />
        <Came done={done ?? seen.sent} />
        {chosen && <Studio sounds={sounds} sound={chosen} onChoose={choose} />}
      </div>
      <Part title={`${showWords[asked.show]}: ${count(sum(groups), "text")}`}>
        {groups.length === 0 && <Empty>{nothing[asked.show]}</Empty>}
        <ListenThrough groups={groups} listening={listening} />
        {groups.map((group) => (
          <section key={group.title} className="stack">
            <h3 lang={group.language} dir="auto">
              {group.title}
            </h3>
            <ul className="lines">
              {group.sounds.map((sound) => (
                <SoundRow
                  key={sound.name}
                  sound={sound}
                  chosen={sound.name === chosen?.name}
                  listening={listening}
                  onRecord={choose}
                  to={`${paths.surveySounds(survey.id, asked)}&text=${sound.name}#studio`}
                />
              ))}
            </ul>
          </section>
        ))}
      </Part>
    </Page>
  );
}

const nothing: Record<Show, string> = {
  all: "Nothing of this survey is read aloud to these people.",
  "to-record": "A person has recorded every text for these people in this language.",
  "to-hear": "Somebody has listened to every sound that is there.",
};

const sum = (groups: SoundGroup[]) => groups.reduce((all, { sounds }) => all + sounds.length, 0);

/** What is missing on this machine, how to get it, and what works all the same. */
function Missing({ program, speaks, small }: Tools) {
  if (speaks && small) return null;
  return (
    <Notice tone="warn">
      {program === null && (
        <p>
          No program reads aloud on this machine. Install <code>espeak-ng</code> (on Debian:{" "}
          <code>apt install espeak-ng</code>) and start Heard again. Until then people hear what you record here, or
          their own device's voice where it has one.
        </p>
      )}
      {program !== null && !speaks && (
        <p>
          The program <code>{program}</code> does not speak this language. Record the texts here, or install{" "}
          <code>espeak-ng</code>, which speaks all of ours.
        </p>
      )}
      {!small && (
        <p>
          <code>ffmpeg</code> is not on this machine. Recordings are kept as your browser makes them, and some older
          iPads cannot play those. Install <code>ffmpeg</code> and start Heard again.
        </p>
      )}
    </Notice>
  );
}

function Choose({ survey, languages, asked }: SoundsPageProps) {
  return (
    <Form method="get" className="choose-sounds">
      <ListField
        name="audience"
        label="For"
        value={asked.audience}
        options={survey.audiences.map((value) => ({ value, say: audienceWords[value] }))}
      />
      <ListField
        name="language"
        label="Language"
        value={asked.language}
        options={languages.map(({ language, name }) => ({ value: language, say: name }))}
      />
      <ListField
        name="show"
        label="Show"
        value={asked.show}
        options={Object.entries(showWords).map(([value, say]) => ({ value, say }))}
      />
      <Button>Show</Button>
    </Form>
  );
}

function HowFar({ counts }: { counts: SoundCounts }) {
  const { all, person, machine, none, heard } = counts;
  return (
    <section className="how-far" aria-label="How far you are">
      <p>
        <b>
          {person} of {all} recorded by a person
        </b>
      </p>
      <progress aria-label="Recorded by a person" max={all} value={person} />
      <p className="soft">
        {machine} made by a machine, {none} without a sound yet. Somebody has listened to {heard} of{" "}
        {count(all - none, "sound")}.
      </p>
    </section>
  );
}
