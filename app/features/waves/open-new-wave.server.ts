import type { StaffMember } from "#db/stores/staff.server.ts";
import { addWaveRunner } from "#db/stores/waves.server.ts";
import type { Catalogue } from "#surveys/catalogue.ts";
import type { Heard } from "../../context.ts";
import { dayForField } from "../../ui/dates.ts";
import { titleForStaff } from "../surveys/title-for-staff.ts";
import { openWave } from "./open-wave.server.ts";
import { readWaveFields, type WaveFields, type Wrong } from "./wave-fields.ts";

export type NewWaveFields = WaveFields & { survey: string; kind: string };

const surveysToAsk = (catalogue: Catalogue) =>
  [...catalogue.surveys.values()].filter((survey) => survey.status !== "showcase");

/** The surveys of the catalogue as a list to choose from. */
export function surveysToOpen(catalogue: Catalogue) {
  return surveysToAsk(catalogue).map((survey) => ({
    id: survey.survey,
    title: titleForStaff(survey),
    draft: survey.status !== "co-produced",
  }));
}

/** The fields before anybody wrote in them: what the survey's author wrote, and today. */
export function emptyNewWave(catalogue: Catalogue, wanted: string | null): NewWaveFields {
  const survey = surveysToAsk(catalogue).find((each) => each.survey === wanted) ?? surveysToAsk(catalogue)[0];
  return {
    survey: survey?.survey ?? "",
    kind: "practice",
    name: "",
    opens: dayForField(Date.now()),
    closes: "",
    audienceBody: survey?.audienceBody ?? "",
    influence: survey?.influence ?? "",
    replyBy: "",
    rhythm: "dated",
    event: "",
    replyWeeks: "",
  };
}

/** Opens a wave from what a coordinator wrote, or a person of the Forum, whose own wave it is then. It never opens as real: see readiness.ts. */
export async function openNewWave(
  heard: Heard,
  person: StaffMember,
  fields: NewWaveFields,
): Promise<{ waveId: string } | { wrong: Wrong }> {
  const survey = surveysToAsk(heard.catalogue).find((each) => each.survey === fields.survey);
  const read = readWaveFields(fields);
  const wrong: Wrong = "wrong" in read ? read.wrong : {};
  if (!survey) wrong.survey = "Choose a survey of the list.";
  if (fields.kind === "real")
    wrong.kind = "A wave cannot open as real. Open a pilot; it becomes real on its own page when six checks stand.";
  else if (fields.kind !== "practice" && fields.kind !== "pilot") wrong.kind = "Choose practice or pilot.";
  if (!survey || "wrong" in read || wrong.kind || (fields.kind !== "practice" && fields.kind !== "pilot"))
    return { wrong };
  const { kind } = fields;
  const { terms } = read;
  const runBy = person.role === "forum" ? "forum" : "council";
  const waveId = await heard.database.write(async (unit) => {
    const id = await openWave(unit, survey, { ...terms, kind, runBy, staffId: person.id });
    if (runBy === "forum") await addWaveRunner(unit, id, person.id);
    return id;
  });
  return { waveId };
}
