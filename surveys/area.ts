/**
 * The local area: its name, the bodies that hear what people say, who a person can talk to, and the lists that
 * `about-you` offers. Everything of one place stands in `area.yaml`, so that another area changes one file.
 */
import { z } from "zod";
import { type Audience, audience, id, symbol, words } from "./definition.ts";
import { readYaml } from "./read-yaml.ts";

const listed = z.strictObject({ id, say: words });
const day = z.iso.date("write the day as 2026-01-31");

const contact = z.strictObject({
  id,
  name: words,
  phone: z.string().optional(),
  text: z.string().optional().describe("A number for text messages, or the word to send and the number"),
  web: z.url("write the whole address, with https://").optional(),
  what: z.partialRecord(audience, words).describe("Easy words, per audience that sees the contact"),
  symbol,
  own_case: z.boolean().default(false).describe("Can help with a family's own case; shown on parents' first page"),
  checked: z
    .union([z.literal(false), z.strictObject({ by: words, on: day })])
    .describe("false until a person has called or opened it; a real wave needs every contact checked"),
});

const areaFile = z.strictObject({
  name: words,
  partnership: words,
  bodies: z.array(z.strictObject({ id, name: words, short: words, role: words })).min(1),
  contacts: z.array(contact).min(1),
  places: z.array(listed).min(1).describe("Parts of the area, for about-you"),
  settingKinds: z.array(listed).min(1),
  population: z.array(
    z.strictObject({
      id,
      say: words,
      people: z.int().min(0),
      source: words,
      provisional: z.boolean(),
    }),
  ),
});
export type Area = z.infer<typeof areaFile>;
export type Contact = Area["contacts"][number];

/** The area of `area.yaml`. Throws SurveyProblem. */
export function parseArea(text: string, file: string): Area {
  return readYaml(areaFile, text, file);
}

/** The contacts that an audience is shown, in order. */
export function contactsFor(area: Area, audience: Audience): Contact[] {
  return area.contacts.filter((each) => each.what[audience] !== undefined);
}
