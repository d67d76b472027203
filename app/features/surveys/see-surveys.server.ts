import type { Catalogue } from "#surveys/catalogue.ts";
import { itemsFor } from "#surveys/definition.ts";
import { titleForStaff } from "./title-for-staff.ts";

/** Each survey of the catalogue, with the number of things that each audience is asked. */
export function seeSurveys(catalogue: Catalogue) {
  return [...catalogue.surveys.values()].map((survey) => ({
    id: survey.survey,
    title: titleForStaff(survey),
    purpose: survey.purpose,
    status: survey.status,
    version: survey.version,
    audiences: survey.audiences.map((audience) => ({ audience, items: itemsFor(survey, audience).length })),
  }));
}
