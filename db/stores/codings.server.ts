/** Codes on answers: what was suggested, and what a person decided. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { answers, codings, responses } from "../schema.ts";
import { codesMayBeSeen } from "./answers.server.ts";
import { describedMark } from "./drawings.server.ts";
import { isMachineOnly } from "./transcripts.server.ts";
import { wordsMayBeSeen } from "./visible.server.ts";

export type Coding = typeof codings.$inferSelect;

export async function codingsOfResponses(unit: Unit, responseIds: string[]): Promise<Coding[]> {
  if (responseIds.length === 0) return [];
  return unit
    .select()
    .from(codings)
    .where(inArray(codings.responseId, responseIds))
    .orderBy(asc(codings.responseId), asc(codings.itemId), asc(codings.code));
}

/** Writes down a person's decision on one code; null takes the decision back. False when there is no such code. */
export async function decideCoding(
  unit: Unit,
  which: Pick<Coding, "responseId" | "itemId" | "code">,
  decision: { accepted: boolean; staffId: string; at: number } | null,
): Promise<boolean> {
  const changed = await unit
    .update(codings)
    .set({
      accepted: decision?.accepted ?? null,
      decidedBy: decision?.staffId ?? null,
      decidedAt: decision?.at ?? null,
    })
    .where(thisCode(which))
    .returning({ code: codings.code });
  return changed.length > 0;
}

/** A person adds a code; one that was suggested before is accepted instead. */
export async function addPersonsCoding(
  unit: Unit,
  which: Pick<Coding, "responseId" | "itemId" | "code">,
  staffId: string,
  at: number,
): Promise<void> {
  await unit
    .insert(codings)
    .values({ ...which, source: "person", evidence: [], weight: 1, accepted: true, decidedBy: staffId, decidedAt: at })
    .onConflictDoUpdate({
      target: [codings.responseId, codings.itemId, codings.code],
      set: {
        accepted: sql`excluded.accepted`,
        decidedBy: sql`excluded.decided_by`,
        decidedAt: sql`excluded.decided_at`,
      },
    });
}

/** Takes away a code that a person had added; true when there was one. */
export async function dropPersonsCoding(
  unit: Unit,
  which: Pick<Coding, "responseId" | "itemId" | "code">,
): Promise<boolean> {
  const gone = await unit
    .delete(codings)
    .where(and(thisCode(which), eq(codings.source, "person")))
    .returning({ code: codings.code });
  return gone.length > 0;
}

export interface AnswerToCode {
  mayQuote: boolean;
  hasWords: boolean;
  wordsMayBeSeen: boolean;
  machineOnly: boolean;
  /** All its words are what a person wrote about a drawing. */
  describedOnly: boolean;
}

/** What may be done to an answer of this wave; undefined when there is none, or it may not be seen. */
export async function findAnswerToCode(
  unit: Unit,
  waveId: string,
  responseId: string,
  itemId: string,
): Promise<AnswerToCode | undefined> {
  const [row] = await unit
    .select({
      mayQuote: responses.mayQuote,
      hasWords: sql<number>`answers.words IS NOT NULL`,
      seen: sql<number>`${wordsMayBeSeen}`,
      described: sql<number>`answers.words LIKE ${`${describedMark}%`}`,
    })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .where(
      and(
        eq(responses.waveId, waveId),
        eq(answers.responseId, responseId),
        eq(answers.itemId, itemId),
        sql`responses.withdrawn_day IS NULL`,
        codesMayBeSeen,
      ),
    );
  if (!row) return undefined;
  const machineOnly = await isMachineOnly(unit, responseId, itemId);
  return {
    mayQuote: row.mayQuote,
    hasWords: row.hasWords === 1,
    wordsMayBeSeen: row.seen === 1,
    machineOnly,
    describedOnly: row.described === 1,
  };
}

function thisCode(which: Pick<Coding, "responseId" | "itemId" | "code">) {
  return and(eq(codings.responseId, which.responseId), eq(codings.itemId, which.itemId), eq(codings.code, which.code));
}
