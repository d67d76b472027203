/**
 * When a wave may be real (decision 9). Named people's words must stand, each of them set by the role whose word it is,
 * and what people are told at the start must be true: who will hear it, what they can change, by when they reply (LU1).
 */
import type { CheckName, Rhythm, Role, WaveKind } from "#db/schema.ts";

export type { CheckName };

export interface Check {
  say: string;
  role: Role;
  /** What the person writes down with it; null when their name is enough. */
  detail: string | null;
}

export const checks: Record<CheckName, Check> = {
  "test-concern-lead": {
    say: "The safeguarding lead has acknowledged a test concern",
    role: "safeguarding",
    detail: null,
  },
  "test-concern-deputy": {
    say: "The deputy has acknowledged a test concern",
    role: "safeguarding",
    detail: null,
  },
  "data-protection": {
    say: "The data protection assessment has a reference",
    role: "coordinator",
    detail: "Reference of the assessment",
  },
  controllers: {
    say: "The controllers of the data are named",
    role: "coordinator",
    detail: "Names of the controllers",
  },
  // A machine says some words wrongly, and a recording may be of something else (AX9).
  "sounds-heard": {
    say: "Somebody has listened to the sounds of the survey",
    role: "coordinator",
    detail: "Who listened, in which languages",
  },
  "agreed-board": {
    say: "The Advisory Board agrees with who will hear it, what it can change and the reply date",
    role: "board",
    detail: null,
  },
  "agreed-forum": {
    say: "The Parent Carer Forum agrees with who will hear it, what it can change and the reply date",
    role: "forum",
    detail: null,
  },
};

export const checkNames = Object.keys(checks) as CheckName[];

export interface Readiness {
  kind: WaveKind;
  coProduced: boolean;
  audienceBody: string;
  influence: string;
  replyBy: number | null;
  rhythm: Rhythm;
  replyWeeks: number | null;
  openToAll: boolean;
  /** How many settings take part. */
  settings: number;
  checksThatStand: CheckName[];
  contactsToCheck: string[];
  hasKeptAnything: boolean;
}

export interface Missing {
  /** The words of people that are not given yet. */
  checks: CheckName[];
  /** Everything else that stands in the way, each as a sentence. */
  others: string[];
}

/** What still stands in the way of a real wave. */
export function whatIsMissing(wave: Readiness): Missing {
  const missing: string[] = [];
  if (wave.kind === "practice") missing.push("A practice wave keeps nothing. Open a pilot wave to make it real.");
  if (!wave.coProduced)
    missing.push("The survey is a draft, still to be co-produced. Until it is, its waves are pilots.");
  if (wave.hasKeptAnything)
    missing.push("It has kept pilot answers already. They must not be taken for real ones: open a new wave.");
  if (wave.audienceBody.trim() === "") missing.push("Who will hear it is not written down yet.");
  if (wave.influence.trim() === "") missing.push("What it can change is not written down yet.");
  if (wave.rhythm === "dated" && wave.replyBy === null)
    missing.push("The day by which people get a reply is not set yet.");
  if (wave.rhythm === "rolling" && wave.replyWeeks === null)
    missing.push("Within how many weeks people get a reply is not set yet.");
  if (wave.settings === 0 && !wave.openToAll)
    missing.push("It names no setting that takes part, and does not say that it is open to everybody.");
  if (wave.contactsToCheck.length > 0)
    missing.push(`Help that people are shown is still to be checked: ${wave.contactsToCheck.join(", ")}.`);
  return { checks: checkNames.filter((name) => !wave.checksThatStand.includes(name)), others: missing };
}

export function nothingIsMissing(missing: Missing): boolean {
  return missing.checks.length === 0 && missing.others.length === 0;
}

/** Which check a safeguarding person's word fills: the lead's, then by another person the deputy's, or none. */
export function testConcernCheckFor(
  standing: { name: CheckName; staffId: string }[],
  staffId: string,
): CheckName | null {
  const lead = standing.find((check) => check.name === "test-concern-lead");
  const deputy = standing.find((check) => check.name === "test-concern-deputy");
  if (lead?.staffId === staffId || deputy?.staffId === staffId) return null;
  if (!lead) return "test-concern-lead";
  return deputy ? null : "test-concern-deputy";
}
