/** Everything that can go wrong for somebody at one of our doors: a name, a status, and what to tell them. */

export const problems = {
  "bad-address": {
    status: 404,
    say: "This address is not one of ours. Check the link, or ask the person who gave it to you.",
  },
  "no-such-wave": {
    status: 404,
    say: "We cannot find this survey. Check the link, or ask the person who gave it to you.",
  },
  "wave-not-open-yet": { status: 403, say: "This survey has not opened yet." },
  "wave-closed": { status: 410, say: "This survey has closed. We did not keep anything new." },
  "no-length": {
    status: 411,
    say: "We could not take this, because its size was not given. Please try again from the survey page.",
  },
  "too-large": { status: 413, say: "This is too much to send at once. Please write less and try again." },
  "wrong-type": { status: 415, say: "We can only take answers from the survey page." },
  "cut-off": { status: 400, say: "The answers did not arrive whole. Nothing was kept. Please press Finish again." },
  "not-readable": {
    status: 400,
    say: "We could not read what arrived. Nothing was kept. Please go back and press Finish again.",
  },
  "not-finished": { status: 422, say: "Press Finish on the survey page to send your answers. Nothing was kept." },
  "unknown-item": {
    status: 422,
    say: "An answer belongs to no question of this survey. Nothing was kept. Please open the survey again.",
  },
  "unknown-choice": {
    status: 422,
    say: "An answer is not one of the choices of its question. Nothing was kept. Please open the survey again.",
  },
  "too-many-choices": {
    status: 422,
    say: "More choices were pressed than this question takes. Please go back and take some away.",
  },
  "too-long": { status: 422, say: "One answer is too long to keep. Please go back and make it shorter." },
  "clip-too-large": { status: 413, say: "The recording is too large. Please make a shorter one." },
  "clip-too-long": { status: 422, say: "The recording is longer than 3 minutes. Please make a shorter one." },
  "clip-not-sound": { status: 415, say: "This is not a recording of a voice. Please record again, or choose another." },
  "clip-empty": { status: 422, say: "There is no sound in the recording. Please record again." },
  "clip-gone": { status: 410, say: "The recording is no longer here. Please record again." },
  "drawing-not-readable": {
    status: 422,
    say: "We could not read your drawing. Nothing was kept. Please go back, draw it again, or write what you drew.",
  },
  "drawing-too-big": {
    status: 422,
    say: "Your drawing has too many lines to send. Please go back and take some of them away.",
  },
  "wrong-audience": {
    status: 422,
    say: "This survey is not made for that group of people. Please open the survey again.",
  },
  "other-content": {
    status: 409,
    say: "Other answers were already kept under this address. Please start the survey again.",
  },
  "nobody-comes": {
    status: 409,
    say: "Nobody can be asked to come from here. Nothing was sent. Please tell somebody near you.",
  },
  "bad-method": { status: 405, say: "This address cannot be used that way." },
  "not-signed-in": { status: 401, say: "Please sign in first." },
  "not-allowed": { status: 403, say: "Your role does not open this page." },
  "not-found": { status: 404, say: "We cannot find this page." },
  "wrong-origin": { status: 403, say: "This came from another site, so we did nothing. Please use our own page." },
  "too-many-tries": { status: 429, say: "Too many tries. Please wait a few minutes and try again." },
} as const;

export type ProblemName = keyof typeof problems;

/** A problem that a person can be told about. `detail` names the thing (an item, a row); it holds no answer. */
export class Problem extends Error {
  readonly problem: ProblemName;
  readonly detail: string | null;

  constructor(problem: ProblemName, detail: string | null = null) {
    super(detail ? `${problem}: ${detail}` : problem);
    this.problem = problem;
    this.detail = detail;
  }

  get status(): number {
    return problems[this.problem].status;
  }

  get say(): string {
    return problems[this.problem].say;
  }
}
