import { Form } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { writeTime } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { ClipSeen } from "./clip-seen.ts";

/** What was sent and has to change first. */
export interface Sent {
  wrong: string;
  text: string;
  note: string;
  intent: string;
}

interface ActProps {
  clip: ClipSeen;
  sent: Sent | undefined;
}

/** What is said, in writing. Saving is the check: somebody has listened. */
export function Write({ clip, sent }: ActProps) {
  const machine = clip.madeBy === "machine" && !clip.checked;
  return (
    <Form method="post" className="fields" noValidate>
      <input type="hidden" name="clip" value={clip.id} />
      {machine && (
        <Notice tone="warn">
          <p>
            A machine ({clip.model}) wrote this. Nobody has checked it. Listen, mend every word, then save. Until then
            nobody can quote it.
          </p>
        </Notice>
      )}
      {clip.checked && (
        <p className="soft">
          Checked by {clip.checkedBy ?? "somebody who has left"}
          {clip.checkedAt !== null && `, ${writeTime(clip.checkedAt)}`}
          {clip.madeBy === "machine" && `. First written by a machine (${clip.model})`}.
        </p>
      )}
      <WordsField
        name="text"
        label="What is said"
        hint="Word for word, as they say it. Names are taken out later by the program. Write [not clear] where you cannot hear it."
        rows={6}
        value={sent?.intent === "save" ? sent.text : (clip.text ?? "")}
        wrong={sent?.intent === "save" ? sent.wrong : undefined}
      />
      <p className="buttons">
        <Button name="intent" value="save" weight="main">
          {machine ? "It is right now: save" : "Save"} and go to the next
        </Button>
        <Button name="intent" value="nothing">
          Nothing is said
        </Button>
      </p>
    </Form>
  );
}

/** Whoever listens may hear that somebody is not safe. */
export function Raise({ clip, sent }: ActProps) {
  return (
    <details>
      <summary>This may mean that a person is not safe</summary>
      <Form method="post" className="fields" noValidate>
        <input type="hidden" name="clip" value={clip.id} />
        <p>
          The safeguarding lead gets it at once. From then on nobody else hears it or reads its words until they decide.
          Follow your own procedure too: if somebody is in danger now, phone.
        </p>
        <WordsField
          name="note"
          label="What made you think so"
          hint="In a few words. No name of a child."
          rows={3}
          value={sent?.note}
        />
        <Button name="intent" value="concern">
          Tell the safeguarding lead
        </Button>
      </Form>
    </details>
  );
}
