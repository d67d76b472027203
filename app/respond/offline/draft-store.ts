/** Drafts on this device: kept while somebody answers, and gone when they have finished, thrown away, or after 30 days. */
import { type Draft, inStore } from "./store.ts";

const longest = 30 * 24 * 60 * 60_000;

export async function keepDraft(draft: Draft): Promise<void> {
  await inStore((db) => db.put("drafts", draft));
}

/** What was thrown away in this tab: a page that is left at once may not come to delete it. */
const thrown = "heard thrown";

/** `over`: nothing more of this page is kept either. */
export async function forgetDraft(id: string, over = true): Promise<void> {
  if (over) {
    document.dispatchEvent(new Event("heard:draft-over"));
    sessionStorage.setItem(thrown, id);
  }
  await inStore((db) => db.delete("drafts", id)).catch(() => {});
  if (sessionStorage.getItem(thrown) === id) sessionStorage.removeItem(thrown);
}

/** Ends what a page that was left at once had begun. */
export async function forgetThrown(): Promise<void> {
  const gone = sessionStorage.getItem(thrown);
  if (gone) await forgetDraft(gone, false);
}

/** Drafts of a wave and audience, the newest first; what is too old goes. */
export async function draftsOf(wave: string, audience: string): Promise<Draft[]> {
  await forgetThrown();
  const all = await inStore((db) => db.getAll("drafts")).catch(() => []);
  const old = all.filter(({ savedAt }) => Math.abs(Date.now() - savedAt) > longest);
  for (const { id } of old) await inStore((db) => db.delete("drafts", id)).catch(() => {});
  return all
    .filter((draft) => draft.wave === wave && draft.audience === audience && !old.includes(draft))
    .sort((one, other) => other.savedAt - one.savedAt);
}
