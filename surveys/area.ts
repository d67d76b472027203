/**
 * The local area: its name, the bodies that hear what people say, who a person can talk to, and the lists that
 * `about-you` offers. Everything of one place stands in `area.yaml`, so that another area changes one file.
 */
import { z } from "zod";
import type { Audience } from "./definition.ts";
import { readYaml } from "./read-yaml.ts";
import { audience, id, symbol, words } from "./survey-file.ts";
import type { ExplainedWord } from "./words-explained.ts";

const listed = z.strictObject({ id, say: words });
const day = z.iso.date("write the day as 2026-01-31");

/** Ways of speaking with somebody; `here` is in person. */
export const contactWays = ["phone", "write", "sign", "here"] as const;

const contact = z.strictObject({
  id,
  name: words,
  phone: z.string().optional(),
  text: z.string().optional().describe("A number for text messages, or the word to send and the number"),
  web: z.url("write the whole address, with https://").optional(),
  sign: z.url("write the whole address, with https://").optional().describe("Where people who use BSL reach them"),
  ways: z.array(z.enum(contactWays)).min(1).describe("How a person can speak with them"),
  ages: z
    .strictObject({ from: z.int().min(1).optional(), under: z.int().min(1).optional() })
    .default({})
    .describe("Whom they are for, in years; left out: any age"),
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
export type Area = z.infer<typeof areaFile> & {
  /** Hard words in easy words, from `words-explained.yaml`. */
  explained: ExplainedWord[];
};
export type Contact = Area["contacts"][number];

/** The area of `area.yaml`. Throws SurveyProblem. */
export function parseArea(text: string, file: string): Omit<Area, "explained"> {
  return readYaml(areaFile, text, file);
}

/** The ages of an audience, in years. */
const agesOf: Record<Audience, [from: number, to: number]> = {
  child: [5, 10],
  "young-person": [11, 25],
  parent: [18, 99],
};

/** A line for each contact that an audience could not use as it is told: no way to reach it, or of another age. */
export function checkContacts(area: Pick<Area, "contacts">): string[] {
  return area.contacts.flatMap((each) => {
    const needs = {
      phone: each.phone,
      write: each.text ?? each.web,
      sign: each.sign ?? each.web,
      here: "in person",
    };
    const { from = 0, under = 200 } = each.ages;
    return [
      ...each.ways
        .filter((way) => needs[way] === undefined)
        .map((way) => `contact ${each.id}: the way "${way}" has no number or address, add it or take the way out`),
      ...(Object.keys(each.what) as Audience[])
        .filter((audience) => agesOf[audience][1] < from || agesOf[audience][0] >= under)
        .map((audience) => `contact ${each.id}: is not for the ages of ${audience}, take ${audience} out of what`),
    ];
  });
}

/** The contacts that an audience is shown, in order. */
export function contactsFor(area: Area, audience: Audience): Contact[] {
  return area.contacts.filter((each) => each.what[audience] !== undefined);
}
