/** Items in sign, added by a page. */
import { and, asc, eq, isNotNull, isNull, lt, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Unit } from "../connection.server.ts";
import { signedVideos } from "../schema.ts";

export type SignedVideo = typeof signedVideos.$inferSelect;
type Place = Pick<SignedVideo, "survey" | "item" | "audience" | "sign">;

const isAt = ({ survey, item, audience, sign }: Place) =>
  and(
    eq(signedVideos.survey, survey),
    eq(signedVideos.item, item),
    eq(signedVideos.audience, audience),
    eq(signedVideos.sign, sign),
  );

/** The videos that are shown now, one for each item, audience and way of signing at most. */
export async function listSignedVideos(unit: Unit): Promise<SignedVideo[]> {
  return unit.select().from(signedVideos).where(isNull(signedVideos.goneAt)).orderBy(asc(signedVideos.id));
}

/** Keeps a video; one that stood in its place before is gone, and can be brought back. */
export async function addSignedVideo(unit: Unit, row: typeof signedVideos.$inferInsert): Promise<void> {
  await unit
    .update(signedVideos)
    .set({ goneAt: row.addedAt })
    .where(and(isAt(row), isNull(signedVideos.goneAt)));
  await unit.insert(signedVideos).values(row);
}

/** Gives false when it was not there. */
export async function dropSignedVideo(unit: Unit, survey: string, id: string, now: number): Promise<boolean> {
  const gone = await unit
    .update(signedVideos)
    .set({ goneAt: now })
    .where(and(eq(signedVideos.id, id), eq(signedVideos.survey, survey), isNull(signedVideos.goneAt)))
    .returning({ id: signedVideos.id });
  return gone.length > 0;
}

/** Brings a video back; false when its file has gone or another stands in its place by now. */
export async function bringSignedVideoBack(unit: Unit, survey: string, id: string): Promise<boolean> {
  const stands = alias(signedVideos, "stands");
  const inItsPlace = unit
    .select({ id: stands.id })
    .from(stands)
    .where(
      and(
        isNull(stands.goneAt),
        eq(stands.survey, signedVideos.survey),
        eq(stands.item, signedVideos.item),
        eq(stands.audience, signedVideos.audience),
        eq(stands.sign, signedVideos.sign),
      ),
    );
  const back = await unit
    .update(signedVideos)
    .set({ goneAt: null })
    .where(
      and(
        eq(signedVideos.id, id),
        eq(signedVideos.survey, survey),
        isNotNull(signedVideos.goneAt),
        notExists(inItsPlace),
      ),
    )
    .returning({ id: signedVideos.id });
  return back.length > 0;
}

/** Forgets videos that went before this time, and gives every id that is left. */
export async function forgetGoneVideos(unit: Unit, before: number): Promise<string[]> {
  await unit.delete(signedVideos).where(lt(signedVideos.goneAt, before));
  return (await unit.select({ id: signedVideos.id }).from(signedVideos)).map(({ id }) => id);
}
