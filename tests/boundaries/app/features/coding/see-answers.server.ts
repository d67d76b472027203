import { createHash } from "node:crypto";
import { seen } from "#db/stores/answers.server.ts";
import { codeAnswer } from "./code-answer.ts";

export const seeAnswers = () => [createHash, seen, codeAnswer];
