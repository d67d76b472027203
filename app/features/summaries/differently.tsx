import { Form } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { writeDay } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import type { DissentShown } from "./summary.ts";

/** "We see it differently": what was put on the record under a finding. Who wrote it may take it back. */
export function Differently({ dissents, mayTakeBack }: { dissents: DissentShown[]; mayTakeBack: boolean }) {
  if (dissents.length === 0) return null;
  return (
    <div className="differently">
      <h3>We see it differently</h3>
      {dissents.map((dissent) => (
        <div key={dissent.id} className="stack">
          <blockquote>{dissent.text}</blockquote>
          <p className="soft">
            {dissent.from}, {writeDay(dissent.at)}
          </p>
          {mayTakeBack && dissent.mine && (
            <Form method="post">
              <input type="hidden" name="id" value={dissent.id} />
              <Button name="intent" value="take-back" small>
                Take this back
              </Button>
            </Form>
          )}
        </div>
      ))}
    </div>
  );
}

interface SayDifferentlyProps {
  planItem: string;
  name: string;
  wrong: string | undefined;
  value: string | undefined;
}

/** The place to write it, beside a finding. */
export function SayDifferently({ planItem, name, wrong, value }: SayDifferentlyProps) {
  return (
    <details className="no-print" open={wrong !== undefined}>
      <summary>
        We see it differently<span className="visually-hidden">: {name}</span>
      </summary>
      <Form method="post" className="fields">
        <input type="hidden" name="planItem" value={planItem} />
        <WordsField
          name="text"
          label={`How do you see "${name}"?`}
          hint="The coordinator, the Board and the Forum can read it. It shows your body and the day, not your name."
          rows={3}
          wrong={wrong}
          value={value}
        />
        <Button name="intent" value="see-differently">
          Put it on the record
        </Button>
      </Form>
    </details>
  );
}
