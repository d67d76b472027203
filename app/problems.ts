/**
 * Everything that can go wrong for somebody at one of our doors: a name and a status. What a person is told stands in
 * `i18n/words/<language>/problems.json` under `problem-<name>`; staff pages say it in English.
 */
import english from "./i18n/words/en/problems.json";

/** HTTP statuses by name. */
export const problems = {
  "bad-address": 404,
  "no-such-wave": 404,
  "wave-not-open-yet": 403,
  "wave-closed": 410,
  "no-length": 411,
  "too-large": 413,
  "wrong-type": 415,
  "cut-off": 400,
  "not-readable": 400,
  "not-finished": 422,
  "unknown-item": 422,
  "unknown-choice": 422,
  "too-many-choices": 422,
  "too-long": 422,
  "clip-too-large": 413,
  "clip-too-long": 422,
  "clip-not-sound": 415,
  "clip-empty": 422,
  "clip-gone": 410,
  "drawing-not-readable": 422,
  "drawing-too-big": 422,
  "wrong-audience": 422,
  "other-content": 409,
  "already-answered": 409,
  "nobody-comes": 409,
  "bad-method": 405,
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "wrong-origin": 403,
  "too-many-tries": 429,
  "too-many-at-once": 429,
} as const;

export type ProblemName = keyof typeof problems;

/** The key of what a person is told. */
export const wordsOfProblem = (problem: ProblemName): keyof typeof english => `problem-${problem}`;

/** What a person is told, in English. */
export const sayProblem = (problem: ProblemName): string => english[wordsOfProblem(problem)];

/** A problem that a person can be told about. `detail` names the thing (an item, a row); it holds no answer. */
export class Problem extends Error {
  readonly problem: ProblemName;
  readonly detail: string | null;
  /** Seconds after which trying again can help; null where it is no matter of time. */
  readonly wait: number | null;
  /** The language of the page from which it came, where that was read. */
  language: string | null = null;

  constructor(problem: ProblemName, detail: string | null = null, wait: number | null = null) {
    super(detail ? `${problem}: ${detail}` : problem);
    this.problem = problem;
    this.detail = detail;
    this.wait = wait;
  }

  get status(): number {
    return problems[this.problem];
  }

  get say(): string {
    return sayProblem(this.problem);
  }
}
