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
  if (data === null) throw new SurveyProblem([`${file}: is empty, see surveys/README.md for what it needs`]);
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
  if (nearest === undefined)
    return [{ path, advice: quotes(valueAt(data, path)) ?? "has the wrong shape, see surveys/README.md" }];
  return nearest.flatMap((inner) => innermost(inner, data, path));
}

function adviceFor(issue: Exclude<Issue, z.core.$ZodIssueInvalidUnion>, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      if (value === undefined || value === null) return "is missing, add it";
      if (issue.expected === "string" && quotes(value)) return `${quotes(value)}`;
      return `needs ${kindOfValue[issue.expected] ?? issue.expected}, not ${JSON.stringify(value)}`;
    case "invalid_value":
      if (value === undefined) return `is missing, write one of ${issue.values.join(", ")}`;
      return `"${value}" is not known, write one of ${issue.values.join(", ")}`;
    case "unrecognized_keys":
      return `${issue.keys.map((key) => `"${key}"`).join(" and ")} is not known here, check the spelling or take it out`;
    case "invalid_key":
      return `the name is not allowed here, ${issue.issues[0]?.message ?? "check the spelling"}`;
    case "too_small":
      return issue.origin === "string" ? issue.message : `needs at least ${issue.minimum}`;
    case "invalid_format":
      return `"${value}" is not allowed, ${issue.message}`;
    default:
      return issue.message;
  }
}

/** YAML takes 999 and true for a figure and a truth unless they stand in quotes. */
function quotes(value: unknown): string | undefined {
  return typeof value === "number" || typeof value === "boolean" ? `write it in quotes: "${value}"` : undefined;
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

const lists: Record<string, string> = {
  items: "item",
  choices: "choice",
  fields: "field",
  topics: "topic",
  contacts: "contact",
  bodies: "body",
  places: "place",
  words: "word",
  settingKinds: "kind of setting",
};

/** ["items", 3, "choices", 0, "say"] becomes ["item asked-first, choice yes, say"]: ids, never positions. */
function placeOf(path: PropertyKey[], data: unknown): string[] {
  const parts = path.flatMap((step, at) => {
    if (step === "sets" || (typeof path[at + 1] === "number" && lists[String(step)])) return [];
    if (path[at - 1] === "sets") return [`set ${String(step)}`];
    if (typeof step !== "number") return [String(step)];
    const one = path[at - 2] === "sets" ? "choice" : lists[String(path[at - 1])];
    return [[one, nameOf(valueAt(data, path.slice(0, at + 1)), step)].join(" ").trim()];
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
