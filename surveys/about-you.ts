/**
 * The standard things a survey may ask about the person, all optional and last (EQ1). Kept in one file so that every
 * survey of an area asks them with the same words and lists; a survey names the fields it wants and the use of each.
 */
import { z } from "zod";
import type { Area } from "./area.ts";
import type { AboutField } from "./definition.ts";
import { readYaml } from "./read-yaml.ts";
import { audience, id, words } from "./survey-file.ts";

const aboutChoice = z.strictObject({ id, say: words });

const aboutYouFile = z.strictObject({
  fields: z.array(
    z.strictObject({
      id,
      ask: z.partialRecord(audience, words),
      choices: z.array(aboutChoice).default([]),
      from: z
        .enum(["places", "settingKinds"])
        .optional()
        .describe("A list of area.yaml that stands before the choices"),
    }),
  ),
});
export type AboutYou = z.infer<typeof aboutYouFile>;

/** The fields of `about-you.yaml`. Throws SurveyProblem. */
export function parseAboutYou(text: string, file: string): AboutYou {
  return readYaml(aboutYouFile, text, file);
}

/** A field with its whole list, or undefined when `about-you.yaml` does not have it. */
export function aboutField(about: AboutYou, area: Area, id: string, use: string): AboutField | undefined {
  const field = about.fields.find((each) => each.id === id);
  if (field === undefined) return undefined;
  const fromArea = field.from === undefined ? [] : area[field.from];
  return { id, use, ask: field.ask, choices: [...fromArea, ...field.choices] };
}
