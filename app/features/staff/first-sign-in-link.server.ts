import { randomUUID } from "node:crypto";
import {
  addSignInLink,
  addStaff,
  dropSignInLinks,
  someoneHasSignedIn,
  staffWithRole,
} from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { hashOf, newSecret } from "./secret.server.ts";

const day = 24 * 60 * 60 * 1000;

/** A one-time link for the first coordinator, until somebody has signed in; afterwards null. */
export async function firstSignInLink(heard: Pick<Heard, "database">, origin: string): Promise<string | null> {
  return heard.database.write(async (unit) => {
    if (await someoneHasSignedIn(unit)) return null;
    const now = Date.now();
    const coordinators = await staffWithRole(unit, "coordinator");
    const id = coordinators[0]?.id ?? randomUUID();
    if (coordinators.length === 0)
      await addStaff(unit, {
        id,
        name: "First coordinator",
        email: "coordinator@localhost",
        role: "coordinator",
        addedAt: now,
      });
    await dropSignInLinks(unit, id);
    const secret = newSecret();
    await addSignInLink(unit, { hash: hashOf(secret), staffId: id, expiresAt: now + day });
    return `${origin}${paths.signIn(secret)}`;
  });
}
