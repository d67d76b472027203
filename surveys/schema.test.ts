/** The JSON Schema that editors use is written from the zod schema: `UPDATE=1 npx vitest run surveys/schema.test.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { surveysFolder } from "./folder.ts";
import { surveyFile } from "./survey-file.ts";

const file = join(surveysFolder(), "schema.json");

test("editors check a survey file by the same rules as the program", () => {
  const schema = z.toJSONSchema(surveyFile, { io: "input" });
  const text = `${JSON.stringify({ title: "A survey of Heard", ...schema }, null, 2)}\n`;
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, "utf8"), "run UPDATE=1 npx vitest run surveys/schema.test.ts").toBe(text);
});
