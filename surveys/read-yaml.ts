/**
 * Reads one YAML file of `surveys/` and checks its shape. Whoever wrote the file may not be a programmer, so every
 * problem is one line that names the file, the item and the choice, and says what to do; all of them come at once.
 */
import { parseDocument } from "yaml";
import type { z } from "zod";

/** Thrown when the files of a catalogue cannot be used. `message` holds all `lines`, one problem each. */
export class SurveyProblem extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.join("\n"));
    this.name = "SurveyProblem";
    this.lines = lines;
  }
}

/** The value of a YAML text that fits `schema`. Throws SurveyProblem with a line for each fault. */
export function readYaml<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new SurveyProblem(
      document.errors.map((error) => {
        const reason = error.message.split(" at line ")[0];
        return `${file}: line ${error.linePos?.[0].line ?? "?"}: this is not YAML (${reason}). Check spaces, colons and quotes.`;
      }),
    );
  }
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new SurveyProblem(
    result.error.issues
      .flatMap((issue) => innermost(issue, data))
      .map(({ path, advice }) => `${file}: ${[...placeOf(path, data), advice].join(": ")}`),
  );
}

type Issue = z.core.$ZodIssue;
type Fault = { path: PropertyKey[]; advice: string };

/** A union names every way in which it failed; only the nearest one helps a person. */
function innermost(issue: Issue, data: unknown, above: PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union") return [{ path, advice: adviceFor(issue, valueAt(data, path)) }];
  if (valueAt(data, path) === undefined) return [{ path, advice: "is missing, add it" }];
  const nearest = issue.errors.find((branch) => !branch.some((e) => e.code === "invalid_type" && e.path.length === 0));
  if (nearest === undefined) return [{ path, advice: "has the wrong shape, see surveys/README.md" }];
  return nearest.flatMap((inner) => innermost(inner, data, path));
}

function adviceFor(issue: Exclude<Issue, z.core.$ZodIssueInvalidUnion>, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      if (value === undefined || value === null) return "is missing, add it";
      return `needs ${kindOfValue[issue.expected] ?? issue.expected}, not ${JSON.stringify(value)}`;
    case "invalid_value":
      if (value === undefined) return `is missing, write one of ${issue.values.join(", ")}`;
      return `"${value}" is not known, write one of ${issue.values.join(", ")}`;
    case "unrecognized_keys":
      return `${issue.keys.map((key) => `"${key}"`).join(" and ")} is not known here, check the spelling or take it out`;
    case "invalid_key":
      return `the name is not allowed here, ${issue.issues[0]?.message ?? "check the spelling"}`;
    case "too_small":
      return issue.origin === "array" ? `needs at least ${issue.minimum}` : issue.message;
    case "invalid_format":
      return `"${value}" is not allowed, ${issue.message}`;
    default:
      return issue.message;
  }
}

const kindOfValue: Record<string, string> = {
  string: "words",
  array: "a list",
  record: "names with values",
  object: "names with values",
  boolean: "true or false",
  number: "a figure",
  int: "a whole figure",
};

const oneOf: Record<string, string> = {
  items: "item",
  choices: "choice",
  fields: "field",
  sets: "set",
  contacts: "contact",
  bodies: "body",
};

/** ["items", 3, "choices", 0, "say"] becomes ["item asked-first, choice yes, say"]: ids, never positions. */
function placeOf(path: PropertyKey[], data: unknown): string[] {
  const parts: string[] = [];
  path.forEach((step, at) => {
    const list = path[at - 1];
    if (typeof step === "number") {
      const word = oneOf[String(list)];
      if (word !== undefined && parts.at(-1) === String(list)) parts.pop();
      parts.push(
        `${word ?? (typeof list === "string" && !oneOf[list] ? "choice" : "entry")} ${nameOf(valueAt(data, path.slice(0, at + 1)), step)}`,
      );
    } else if (list === "sets") {
      parts.pop();
      parts.push(`set ${String(step)}`);
    } else parts.push(String(step));
  });
  return parts.length > 0 ? [parts.join(", ")] : [];
}

function nameOf(value: unknown, position: number): string {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id : `number ${position + 1}`;
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    data,
  );
}
