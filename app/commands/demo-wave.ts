/** Fills a made-up wave the way people would: staff, responses, codes accepted, quotes, a concern, replies, a dissent. */
import { createHash, randomUUID } from "node:crypto";
import type { Role } from "#db/schema.ts";
import { listAnswers } from "#db/stores/answers.server.ts";
import { codingsOfResponses } from "#db/stores/codings.server.ts";
import { listConcerns } from "#db/stores/concerns.server.ts";
import { addDissent } from "#db/stores/dissents.server.ts";
import { addReply } from "#db/stores/replies.server.ts";
import { addSentence } from "#db/stores/sentences.server.ts";
import { findStaffByEmail, type StaffMember, staffWithRole } from "#db/stores/staff.server.ts";
import type { Survey } from "#surveys/definition.ts";
import type { Heard } from "../context.ts";
import { decideCode } from "../features/coding/decide-code.server.ts";
import { releaseQuote } from "../features/coding/release-quote.server.ts";
import { dayLength, keepIn } from "../features/responses/keep-response.server.ts";
import { loadReceiptPictures } from "../features/responses/receipt-pictures.server.ts";
import { decideConcern } from "../features/safeguarding/decide-concern.server.ts";
import { addPerson, newLinkFor } from "../features/staff/change-staff.server.ts";
import { firstSignInLink } from "../features/staff/first-sign-in-link.server.ts";
import { openWave } from "../features/waves/open-wave.server.ts";
import { demoResponses } from "./demo-responses.ts";

export type DemoStaff = Record<Role, { person: StaffMember; link: string }>;

const names: Record<Role, string> = {
  coordinator: "Demo coordinator",
  safeguarding: "Demo safeguarding lead",
  board: "Demo Advisory Board",
  forum: "Demo Forum reviewer",
};

/** One person of each role, each with a link to sign in with. */
export async function addDemoStaff(heard: Heard): Promise<DemoStaff> {
  // The first start gives the first coordinator a new link and ends the one before: that must not be the demo's own.
  if ((await staffWithRole(heard.database.read, "coordinator")).length === 0)
    await firstSignInLink(heard, heard.env.origin);
  const made: [Role, DemoStaff[Role]][] = [];
  for (const [role, name] of Object.entries(names) as [Role, string][]) {
    const email = `${role}@demo.example`;
    const before = await findStaffByEmail(heard.database.read, email);
    const handed = before ? await newLinkFor(heard, before.id) : await addPerson(heard, { name, email, role });
    const person = await findStaffByEmail(heard.database.read, email);
    if ("wrong" in handed || !person) throw new Error(`The ${role} of the demonstration could not be added.`);
    made.push([role, { person, link: handed.link }]);
  }
  return Object.fromEntries(made) as DemoStaff;
}

/** Opens the wave and keeps its responses, spread over the last three weeks; all of it or nothing. */
export async function openDemoWave(heard: Heard, survey: Survey, coordinator: StaffMember) {
  const pictures = loadReceiptPictures();
  const now = Date.now();
  return heard.database.write(async (unit) => {
    const waveId = await openWave(unit, survey, {
      name: "Demonstration: being heard",
      kind: "pilot",
      opensAt: now - 22 * dayLength,
      closesAt: now + 20 * dayLength,
      audienceBody: "The Young People's SEND Advisory Board and the Parent Carer Forum (made up)",
      influence: "How meetings, plans and letters are done next year (made up)",
      replyBy: now + 60 * dayLength,
      madeUp: true,
      staffId: coordinator.id,
    });
    const responses = demoResponses(survey);
    for (const [at, response] of responses.entries()) {
      const id = madeUpId(`${waveId} ${at}`);
      await keepIn(unit, pictures, { id, waveId, now: now - (at % 21) * dayLength }, response);
    }
    return { waveId, responses: responses.length };
  });
}

function madeUpId(name: string): string {
  const hash = createHash("sha256").update(`made up ${name}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Does what a coordinator would have done by now: most codes accepted, some taken away, some left; some quotes out. */
export async function codeDemoWave(heard: Heard, waveId: string, coordinator: StaffMember): Promise<void> {
  const all = await listAnswers(heard.database.read, waveId, { only: "with-words" }, { from: 0, most: 1000 });
  const shown = all
    .filter(({ state }) => state === "shown")
    .sort((one, other) => ((one.redacted ?? "") < (other.redacted ?? "") ? -1 : 1));
  const codings = await codingsOfResponses(
    heard.database.read,
    shown.map(({ responseId }) => responseId),
  );
  await heard.database.write(async (unit) => {
    for (const [at, { responseId, itemId, mayQuote, redacted }] of shown.entries()) {
      const which = { waveId, responseId, itemId };
      const codes = codings.filter((each) => each.responseId === responseId && each.itemId === itemId);
      if (at % 6 !== 5) for (const { code } of codes) await decideCode(unit, coordinator, { ...which, code }, true);
      if (mayQuote && at % 4 === 0 && redacted) await releaseQuote(unit, coordinator, which, redacted, true);
    }
  });
}

/** One concern has been decided on, so that the log has something to show; the others are open. */
export async function decideDemoConcern(heard: Heard, lead: StaffMember): Promise<void> {
  const concern = (await listConcerns(heard.database.read)).at(-1);
  if (!concern) return;
  const note = "Made up: the school was rung the same day and is looking after this. The words may be read.";
  await heard.database.write((unit) => decideConcern(unit, lead, concern.id, "released", { note, redacted: "" }));
}

/** What was said back, and a finding that the Forum sees differently. */
export async function answerDemoWave(heard: Heard, waveId: string, staff: DemoStaff): Promise<void> {
  const at = Date.now();
  const coordinator = staff.coordinator.person.id;
  await heard.database.write(async (unit) => {
    await addReply(unit, {
      id: randomUUID(),
      waveId,
      planItem: "PA1",
      kind: "did",
      youSaid: "You are often asked when everything has been decided.",
      weDid: "Every review now starts with your own page. It is sent to you two weeks before the meeting.",
      staffId: coordinator,
      at,
    });
    await addReply(unit, {
      id: randomUUID(),
      waveId,
      planItem: "PA2",
      kind: "did-not",
      youSaid: "You tell the same story again and again to new people.",
      weDid: "the computers of health and schools cannot share a record yet. We ask again in June and tell you then.",
      staffId: coordinator,
      at,
    });
    await addSentence(unit, {
      id: randomUUID(),
      waveId,
      planItem: "AFI3",
      text: "Some children go home early from school and want to stay like the others.",
      releasedBy: coordinator,
      releasedAt: at,
    });
    await addDissent(unit, {
      id: randomUUID(),
      waveId,
      planItem: "PA2",
      text: "Families at our coffee mornings say it has got worse since the spring, not better. Please ask again in winter.",
      staffId: staff.forum.person.id,
      at,
    });
  });
}
