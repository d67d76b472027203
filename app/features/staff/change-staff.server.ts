import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import {
  addSignInLink,
  addStaff,
  changeStaff,
  dropSignInLinks,
  endSessionsOf,
  findStaffByEmail,
  listStaff,
  type StaffMember,
} from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { Problem } from "../../problems.ts";
import { hashOf, newSecret } from "./secret.server.ts";
import { readName, readNewPerson, type StaffFields, type Wrong } from "./staff-fields.ts";

const linkLasts = 7 * 24 * 60 * 60 * 1000;

export interface Handover {
  name: string;
  link: string;
}

/** Adds a person and gives the one-time link to hand over; or what is wrong, by field. */
export async function addPerson(heard: Heard, fields: StaffFields): Promise<Handover | { wrong: Wrong }> {
  const read = readNewPerson(fields);
  if ("wrong" in read) return read;
  return heard.database.write(async (unit) => {
    const same = await findStaffByEmail(unit, read.person.email);
    if (same) return { wrong: { email: alreadyThere(same) } };
    const id = randomUUID();
    await addStaff(unit, { id, ...read.person, addedAt: Date.now() });
    return { name: read.person.name, link: await freshLink(unit, heard.env.origin, id) };
  });
}

function alreadyThere(same: StaffMember): string {
  return same.leftAt === null
    ? `${same.name} has this e-mail address already. Give them a new link instead, in the list of people.`
    : `${same.name} had this e-mail address and has left. Use another address, or give them a new link to let them back in.`;
}

/** A new link for a person; the unused ones before it end. Somebody who had left may come back with it. */
export async function newLinkFor(heard: Heard, staffId: string): Promise<Handover> {
  return heard.database.write(async (unit) => {
    const person = await findPerson(unit, staffId);
    if (person.leftAt !== null) await changeStaff(unit, staffId, { leftAt: null });
    return { name: person.name, link: await freshLink(unit, heard.env.origin, staffId) };
  });
}

/** Ends a person's access at once; gives why not when it is the last coordinator, who could let nobody back in. */
export async function endAccess(heard: Heard, staffId: string): Promise<string | null> {
  return heard.database.write(async (unit) => {
    const person = await findPerson(unit, staffId);
    const others = (await listStaff(unit)).filter((each) => each.id !== staffId && each.leftAt === null);
    if (person.role === "coordinator" && !others.some((each) => each.role === "coordinator"))
      return `${person.name} is the last coordinator. Add another one first, so that somebody can still let people in.`;
    await changeStaff(unit, staffId, { leftAt: Date.now() });
    await dropSignInLinks(unit, staffId);
    await endSessionsOf(unit, staffId);
    return null;
  });
}

/** Changes one's own name; or tells what is wrong with it. */
export async function renameSelf(heard: Heard, person: StaffMember, written: string): Promise<{ wrong: Wrong } | null> {
  const read = readName(written);
  if ("wrong" in read) return read;
  await heard.database.write((unit) => changeStaff(unit, person.id, { name: read.name }));
  return null;
}

async function findPerson(unit: Unit, staffId: string): Promise<StaffMember> {
  const person = (await listStaff(unit)).find((each) => each.id === staffId);
  if (!person) throw new Problem("not-found");
  return person;
}

async function freshLink(unit: Unit, origin: string, staffId: string): Promise<string> {
  await dropSignInLinks(unit, staffId);
  const secret = newSecret();
  await addSignInLink(unit, { hash: hashOf(secret), staffId, expiresAt: Date.now() + linkLasts });
  return `${origin}${paths.signIn(secret)}`;
}
