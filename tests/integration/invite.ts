/** What tests of invitations need: a server with mail, a list brought in by the page, and time that has passed. */
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect } from "vitest";
import type { MailServer } from "#tests/mail-server.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import type { Person } from "./staff-cast.ts";

export function startWithMail(mail: Pick<MailServer, "url">, more: { dataDir?: string } = {}): Promise<StartedHeard> {
  return startHeard({
    ...more,
    env: {
      MAIL: "smtp",
      SMTP_URL: mail.url,
      MAIL_FROM: "Oxfordshire SEND <hello@example.org>",
      MAIL_REPLY_TO: "Sam Lee <sam@example.org>",
      MAIL_PER_MINUTE: "3000",
    },
  });
}

/** Looks at rows and then keeps them, as a coordinator does. */
export async function bringIn(by: Person, wave: string, rows: string): Promise<string> {
  const page = `/waves/${wave}/invitations`;
  const looked = await by.post(page, { intent: "look", rows });
  expect(looked.status).toBe(200);
  const kept = await by.post(page, { intent: "keep", rows, age: "yes" });
  expect(kept.status).toBe(200);
  return kept.html;
}

/** Changes the running server's database as time would. */
export function passTime(heard: StartedHeard, ...statements: string[]): void {
  const file = new SqliteDatabase(join(heard.dataDir, "heard.sqlite"));
  file.pragma("busy_timeout = 5000");
  for (const statement of statements) file.exec(statement);
  file.close();
}

/** The minute in which a mailing can be stopped has passed, and every wait after a failed try. */
export function nowDue(heard: StartedHeard): void {
  passTime(heard, "UPDATE mailings SET starts_at = 0", "UPDATE mails SET next_at = 0 WHERE state = 'waiting'");
}

export function rowsOf(heard: StartedHeard, query: string): Record<string, unknown>[] {
  const file = new SqliteDatabase(join(heard.dataDir, "heard.sqlite"), { readonly: true });
  const rows = file.prepare(query).all() as Record<string, unknown>[];
  file.close();
  return rows;
}

/** The address of the survey's page to which a link leads; with `on` the one that brings saved answers. */
export async function pageBehind(link: string, go: "start" | "on" = "start"): Promise<string> {
  const answer = await fetch(`${link}&go=${go}`, { redirect: "manual" });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get("location") ?? "", link).href;
}
