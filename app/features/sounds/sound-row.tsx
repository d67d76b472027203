import { Button } from "../../ui/button.tsx";
import { writeDay } from "../../ui/dates.ts";
import { type Listening, soundPath } from "./listening.tsx";
import type { SoundSeen } from "./sounds-seen.ts";
import { useSent } from "./use-sent.tsx";

interface SoundRowProps {
  sound: SoundSeen;
  /** It stands in the studio now. */
  chosen: boolean;
  listening: Listening;
  onRecord(name: string): void;
  /** Where it is recorded without script. */
  to: string;
}

const sources = { person: "Recorded by a person", machine: "Made by a machine", none: "No sound yet" };

/** One text: who reads it, who listened, and what can be done with it. */
export function SoundRow({ sound, chosen, listening, onRecord, to }: SoundRowProps) {
  const { Form } = useSent();
  const { name, text, source, recording, heard } = sound;
  const id = `text-${name}`;
  const plays = listening.now === name;
  return (
    <li className="sound-row" data-chosen={chosen || undefined} data-plays={plays || undefined}>
      <p id={id} className="sound-text" lang={sound.language} dir="auto">
        {text}
      </p>
      <p className="marks">
        <span className={`mark ${source === "person" ? "deep" : source === "machine" ? "sun" : ""}`}>
          {sources[source]}
        </span>
        <span className="soft">
          {recording && `${recording.by}, ${writeDay(recording.at)}. `}
          {source !== "none" && (heard ? `Listened to: ${heard.by}, ${writeDay(heard.at)}` : "Nobody has listened yet")}
        </span>
      </p>
      <div className="buttons">
        {source !== "none" && (
          <span className="needs-script">
            <Button
              type="button"
              small
              aria-describedby={id}
              onPress={() => (plays ? listening.stop() : listening.play([sound]))}
            >
              {plays ? "Stop" : "Listen"}
            </Button>
          </span>
        )}
        <a
          href={to}
          className="button small"
          aria-describedby={id}
          onClick={(event) => {
            event.preventDefault();
            onRecord(name);
          }}
        >
          {recording ? "Record again" : "Record"}
        </a>
        {recording && (
          <Form method="post" encType="multipart/form-data">
            <input type="hidden" name="id" value={recording.id} />
            <Button small name="intent" value="delete" aria-describedby={id}>
              Delete
            </Button>
          </Form>
        )}
        {source !== "none" && (
          <noscript>
            <a href={soundPath(sound)}>Listen</a>
          </noscript>
        )}
      </div>
      {listening.failed === name && (
        <p role="alert" className="wrong">
          This sound cannot be played here. Load the page again, or try another browser.
        </p>
      )}
    </li>
  );
}
