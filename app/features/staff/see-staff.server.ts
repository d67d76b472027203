import { listStaff } from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";

/** Everybody who works here or did, those who still do first. */
export async function seeStaff(heard: Heard, self: string) {
  const people = await listStaff(heard.database.read);
  return people
    .map(({ id, name, email, role, leftAt }) => ({ id, name, email, role, leftAt, self: id === self }))
    .sort((one, other) => Number(one.leftAt !== null) - Number(other.leftAt !== null));
}
