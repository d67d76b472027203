import type { Groups } from "#app/features/safeguarding/phrases.ts";
import { readText, type Spelling } from "#app/features/safeguarding/read-text.ts";
import { marksOf, readyWeights, type WordWeights } from "./word-weights.ts";

/** An answer that a person coded: what it is about, and how it felt. */
export interface CodedAnswer {
  text: string;
  pap: string[];
  sentiment: -1 | 0 | 1;
}

const FEELINGS = [-1, 0, 1] as const;
const ROUNDS = 60;
const STEP = 0.3;
const SLOWER = 0.1;
const BIAS_STEP = 0.3;
const SHRINK = 0.04;
const SEEN_AT_LEAST = 2;
const TOO_LIGHT = 0.04;

/**
 * Learns word weights from coded answers: one logistic regression for each item and each feeling, over the words,
 * pairs and groups of an answer. The same answers in the same order give the same weights.
 */
export function learnWords(answers: CodedAnswer[], items: string[], groups: Groups, spelling: Spelling): WordWeights {
  const { places } = readyWeights({ sides: [], bias: [], weights: {} }, groups, spelling);
  const marked = answers.map(({ text }) => [...marksOf(readText(text, spelling), places).keys()]);
  const seen = new Map<string, number>();
  for (const mark of marked.flat()) seen.set(mark, (seen.get(mark) ?? 0) + 1);
  const known = marked.map((marks) => marks.filter((mark) => (seen.get(mark) ?? 0) >= SEEN_AT_LEAST));
  const sides = [
    ...items.map((item) => ({ side: item, is: ({ pap }: CodedAnswer) => pap.includes(item) })),
    ...FEELINGS.map((felt) => ({ side: String(felt), is: ({ sentiment }: CodedAnswer) => sentiment === felt })),
  ];
  const learned = sides.map(({ is }) => learnOne(known, answers.map(is)));
  const weights: Record<string, number[]> = {};
  for (const mark of [...seen.keys()].sort()) {
    const row = learned.map((one) => round(one.weights.get(mark) ?? 0));
    if (row.some((weight) => Math.abs(weight) >= TOO_LIGHT)) weights[mark] = row;
  }
  return { sides: sides.map(({ side }) => side), bias: learned.map(({ bias }) => round(bias)), weights };
}

function learnOne(marked: string[][], wanted: boolean[]): { bias: number; weights: Map<string, number> } {
  const weights = new Map<string, number>();
  let bias = 0;
  for (let turn = 0; turn < ROUNDS; turn++) {
    const step = STEP / (1 + turn * SLOWER);
    marked.forEach((marks, at) => {
      const sum = marks.reduce((total, mark) => total + (weights.get(mark) ?? 0), bias);
      const missed = (wanted[at] ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      bias += step * missed * BIAS_STEP;
      for (const mark of marks) {
        const weight = weights.get(mark) ?? 0;
        weights.set(mark, weight + (step * (missed - SHRINK * weight)) / Math.sqrt(marks.length));
      }
    });
  }
  return { bias, weights };
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
