import { signInLinkIsGood, useSignInLink as spendSignInLink } from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { hashOf } from "./secret.server.ts";

/** True while the link can still be used. */
export async function linkIsGood(heard: Pick<Heard, "database">, secret: string): Promise<boolean> {
  return signInLinkIsGood(heard.database.read, hashOf(secret), Date.now());
}

/** Uses the link up and gives the id of the person whose it was; null when it cannot be used. */
export async function signInWith(heard: Pick<Heard, "database">, secret: string): Promise<string | null> {
  const hash = hashOf(secret);
  const now = Date.now();
  return heard.database.write(async (unit) => {
    if (!(await signInLinkIsGood(unit, hash, now))) return null;
    return (await spendSignInLink(unit, hash, now)) ?? null;
  });
}
