import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";
import { projectFolder } from "#surveys/folder.ts";
import boundaries from "../../.dependency-cruiser.mjs";

const folders = ["app", "db", "surveys", "tests"];

/** Every broken rule once for each file that breaks it. */
async function offencesIn(house: string): Promise<string[]> {
  const { forbidden, options } = boundaries as { forbidden: []; options: object };
  const tsConfig = extractTsConfig(join(projectFolder(), "tsconfig.json"));
  const { output } = await cruise(
    folders,
    { ...options, baseDir: house, validate: true, ruleSet: { forbidden } },
    undefined,
    { tsConfig },
  );
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort();
}

const offences: Record<string, string[]> = {
  "surveys import nothing of ours": ["surveys/asks-the-database.ts"],
  "db imports only surveys": ["db/stores/knows-a-page.server.ts"],
  "only db speaks SQL": ["app/features/coding/speaks-sql.server.ts"],
  "rules know no React, Remix, Node or SQL": ["app/features/coding/draws.ts", "app/features/coding/reads-a-file.ts"],
  "rules call no acts, stores or views": ["app/features/coding/calls-a-store.ts"],
  "acts know no React or Remix": ["app/features/coding/draws.server.ts"],
  "views import no server code": ["app/features/coding/asks-the-server.tsx", "app/features/coding/reads-a-file.tsx"],
  "ui knows no features, routes, db or surveys": ["app/ui/knows-a-survey.tsx"],
  "features import earlier stages only": [
    "app/features/surveys/looks-ahead.ts",
    "app/features/waves/looks-ahead.ts",
    "app/features/invitations/looks-ahead.ts",
    "app/features/responses/looks-ahead.ts",
    "app/features/safeguarding/looks-ahead.ts",
    "app/features/coding/looks-ahead.ts",
    "app/features/themes/looks-ahead.ts",
    "app/features/summaries/looks-ahead.ts",
  ],
  "features know no doors": ["app/features/coding/knows-a-door.server.ts"],
  "routes ask features, not the database": ["app/routes/asks-the-database.tsx"],
  "nothing imports routes": ["app/imports-a-route.ts"],
  "nothing imports tests": ["app/imports-a-test.ts"],
  "only routes, doors, ui and views know the framework": ["app/knows-the-framework.ts"],
  "respond scripts import nothing of the server": ["app/respond/asks-the-server.ts", "app/respond/reads-a-file.ts"],
  "no circles": ["app/comes-round.ts"],
  "everything imported can be found": ["app/imports-what-is-not-there.ts"],
};

test("every rule sees its offence, and no rule sees one elsewhere", async () => {
  const wanted = Object.entries(offences).flatMap(([rule, files]) => files.map((file) => `${rule}: ${file}`));
  expect(await offencesIn(join(projectFolder(), "tests/boundaries"))).toEqual(wanted.sort());
});

test("every rule has an offence to see", () => {
  expect(Object.keys(offences).sort()).toEqual([...new Set(boundaries.forbidden.map(({ name }) => name))].sort());
});

test("the house keeps its own rules", async () => {
  expect(await offencesIn(projectFolder())).toEqual([]);
});
