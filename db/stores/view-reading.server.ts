/** The reading of views, and the concerns that come of it. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import {
  type Hidden,
  type Sentiment,
  staff,
  viewCodes,
  viewConcernEvents,
  viewConcerns,
  viewParts,
  views,
  waves,
} from "../schema.ts";

/** Views that nobody has read yet, fewest failures first, with their words. */
export async function viewsToRead(unit: Unit, most: number) {
  const waiting = await unit
    .select({ id: views.id, audience: views.audience, tries: views.tries })
    .from(views)
    .where(eq(views.isRead, false))
    .orderBy(asc(views.tries), asc(views.id))
    .limit(most);
  const found = [];
  for (const view of waiting) {
    const parts = await unit
      .select({ part: viewParts.part, words: viewParts.words })
      .from(viewParts)
      .where(eq(viewParts.viewId, view.id));
    found.push({ ...view, parts });
  }
  return found;
}

export async function countFailedView(unit: Unit, viewId: string): Promise<void> {
  await unit
    .update(views)
    .set({ tries: sql`${views.tries} + 1` })
    .where(eq(views.id, viewId));
}

/** Marks a view as read; false when it was read before, and then there is nothing to write. */
export async function markViewRead(unit: Unit, viewId: string): Promise<boolean> {
  const marked = await unit
    .update(views)
    .set({ isRead: true })
    .where(and(eq(views.id, viewId), eq(views.isRead, false)))
    .returning({ id: views.id });
  return marked.length > 0;
}

export async function setPartRead(
  unit: Unit,
  viewId: string,
  part: string,
  read: { redacted: string; hidden: Hidden[]; sentiment: Sentiment },
): Promise<void> {
  await unit
    .update(viewParts)
    .set(read)
    .where(and(eq(viewParts.viewId, viewId), eq(viewParts.part, part)));
}

/** Codes that reading suggests; what a person said before stands. */
export async function suggestViewCodes(
  unit: Unit,
  rows: Pick<typeof viewCodes.$inferInsert, "viewId" | "code" | "source" | "evidence">[],
): Promise<void> {
  if (rows.length > 0) await unit.insert(viewCodes).values(rows).onConflictDoNothing();
}

export async function raiseViewConcern(unit: Unit, viewId: string, evidence: string[], at: number): Promise<void> {
  await unit.insert(viewConcerns).values({ viewId, evidence, raisedAt: at, state: "open" }).onConflictDoNothing();
}

const inList = {
  viewId: viewConcerns.viewId,
  kind: views.kind,
  audience: views.audience,
  raisedAt: viewConcerns.raisedAt,
  state: viewConcerns.state,
  waveName: waves.name,
  madeUp: waves.madeUp,
};

/** Concerns about views, open ones first. No words: opening one is logged. */
export async function listViewConcerns(unit: Unit) {
  return unit
    .select({
      ...inList,
      seen: sql<number>`EXISTS (SELECT 1 FROM view_concern_events AS looks
        WHERE looks.view_id = view_concerns.view_id AND looks.act = 'seen')`,
    })
    .from(viewConcerns)
    .innerJoin(views, eq(views.id, viewConcerns.viewId))
    .innerJoin(waves, eq(waves.id, views.waveId))
    .orderBy(sql`view_concerns.state <> 'open'`, asc(viewConcerns.raisedAt), asc(viewConcerns.viewId));
}

/** One concern with the words as they were written. */
export async function findViewConcern(unit: Unit, viewId: string) {
  const [concern] = await unit
    .select({ ...inList, evidence: viewConcerns.evidence })
    .from(viewConcerns)
    .innerJoin(views, eq(views.id, viewConcerns.viewId))
    .innerJoin(waves, eq(waves.id, views.waveId))
    .where(eq(viewConcerns.viewId, viewId));
  if (!concern) return undefined;
  const parts = await unit
    .select({ part: viewParts.part, words: viewParts.words, redacted: viewParts.redacted })
    .from(viewParts)
    .where(eq(viewParts.viewId, viewId));
  return { ...concern, parts };
}

export async function setViewConcern(unit: Unit, viewId: string, state: "released" | "kept-back"): Promise<void> {
  await unit.update(viewConcerns).set({ state }).where(eq(viewConcerns.viewId, viewId));
}

export async function addViewConcernEvent(unit: Unit, row: typeof viewConcernEvents.$inferInsert): Promise<void> {
  await unit.insert(viewConcernEvents).values(row);
}

/** The log of a concern, oldest first. */
export async function viewConcernLog(unit: Unit, viewId: string) {
  return unit
    .select({
      act: viewConcernEvents.act,
      note: viewConcernEvents.note,
      at: viewConcernEvents.at,
      name: staff.name,
      staffId: staff.id,
    })
    .from(viewConcernEvents)
    .innerJoin(staff, eq(staff.id, viewConcernEvents.staffId))
    .where(eq(viewConcernEvents.viewId, viewId))
    .orderBy(asc(viewConcernEvents.at), asc(viewConcernEvents.id));
}
