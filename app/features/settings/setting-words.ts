/** What kinds of setting are called. Children out of school, in hospital or placed out of area answer somewhere too. */
import type { SettingKind } from "#db/schema.ts";

export const kindWords: Record<SettingKind, { one: string; many: string; hint: string }> = {
  school: { one: "School", many: "Schools", hint: "Mainstream schools, nurseries, alternative provision." },
  "special-school": {
    one: "Special school",
    many: "Special schools",
    hint: "Also special units with a name of their own.",
  },
  college: { one: "College", many: "Colleges", hint: "Further education, sixth form, work with training." },
  group: { one: "Group", many: "Groups", hint: "A youth forum, a club, a parents’ group." },
  hospital: { one: "Hospital", many: "Hospitals", hint: "For children and young people who are in hospital." },
  home: { one: "Out of school", many: "Out of school", hint: "At home, without a school place, or taught elsewhere." },
  "out-of-area": { one: "Out of area", many: "Out of area", hint: "Placed in a school or home in another area." },
};

export const kindNames = Object.keys(kindWords) as SettingKind[];

export const isKind = (kind: string): kind is SettingKind => Object.hasOwn(kindWords, kind);

/** The kinds as a list to choose from. */
export const kindOptions = kindNames.map((kind) => ({
  value: kind,
  say: kindWords[kind].one,
  hint: kindWords[kind].hint,
}));
