import { expect, test } from "vitest";
import { compileReadingWords } from "#app/features/coding/reading-words.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import { screen } from "./screen.ts";

const { screening } = compileReadingWords(loadReadingWords([surveysFolder()]));

test.each([
  "i am skared of my step dad",
  "somone at home hits me",
  "She says she doesn't want to be here any more",
  "I've been cutting myself",
  "pleese dont tell my mum",
  "there is nothing to eat at my house",
  "I got kicked out of home and I'm sleeping in a car",
  "a man online wants me to send him photos",
  "My partner is violent and the children hear it",
  "he said he will hurt me if i tell",
  "my mum hasnt got money for food",
  "everyone would be happier if i was gone",
  "They put me in a small room and hold the door shut",
  "some older lads give me trainers and i drop stuff off for them",
])("a person must look at: %s", (text) => {
  const { concern, evidence } = screen(text, screening);
  expect(concern).toBe(true);
  for (const words of evidence) expect(text).toContain(words);
});

test.each([
  "this queue is killing me",
  "we play hide and seek and i run away from the monster",
  "My dad beat me at chess",
  "I am not scared of the big slide any more",
  "i fell over and hurt my knee in the playground",
  "School threatened us with a fine",
  "the phone battery died",
  "i like it when my dad chases me round the garden",
  "the exams are going to kill me",
  "Staff never restrain him, they use calm words.",
  "",
])("nobody need look for safety at: %s", (text) => expect(screen(text, screening).concern).toBe(false));
