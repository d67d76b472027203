/** The roles of staff: what each is called, and which pages it is led to. Which page a role may open stands in routes. */
import type { Role } from "#db/schema.ts";
import { paths } from "../../paths.ts";

export type { Role };

export const roles: Record<Role, { say: string; does: string }> = {
  coordinator: { say: "coordinator", does: "Opens waves, reads and codes answers, writes replies." },
  safeguarding: { say: "safeguarding lead", does: "Sees every concern first, and may listen to recordings." },
  board: { say: "Advisory Board", does: "Reads summaries, and agrees to waves." },
  forum: {
    say: "Parent Carer Forum",
    does: "Reads findings, says where it sees them differently, and may run waves of its own.",
  },
};

export const roleNames = Object.keys(roles) as Role[];

const ways: Record<Role, { to: string; say: string }[]> = {
  coordinator: [
    { to: paths.waves(), say: "Waves" },
    { to: paths.settings(), say: "Settings" },
    { to: paths.surveys(), say: "Surveys" },
    { to: paths.pictures(), say: "Pictures" },
    { to: paths.mail(), say: "Mail" },
    { to: paths.staff(), say: "People" },
  ],
  safeguarding: [
    { to: paths.concerns(), say: "Concerns" },
    { to: paths.surveys(), say: "Surveys" },
  ],
  board: [
    { to: paths.waves(), say: "Waves" },
    { to: paths.surveys(), say: "Surveys" },
  ],
  forum: [
    { to: paths.waves(), say: "Waves" },
    { to: paths.surveys(), say: "Surveys" },
  ],
};

/** The main links of a role; of somebody who is not signed in, too. */
export function waysOf(role: Role | null): { to: string; say: string }[] {
  return [{ to: paths.home(), say: "Home" }, ...(role ? ways[role] : [{ to: paths.surveys(), say: "Surveys" }])];
}
