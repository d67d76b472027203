import type { Answer } from "#db/schema.ts";
import { screen } from "../safeguarding/screen.ts";

export const codeAnswer = (answer: Answer) => [answer, screen()];
