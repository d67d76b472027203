import { Form } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { WordsField } from "../../ui/fields.tsx";
import { Part } from "../../ui/page.tsx";

/** Addresses to which letters do not come: those that are known, and those that come back to a person's mailbox. */
export function CameBack({ bounced, wrong }: { bounced: string[]; wrong: Record<string, string> | undefined }) {
  return (
    <Part title="Letters that came back">
      {bounced.length > 0 && (
        <details>
          <summary>
            {bounced.length === 1 ? "1 address" : `${bounced.length} addresses`} to which letters do not come
          </summary>
          <ul>
            {bounced.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
          <p>To correct one, take it off the list below and add the right one.</p>
        </details>
      )}
      <Form method="post" className="fields" noValidate>
        <WordsField
          name="addresses"
          label="Addresses"
          hint="Some letters come back hours later, to the person who reads the replies. Paste those addresses here, in any way."
          wrong={wrong?.addresses}
          rows={3}
        />
        <p className="buttons">
          <Button name="intent" value="bounced">
            These came back
          </Button>
          <Button name="intent" value="off">
            Take these off the list
          </Button>
        </p>
      </Form>
    </Part>
  );
}
