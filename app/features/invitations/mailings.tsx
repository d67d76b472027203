import { Form } from "@remix-run/react";
import type { MailingSeen } from "#db/stores/mails.server.ts";
import { Button } from "../../ui/button.tsx";
import { count, figure } from "../../ui/counts.ts";
import { writeTime } from "../../ui/dates.ts";

const kinds = { invitation: "Letters", reminder: "Reminders" } as const;

/** Every mailing with how far it is; what has not gone can be stopped. */
export function Mailings({ mailings, now }: { mailings: MailingSeen[]; now: number }) {
  if (mailings.length === 0) return null;
  const left = mailings.some(({ unsure, failed }) => unsure + failed > 0);
  return (
    <>
      <ul className="cards">
        {mailings.map((mailing) => (
          <li className="card stack" key={mailing.id}>
            <Mailing mailing={mailing} now={now} />
          </li>
        ))}
      </ul>
      {left && (
        <Form method="post" className="stack">
          <p>
            Letters that may not have arrived are not sent twice by themselves. Whoever has not answered gets the next
            reminder anyway.
          </p>
          <Button name="intent" value="again">
            Send those again
          </Button>
        </Form>
      )}
    </>
  );
}

function Mailing({ mailing, now }: { mailing: MailingSeen; now: number }) {
  const { kind, sent, total, waiting, unsure, failed, stoppedAt, startsAt } = mailing;
  const notNeeded = total - sent - waiting - unsure - failed;
  const soon = waiting > 0 && startsAt > now && stoppedAt === null;
  return (
    <>
      <h3>
        {kinds[kind]}: {figure(sent)} of {figure(total)} sent
      </h3>
      <progress value={sent} max={total} aria-label={`${sent} of ${total} sent`} />
      <p className="soft">
        {stoppedAt !== null
          ? `Stopped on ${writeTime(stoppedAt)}.`
          : soon
            ? `Sending soon: from ${writeTime(startsAt)}, London time. You can still stop it.`
            : `Since ${writeTime(startsAt)}, London time.`}
      </p>
      {unsure > 0 && (
        <p>{count(unsure, "letter")} may not have arrived: the connection broke while it was handed over.</p>
      )}
      {failed > 0 && <p>{count(failed, "letter")} could not be sent after many tries.</p>}
      {mailing.problems.map((problem) => (
        <p key={problem} className="soft">
          The mail service said: {problem}
        </p>
      ))}
      {stoppedAt === null && waiting === 0 && notNeeded > 0 && (
        <p className="soft">{count(notNeeded, "letter")} not needed any more, or come back.</p>
      )}
      {stoppedAt === null && waiting > 0 && (
        <Form method="post">
          <input type="hidden" name="mailing" value={mailing.id} />
          <Button name="intent" value="stop">
            Stop{soon ? "" : " the rest"}
          </Button>
        </Form>
      )}
    </>
  );
}
