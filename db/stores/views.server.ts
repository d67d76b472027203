/** Views gathered elsewhere and observations: kept apart from responses, read before anybody sees them, never counted. */
import { and, asc, eq, notExists, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { type ViewKind, viewCodes, viewConcerns, viewParts, viewSentences, views } from "../schema.ts";

export type View = typeof views.$inferSelect;
export type ViewPart = typeof viewParts.$inferSelect;
export type ViewCode = typeof viewCodes.$inferSelect;
export type ViewSentence = typeof viewSentences.$inferSelect;

/** Everybody but the safeguarding lead sees its words: it has been read, and no concern about it is open or kept back. */
const mayBeSeen = sql<number>`(views.is_read = 1 AND NOT EXISTS (SELECT 1 FROM view_concerns AS its_concern
  WHERE its_concern.view_id = views.id AND its_concern.state IN ('open', 'kept-back')))`;

export async function addView(
  unit: Unit,
  row: Omit<View, "tries" | "isRead">,
  parts: { part: string; words: string }[],
  codes: string[],
  at: number,
): Promise<void> {
  await unit.insert(views).values({ ...row, tries: 0, isRead: false });
  for (const part of parts)
    await unit.insert(viewParts).values({ ...part, viewId: row.id, redacted: null, hidden: [], sentiment: null });
  for (const code of codes) await addPersonsViewCode(unit, { viewId: row.id, code }, row.addedBy, at);
}

export interface ViewToShow {
  view: View;
  seen: boolean;
  /** Empty where it may not be seen. */
  parts: Pick<ViewPart, "part" | "redacted" | "hidden" | "sentiment">[];
  codes: ViewCode[];
}

/** The views of a wave, the newest day first; words and codes only where they may be seen. */
export async function listViews(unit: Unit, waveId: string): Promise<ViewToShow[]> {
  const rows = await unit
    .select({ view: views, seen: mayBeSeen })
    .from(views)
    .where(eq(views.waveId, waveId))
    .orderBy(sql`-views.day`, asc(views.id));
  const shown: ViewToShow[] = [];
  for (const { view, seen } of rows) {
    const parts = seen
      ? await unit
          .select({
            part: viewParts.part,
            redacted: viewParts.redacted,
            hidden: viewParts.hidden,
            sentiment: viewParts.sentiment,
          })
          .from(viewParts)
          .where(eq(viewParts.viewId, view.id))
      : [];
    const codes = seen
      ? await unit.select().from(viewCodes).where(eq(viewCodes.viewId, view.id)).orderBy(asc(viewCodes.code))
      : [];
    shown.push({ view, seen: seen === 1, parts, codes });
  }
  return shown;
}

/** The bands of people of all views of a kind that may be seen, over all waves: what a sentence may be pooled from. */
export async function bandsSeen(unit: Unit, kind: ViewKind): Promise<string[]> {
  const rows = await unit
    .select({ people: views.people })
    .from(views)
    .where(and(eq(views.kind, kind), mayBeSeen));
  return rows.map(({ people }) => people);
}

/** Takes a view out whole; not while or after a concern about it, and not before it has been screened. */
export async function dropView(unit: Unit, waveId: string, viewId: string): Promise<boolean> {
  const concern = unit.select({ one: sql`1` }).from(viewConcerns).where(eq(viewConcerns.viewId, views.id));
  const [there] = await unit
    .update(views)
    .set({ tries: 0 })
    .where(and(eq(views.id, viewId), eq(views.waveId, waveId), eq(views.isRead, true), notExists(concern)))
    .returning({ id: views.id });
  if (!there) return false;
  await unit.delete(viewCodes).where(eq(viewCodes.viewId, viewId));
  await unit.delete(viewParts).where(eq(viewParts.viewId, viewId));
  await unit.delete(views).where(eq(views.id, viewId));
  return true;
}

/** True when this view is of the wave and its words may be seen, so that it may be coded. */
export async function mayCodeView(unit: Unit, waveId: string, viewId: string): Promise<boolean> {
  const found = await unit
    .select({ id: views.id })
    .from(views)
    .where(and(eq(views.id, viewId), eq(views.waveId, waveId), mayBeSeen));
  return found.length > 0;
}

type Which = Pick<ViewCode, "viewId" | "code">;

/** A person says that the view is about this; what was suggested before is accepted. */
export async function addPersonsViewCode(unit: Unit, which: Which, staffId: string, at: number): Promise<void> {
  const decided = { accepted: true, decidedBy: staffId, decidedAt: at };
  await unit
    .insert(viewCodes)
    .values({ ...which, source: "person", evidence: [], ...decided })
    .onConflictDoUpdate({ target: [viewCodes.viewId, viewCodes.code], set: decided });
}

/** False when the view has no such code. */
export async function decideViewCode(
  unit: Unit,
  { viewId, code }: Which,
  accepted: boolean,
  staffId: string,
  at: number,
): Promise<boolean> {
  const changed = await unit
    .update(viewCodes)
    .set({ accepted, decidedBy: staffId, decidedAt: at })
    .where(and(eq(viewCodes.viewId, viewId), eq(viewCodes.code, code)))
    .returning({ code: viewCodes.code });
  return changed.length > 0;
}

export async function addViewSentence(unit: Unit, row: ViewSentence): Promise<void> {
  await unit.insert(viewSentences).values(row);
}

export async function listViewSentences(unit: Unit, waveId: string): Promise<ViewSentence[]> {
  return unit
    .select()
    .from(viewSentences)
    .where(eq(viewSentences.waveId, waveId))
    .orderBy(asc(viewSentences.kind), asc(viewSentences.text));
}

export async function dropViewSentence(unit: Unit, waveId: string, id: string): Promise<boolean> {
  const gone = await unit
    .delete(viewSentences)
    .where(and(eq(viewSentences.waveId, waveId), eq(viewSentences.id, id)))
    .returning({ id: viewSentences.id });
  return gone.length > 0;
}
