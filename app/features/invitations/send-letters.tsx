import { Form } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { dayForField } from "../../ui/dates.ts";
import { ListField, OptionsField, WordsField } from "../../ui/fields.tsx";
import { Part } from "../../ui/page.tsx";
import type { InvitationsSeen } from "./see-invitations.server.ts";

interface SendProps {
  seen: InvitationsSeen;
  wrong: Record<string, string> | undefined;
}

/** Sending now or later, and the plan of reminders. */
export function SendLetters({ seen, wrong }: SendProps) {
  if (!seen.setUp || seen.waiting + seen.toRemind + seen.counts.sent === 0) return null;
  return (
    <>
      {seen.waiting + seen.toRemind > 0 && (
        <Part title="Send">
          <Form method="post" className="fields" noValidate>
            <OptionsField
              name="when"
              label="When"
              value="now"
              wrong={wrong?.day}
              options={[
                { value: "now", say: "Now", hint: "It begins after one minute, so that you can stop it." },
                { value: "later", say: "On the day and time below", hint: "London time." },
              ]}
            />
            <div className="in-a-row">
              <WordsField name="day" type="date" label="Day" value={dayForField(seen.now)} />
              <WordsField name="clock" label="Time" value="10:00" maxLength={5} />
            </div>
            <p className="buttons">
              {seen.waiting > 0 && (
                <Button name="intent" value="send" weight="main">
                  Send {count(seen.waiting, "letter")}
                </Button>
              )}
              {seen.toRemind > 0 && (
                <Button name="intent" value="remind">
                  Remind {count(seen.toRemind, "person", "people")} who have not answered
                </Button>
              )}
            </p>
          </Form>
        </Part>
      )}
      <Part title="Reminders by themselves">
        <Form method="post" className="fields" noValidate>
          <p>Only those who have not answered are reminded, twice at most, and never after the wave has closed.</p>
          <ListField
            name="times"
            label="How many"
            value={String(seen.plan.times)}
            wrong={wrong?.times}
            options={[
              { value: "0", say: "None" },
              { value: "1", say: "1 reminder" },
              { value: "2", say: "2 reminders" },
            ]}
          />
          <WordsField
            name="afterDays"
            label="Days after the last letter"
            value={String(seen.plan.afterDays)}
            wrong={wrong?.afterDays}
            maxLength={2}
          />
          <p className="buttons">
            <Button name="intent" value="plan">
              Keep this plan
            </Button>
          </p>
        </Form>
      </Part>
    </>
  );
}
