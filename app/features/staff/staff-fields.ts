import { z } from "zod";
import { roleNames } from "./roles.ts";

const name = z
  .string()
  .trim()
  .min(1, "Write the person’s name, as others know them.")
  .max(100, "Make the name shorter: 100 letters at most.");

const newPerson = z.object({
  name,
  email: z.string().trim().toLowerCase().pipe(z.email("Write the whole e-mail address, for example sam@example.org.")),
  role: z.enum(roleNames, { error: "Choose what the person does here." }),
});

export type NewPerson = z.infer<typeof newPerson>;
export type StaffFields = Record<"name" | "email" | "role", string>;
export type Wrong = Record<string, string | undefined>;

/** Reads the fields about a new person; what is wrong is told by field. */
export function readNewPerson(fields: StaffFields): { person: NewPerson } | { wrong: Wrong } {
  const read = newPerson.safeParse(fields);
  if (read.success) return { person: read.data };
  return { wrong: Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message])) };
}

/** A name as it may stand, or what is wrong with it. */
export function readName(written: string): { name: string } | { wrong: Wrong } {
  const read = name.safeParse(written);
  return read.success ? { name: read.data } : { wrong: { myName: read.error.issues[0]?.message } };
}
