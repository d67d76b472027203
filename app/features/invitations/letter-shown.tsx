import { Form } from "@remix-run/react";
import { languages } from "#surveys/languages.ts";
import { Button } from "../../ui/button.tsx";
import { ListField } from "../../ui/fields.tsx";
import { Part } from "../../ui/page.tsx";
import { audienceWords, type WaveSeen } from "../waves/wave-words.ts";
import { nameEnglishOf } from "./language-names.ts";
import type { InvitationsSeen } from "./see-invitations.server.ts";

/** Each letter in each language, to be read before it goes, and to be sent to oneself. */
export function LetterShown({ seen, wave }: { seen: InvitationsSeen; wave: WaveSeen }) {
  const { letter } = seen;
  const asked = wave.audiences.filter((audience) => audience !== "child");
  return (
    <Part title="What the letter says" id="letter">
      <Form method="get" className="fields" action="#letter">
        <div className="in-a-row">
          <ListField
            name="letter"
            label="Letter"
            value={letter.kind}
            options={[
              { value: "invitation", say: "Invitation" },
              { value: "reminder", say: "Reminder" },
            ]}
          />
          <ListField
            name="audience"
            label="To"
            value={letter.audience}
            options={asked.map((value) => ({ value, say: audienceWords[value] }))}
          />
          <ListField
            name="language"
            label="Language"
            value={letter.language}
            options={languages.map((value) => ({ value, say: nameEnglishOf(value) }))}
          />
        </div>
        <p className="buttons">
          <Button>Show it</Button>
        </p>
      </Form>
      <article className="card stack letter" lang={letter.language} dir="auto">
        <h3>{letter.subject}</h3>
        {letter.text.split("\n\n").map((paragraph) => (
          <p key={paragraph} dir="auto">
            {paragraph}
          </p>
        ))}
      </article>
      {seen.setUp && (
        <Form method="post" className="stack">
          <input type="hidden" name="letter" value={letter.kind} />
          <input type="hidden" name="audience" value={letter.audience} />
          <input type="hidden" name="language" value={letter.language} />
          <Button name="intent" value="test">
            Send this one to {seen.self}
          </Button>
        </Form>
      )}
    </Part>
  );
}
