import { createHmac, randomUUID } from "node:crypto";
import { takeBackWhole } from "#db/stores/paper.server.ts";
import { answersOf, findResponse } from "#db/stores/responses.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { idFromHash, sources } from "../responses/import-responses.server.ts";
import { firstReceipt, keepResponse, startOfDay } from "../responses/keep-response.server.ts";
import { loadReceiptPictures } from "../responses/receipt-pictures.server.ts";
import { type Fields, readResponse } from "../responses/response.ts";
import { fieldsOf } from "./fields-of-answers.ts";
import { idOfNumber, paperSecret, readNumber } from "./paper-number.server.ts";
import { dayAnswered, readSitting, type Sitting, withoutSitting } from "./sitting.ts";

type Values = Record<string, string[]>;

/** What came of Save or Take back, for the page; `values` fill the next booklet. */
export type Entered =
  | {
      outcome: "kept";
      sitting: Sitting;
      receipt: string[];
      /** The pictures stand in the booklet already. */
      printed: boolean;
      /** Proves that this person entered it in this sitting. */
      last: string;
    }
  | { outcome: "nothing-kept"; sitting: Sitting }
  | { outcome: "taken-back"; sitting: Sitting; values: Values }
  | { outcome: "not-taken-back"; sitting: Sitting; say: string; last: string }
  | { outcome: "refused"; sitting: Sitting; say: string; at: string | null; values: Values };

const asValues = (fields: Fields): Values => Object.fromEntries(fields);

/** Keeps a booklet that somebody typed in, checked as strictly as what comes from the survey page; source `paper`. */
export async function enterPaper(
  heard: Heard,
  person: StaffMember,
  wave: WaveAndSurvey,
  sent: Fields,
): Promise<Entered> {
  const sitting = readSitting(sent);
  const fields = withoutSitting(sent);
  fields.set("finish", ["1"]);
  const refuse = (say: string, at: string | null = null): Entered => ({
    outcome: "refused",
    ...{ sitting, say, at, values: asValues(fields) },
  });
  if (wave.kind === "practice") return refuse("This is a practice wave, which keeps nothing.");
  const now = dayAnswered(sitting.day, { opensAt: wave.opensAt, now: Date.now() });
  if (typeof now === "string") return refuse(now, "sitting.day");
  const secret = await heard.database.write(paperSecret);
  const number = sitting.number === "" ? null : readNumber(secret, wave.id, sitting.number);
  if (number === null && sitting.number !== "")
    return refuse(
      "This is not the number of a booklet of this wave. Check each letter: nine letters, no figures.",
      "sitting.number",
    );

  let read: ReturnType<typeof readResponse>;
  try {
    read = readResponse(wave.survey, fields);
  } catch (error) {
    if (error instanceof Problem) return refuse(adviceFor(error), error.detail);
    throw error;
  }
  if (read.assent === "no") return { outcome: "nothing-kept", sitting: next(sitting) };
  if (read.assent === null)
    return refuse("Type first whether the person ticked Yes. Without their own yes nothing is kept.", "assent");
  if (!read.response.answers.some((answer) => answer.out !== "skipped"))
    return refuse("There is no answer in it. Type what was ticked, or leave this booklet out.");

  const pictures = loadReceiptPictures();
  const id = number ? idOfNumber(secret, wave.id, number) : idFromHash(secret, wave.id, `sheet ${sitting.sheet}`);
  const keeping = { id, waveId: wave.id, now, source: sources.paper, settingId: sitting.setting || null };
  try {
    const kept = await keepResponse(heard.database, pictures, keeping, read.response);
    if (!kept.first && number) return refuse(enteredBefore, "sitting.number");
    if (read.response.answers.some((answer) => answer.words !== null)) heard.readSoon();
    return {
      outcome: "kept",
      sitting: next({ ...sitting, count: sitting.count + 1 }),
      receipt: kept.receipt.split(" "),
      printed: number !== null && kept.receipt === firstReceipt(id, pictures),
      last: `${id}.${seal(secret, person, wave.id, id)}.${number ?? ""}`,
    };
  } catch (error) {
    if (error instanceof Problem && error.problem === "other-content")
      return refuse(enteredBefore, number ? "sitting.number" : null);
    throw error;
  }
}

const enteredBefore =
  "This booklet was entered before, and nothing was changed. Check the number. A booklet is entered only once.";

/** The next booklet of the sitting: the same day and setting, another number. */
function next(sitting: Sitting): Sitting {
  return { ...sitting, number: "", sheet: randomUUID() };
}

function adviceFor({ problem, say }: Problem): string {
  if (problem === "too-many-choices") return "There are more choices than the item takes. Take some away.";
  if (problem === "too-long") return "These words are too long to keep. Make them shorter.";
  return say;
}

function seal(secret: string, person: StaffMember, waveId: string, id: string): string {
  return createHmac("sha256", secret).update(`take back ${person.id}/${waveId}/${id}`).digest("base64url").slice(0, 22);
}

const whyNot = {
  counted: "It stands in numbers that others have seen by now. The person's five pictures can still take it back.",
  concern: "The safeguarding lead must look at it first.",
  "being-read": "Its words are still being read. Try again in a moment; words that are not English wait for a person.",
  "not-there": "It is not there any more.",
} as const;

/** Takes the last booklet of a sitting back whole, and gives what was typed, to be put right and saved again. */
export async function takeBackPaper(
  heard: Heard,
  person: StaffMember,
  wave: WaveAndSurvey,
  sent: Fields,
): Promise<Entered> {
  const sitting = readSitting(sent);
  const last = sent.get("sitting.last")?.[0] ?? "";
  const [id = "", sealed, number = ""] = last.split(".");
  const secret = await heard.database.write(paperSecret);
  if (sealed !== seal(secret, person, wave.id, id)) throw new Problem("not-found");
  return heard.database.write(async (unit): Promise<Entered> => {
    const response = await findResponse(unit, id);
    const answers = await answersOf(unit, id);
    const taken = await takeBackWhole(unit, wave.id, id, startOfDay(Date.now()));
    if (taken !== "gone" || !response) {
      const say = taken === "gone" ? whyNot["not-there"] : whyNot[taken];
      return { outcome: "not-taken-back", sitting, say, last };
    }
    const day = new Date(response.day).toISOString().slice(0, 10);
    const setting = response.settingId ?? "";
    const count = Math.max(0, sitting.count - 1);
    return {
      outcome: "taken-back",
      sitting: { number, sheet: randomUUID(), day, setting, count },
      values: asValues(fieldsOf(wave.survey, response, answers)),
    };
  });
}
