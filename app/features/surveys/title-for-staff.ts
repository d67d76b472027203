import type { Survey } from "#surveys/definition.ts";

/** What staff call a survey: its title is written for each audience, and the young people's suits everybody best. */
export function titleForStaff(survey: Survey): string {
  return survey.title["young-person"] ?? survey.title.parent ?? survey.title.child ?? survey.survey;
}
