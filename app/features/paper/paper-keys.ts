/** The keys of whoever types booklets in. They work only while the focus is on an answer, so they clash with nothing. */
import type { outs } from "#surveys/definition.ts";

export type PaperAct =
  | { act: "choose"; at: number }
  | { act: "out"; out: (typeof outs)[number] }
  | { act: "next" | "back" | "undo" | "clear" };

const outLetters = { n: "not-sure", w: "dont-want-to-say", d: "dont-understand" } as const;

export const keyWords: [keys: string, does: string][] = [
  ["1 to 9, 0 for the tenth", "choose; the same key once more takes it away"],
  ["N · W · D", "not sure · does not want to say · does not understand"],
  ["Enter", "next question (in words and at Save: Ctrl and Enter)"],
  ["Shift and Enter", "the question before"],
  ["Backspace", "empty this question"],
  ["U", "undo the last change"],
];

export interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key means at an answer; null: nothing of ours. `typing`: in a field for words, letters are letters. */
export function paperAct({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, typing: boolean): PaperAct | null {
  const withControl = ctrlKey || metaKey;
  if (key === "Enter" && (!typing || withControl)) return { act: shiftKey ? "back" : "next" };
  if (typing || withControl || altKey) return null;
  if (/^[0-9]$/.test(key)) return { act: "choose", at: (Number(key) + 9) % 10 };
  const letter = key.toLowerCase();
  if (letter in outLetters) return { act: "out", out: outLetters[letter as keyof typeof outLetters] };
  if (letter === "u") return { act: "undo" };
  return key === "Backspace" ? { act: "clear" } : null;
}
