/** The cast of staff tests, each signed in: what each of them sees and does goes over HTTP, as with a browser. */

import type { Database } from "#db/connection.server.ts";
import type { AnsweredBy, Role } from "#db/schema.ts";
import { addCodings, addConcerns, addReadings, countFailedTry } from "#db/stores/reading.server.ts";
import { addAnswers, addResponse, addToRead } from "#db/stores/responses.server.ts";
import { signIn } from "#tests/sign-in.ts";
import type { StartedHeard } from "#tests/start-heard.ts";

export interface Person {
  get(path: string): Promise<Seen>;
  post(path: string, fields?: Record<string, string> | [name: string, value: string][]): Promise<Seen>;
  /** As a form that may hold files. */
  send(path: string, form: FormData): Promise<Seen>;
}

export interface Seen {
  status: number;
  /** Where a redirect leads. */
  to: string | null;
  html: string;
}

/** Somebody with this cookie; without one, somebody who is not signed in. */
export function person(heard: StartedHeard, cookie: string | null): Person {
  const headers: Record<string, string> = cookie ? { Cookie: cookie } : {};
  async function ask(path: string, init: RequestInit): Promise<Seen> {
    const answer = await fetch(heard.origin + path, { ...init, headers, redirect: "manual" });
    return { status: answer.status, to: answer.headers.get("location"), html: unescaped(await answer.text()) };
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, fields = {}) => ask(path, { method: "POST", body: new URLSearchParams(fields) }),
    send: (path, form) => ask(path, { method: "POST", body: form }),
  };
}

function unescaped(html: string): string {
  return html.replaceAll("&#x27;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("<!-- -->", "");
}

/** Signs the first coordinator in. */
export async function firstCoordinator(heard: StartedHeard): Promise<Person> {
  return person(heard, await signIn(heard.signInLink ?? ""));
}

/** The path of the sign-in link that a page hands over. */
export function linkIn(html: string): string {
  const link = html.match(/\/sign-in\/[\w-]{20,}/)?.[0];
  if (!link) throw new Error("the page hands no sign-in link over");
  return link;
}

/** Has the coordinator add somebody, and signs them in. */
export async function join(heard: StartedHeard, by: Person, name: string, role: Role): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  const added = await by.post("/staff", { intent: "add", name, email, role });
  return person(heard, await signIn(heard.origin + linkIn(added.html)));
}

export interface Telling {
  wave: string;
  item?: string;
  words: string;
  redacted?: string;
  hidden?: { text: string; kind: string }[];
  codes?: { code: string; evidence: string[] }[];
  concern?: "open" | "kept-back" | "released";
  mayQuote?: boolean;
  answeredBy?: AnsweredBy;
  /** The code of the setting where it was given. */
  setting?: string;
  withdrawn?: boolean;
  /** Not read yet, or held because reading failed. */
  unread?: "waiting" | "held";
}

const day = 24 * 60 * 60 * 1000;
let told = 0;

/** Keeps a response with one answer in words, as it stands after reading. Gives the ids of the response and concern. */
export async function tell(database: Database, telling: Telling): Promise<{ response: string; concern: string }> {
  told += 1;
  const response = `00000000-0000-4000-8000-${String(told).padStart(12, "0")}`;
  const concern = `concern-${told}`;
  const which = { responseId: response, itemId: telling.item ?? "one-thing" };
  await database.write(async (unit) => {
    await addResponse(unit, {
      id: response,
      waveId: telling.wave,
      audience: "young-person",
      language: "en",
      answeredBy: telling.answeredBy ?? "self",
      receipt: `receipt ${told}`,
      digest: `digest ${told}`,
      settingId: telling.setting ?? null,
      mayQuote: telling.mayQuote ?? false,
      day: Math.floor(Date.now() / day) * day,
      withdrawnDay: telling.withdrawn ? Math.floor(Date.now() / day) * day : null,
    });
    await addAnswers(unit, [{ ...which, choices: [], words: telling.words, out: null, offPath: false }]);
    if (telling.unread) return;
    await addReadings(unit, [
      {
        ...which,
        redacted: telling.redacted ?? telling.words,
        hidden: telling.hidden ?? [],
        sentiment: -1,
        sentimentEvidence: [],
      },
    ]);
    await addCodings(
      unit,
      (telling.codes ?? []).map((code) => ({ ...which, ...code, source: "lexicon" as const, weight: 3 })),
    );
    if (telling.concern)
      await addConcerns(unit, [
        { ...which, id: concern, evidence: ["not safe"], raisedAt: Date.now(), state: telling.concern },
      ]);
  });
  if (telling.unread === "held")
    await database.write(async (unit) => {
      await addToRead(unit, response);
      for (let failed = 0; failed < 3; failed++) await countFailedTry(unit, response, Date.now());
    });
  return { response, concern };
}
