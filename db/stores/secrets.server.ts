import { eq } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { secrets } from "../schema.ts";

/** The secret of that name; `fresh` becomes it when there was none. */
export async function keepSecret(unit: Unit, name: string, fresh: string): Promise<string> {
  await unit.insert(secrets).values({ name, value: fresh }).onConflictDoNothing();
  const [row] = await unit.select().from(secrets).where(eq(secrets.name, name));
  return row?.value ?? fresh;
}
