/**
 * The direction of imports, a sentence a rule: app -> db -> surveys -> nothing, and inside app from routes to acts to
 * rules. tests/boundaries holds one offence for each sentence, so that every rule has been seen to speak.
 */

/** A stage looks back only. `staff` and `tables` serve every stage and stand outside the line; voice, drawings and paper belong with responses. */
const stages = [
  "surveys",
  "settings",
  "waves",
  "invitations",
  "responses|voice|drawings|paper",
  "safeguarding",
  "coding",
  "themes",
  "summaries",
  "views",
  "replies",
];

const tests = "\\.test\\.tsx?$";
const sql = "node_modules/(drizzle-orm|better-sqlite3)/";
const framework = "node_modules/@remix-run/";
const react = "node_modules/(react|react-dom|react-aria-components)/";
const serverOnly = "\\.server\\.tsx?$";

const rules = "^app/features/[^/]+/[^/.]+\\.ts$";
const acts = "^app/features/[^/]+/[^/]+\\.server\\.ts$";
const views = "^app/features/[^/]+/[^/.]+\\.tsx$";

const isUsed = { dependencyTypesNot: ["type-only"] };
const ofNode = { dependencyTypes: ["core"] };

function forbid(name, from, to) {
  return { name, severity: "error", from, to };
}

/** Two roads to one sentence, because a road goes by path or by kind. */
function forbidEach(name, from, ...roads) {
  return roads.map((to) => forbid(name, from, to));
}

export default {
  forbidden: [
    forbid(
      "surveys import nothing of ours",
      { path: "^surveys/", pathNot: tests },
      { path: "^(app|db|scripts|tests)/" },
    ),
    forbid("db imports only surveys", { path: "^db/", pathNot: tests }, { path: "^(app|scripts|tests)/" }),
    forbid("only db speaks SQL", { path: "^(app|surveys)/" }, { path: sql }),
    ...forbidEach(
      "rules know no React, Remix, Node or SQL",
      { path: rules },
      { path: `${react}|${framework}|${sql}|node_modules/i18next/` },
      ofNode,
    ),
    forbid("rules call no acts, stores or views", { path: rules }, { path: `${serverOnly}|\\.tsx$|^db/`, ...isUsed }),
    forbid("acts know no React or Remix", { path: acts }, { path: `${react}|${framework}|${views}`, ...isUsed }),
    ...forbidEach(
      "views import no server code",
      { path: views },
      { path: `${serverOnly}|^(db|app/server)/|node_modules/@remix-run/(node|express)/`, ...isUsed },
      ofNode,
    ),
    forbid(
      "ui knows no features, routes, db or surveys",
      { path: "^app/ui/", pathNot: tests },
      { path: "^(app/(features|routes|server|respond)|db|surveys)/" },
    ),
    ...stages
      .slice(0, -1)
      .map((stage, at) =>
        forbid(
          "features import earlier stages only",
          { path: `^app/features/(${stage})/`, pathNot: tests },
          { path: `^app/features/(${stages.slice(at + 1).join("|")})/` },
        ),
      ),
    forbid(
      "features know no doors",
      { path: "^app/(features|ui)/", pathNot: tests },
      { path: "^app/(server|root|entry)" },
    ),
    forbid("routes ask features, not the database", { path: "^app/routes/" }, { path: "^db/", ...isUsed }),
    forbid("nothing imports routes", { pathNot: "^tests/" }, { path: "^app/routes/" }),
    forbid("nothing imports tests", { pathNot: `^tests/|${tests}` }, { path: `^tests/|${tests}` }),
    forbid(
      "only routes, doors, ui and views know the framework",
      {
        path: "^app/",
        pathNot: `^app/(routes|server|ui)/|^app/(root|entry\\.|context\\.ts|routes\\.ts|session\\.server|remix\\.d)|${views}`,
      },
      { path: framework },
    ),
    ...forbidEach(
      "respond scripts import nothing of the server",
      { path: "^app/respond/", pathNot: tests },
      { path: `${serverOnly}|\\.tsx$|^(db|app/(server|routes|ui))/|${react}|${framework}` },
      ofNode,
    ),
    forbid("no circles", {}, { circular: true }),
    forbid("everything imported can be found", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^tests/boundaries/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
