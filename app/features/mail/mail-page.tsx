import { Form } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { OptionsField, WordsField } from "../../ui/fields.tsx";
import { Done, FixThese, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import type { fieldsOf, MailFields, Wrong } from "./mail-fields.ts";

interface MailPageProps {
  fields: ReturnType<typeof fieldsOf>;
  /** The settings of the server come first, and then nothing can be changed here. */
  byServer: boolean;
  self: string;
  acted: { said?: string; wrong?: Wrong; test?: string; values?: MailFields } | undefined;
}

/** How letters go out, set by a coordinator without help, and tried with a letter to oneself. */
export function MailPage({ fields, byServer, self, acted }: MailPageProps) {
  return (
    <Page
      title="Mail"
      lead="Letters that invite people go out by your mail server or by GOV.UK Notify. Ask whoever looks after your e-mail for what is asked here."
    >
      <Done>{acted?.said && <p>{acted.said}</p>}</Done>
      <FixThese wrong={acted?.wrong ?? (acted?.test ? { test: acted.test } : undefined)} />
      {byServer ? (
        <Notice>
          <h2>Set by the server</h2>
          <p>
            The settings of the server (MAIL and those with it) say how letters go out, so it cannot be changed here.
          </p>
        </Notice>
      ) : (
        <Fields fields={{ ...fields, ...acted?.values }} hasSecret={fields.hasSecret} wrong={acted?.wrong} />
      )}
      {fields.kind !== "none" && (
        <Part title="Try it">
          <Form method="post" className="stack">
            <p>One letter to you. When it arrives, the others will.</p>
            <Button name="intent" value="test">
              Send a test letter to {self}
            </Button>
          </Form>
        </Part>
      )}
    </Page>
  );
}

function Fields({ fields, hasSecret, wrong }: { fields: MailFields; hasSecret: boolean; wrong: Wrong | undefined }) {
  const kept = hasSecret ? "One is kept already. Leave this empty to keep it." : undefined;
  return (
    <Form method="post" className="fields" noValidate>
      <OptionsField
        name="kind"
        label="How letters go out"
        value={fields.kind}
        wrong={wrong?.kind}
        options={[
          { value: "none", say: "Not at all" },
          { value: "smtp", say: "By our mail server", hint: "SMTP, with the name and password of a mailbox." },
          { value: "notify", say: "By GOV.UK Notify", hint: "For public bodies. It needs one template." },
        ]}
      />
      <WordsField
        name="replyTo"
        label="Who reads the replies"
        hint="A person. For example Sam Lee <sam.lee@example.org>. The name stands in the letter."
        value={fields.replyTo}
        wrong={wrong?.replyTo}
      />
      <WordsField
        name="perMinute"
        label="Most letters in a minute"
        hint="60 is right for most mail servers."
        value={fields.perMinute}
        wrong={wrong?.perMinute}
        maxLength={4}
      />
      <fieldset className="field">
        <legend>For our mail server</legend>
        <div className="fields">
          <WordsField
            name="host"
            label="Server"
            value={fields.host}
            wrong={wrong?.host}
            hint="For example mail.example.org"
          />
          <WordsField
            name="port"
            label="Port"
            hint="587 or 465: both are encrypted."
            value={fields.port}
            wrong={wrong?.port}
            maxLength={5}
          />
          <WordsField
            name="user"
            label="Name of the mailbox"
            value={fields.user}
            wrong={wrong?.user}
            autoComplete="off"
          />
          <WordsField
            name="password"
            type="password"
            label="Password"
            hint={fields.kind === "smtp" ? kept : undefined}
            wrong={wrong?.password}
            autoComplete="off"
          />
          <WordsField
            name="from"
            label="Letters come from"
            hint="For example Oxfordshire SEND <hello@example.org>"
            value={fields.from}
            wrong={wrong?.from}
          />
        </div>
      </fieldset>
      <fieldset className="field">
        <legend>For GOV.UK Notify</legend>
        <div className="fields">
          <p>
            Make an e-mail template there with the subject <code>((subject))</code> and the message{" "}
            <code>((body))</code>. Its words come from Heard.
          </p>
          <WordsField
            name="key"
            type="password"
            label="API key"
            hint={fields.kind === "notify" ? kept : undefined}
            wrong={wrong?.key}
            autoComplete="off"
          />
          <WordsField name="template" label="Template ID" value={fields.template} wrong={wrong?.template} />
        </div>
      </fieldset>
      <p className="buttons">
        <Button name="intent" value="keep" weight="main">
          Keep this
        </Button>
      </p>
    </Form>
  );
}
