import { z } from "zod";
import { readYaml } from "./read-yaml.ts";

/**
 * The plan that answers are tied to, and the words by which answers are read: what may stand in the files of
 * `surveys/plan/`. Text goes in, checked values come out; every error names the file, the place and what to do.
 */
const topic = z.strictObject({ id: z.string().min(1), name: z.string().min(1), easy_read: z.string().min(1) });

const item = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  easy_read: z.string().min(1),
  meaning: z.string().min(1),
  source: z.string().min(1),
  topics: z.array(topic),
});

const plan = z.strictObject({
  plan: z.string().min(1),
  version: z.number().int().positive(),
  status: z.string().min(1),
  items: z.array(item).min(1),
});

// A bare number is a word like any other to whoever writes the file.
const word = z.union([z.string().min(1), z.number().transform(String)]);
const list = z.array(word).default([]);

const words = z.strictObject({
  writings: z.record(z.string(), list),
  dropped: list,
  groups: z.record(z.string(), list),
});

const phrases = z.record(
  z.string(),
  z.strictObject({ clear: list, likely: list, hint: list, touching: list, anywhere: list }),
);

const screening = z.strictObject({
  concerns: z
    .array(z.strictObject({ about: z.string().min(1), phrases: z.array(word).min(1), touching: list, anywhere: list }))
    .min(1),
});

const sentimentWords = z.strictObject({
  words: z.record(z.string(), z.number().min(-5).max(5)),
  phrases: z.strictObject({ good: list, bad: list, neutral: list, wish: list }),
});

export interface Topic {
  id: string;
  name: string;
  easyRead: string;
}

export interface PlanItem extends Topic {
  meaning: string;
  source: string;
  topics: Topic[];
}

export interface Plan {
  plan: string;
  version: number;
  status: string;
  items: PlanItem[];
}

export type Words = z.infer<typeof words>;
export type Phrases = z.infer<typeof phrases>;
export type Screening = z.infer<typeof screening>;
export type SentimentWords = z.infer<typeof sentimentWords>;

/** Reads a plan from YAML. Throws an Error that names the file, the place and what to do. */
export function parsePlan(yamlText: string, fileName: string): Plan {
  const read = readYaml(plan, yamlText, fileName);
  const seen = new Set<string>();
  for (const { id, topics } of read.items) {
    for (const each of [id, ...topics.map((topic) => topic.id)]) {
      if (seen.has(each))
        throw new Error(`${fileName}: the id "${each}" stands there twice. Give each item and topic its own id.`);
      seen.add(each);
    }
  }
  const named = ({ id, name, easy_read }: z.infer<typeof topic>): Topic => ({ id, name, easyRead: easy_read });
  return {
    ...read,
    items: read.items.map((each) => ({
      ...named(each),
      meaning: each.meaning,
      source: each.source,
      topics: each.topics.map(named),
    })),
  };
}

/** Reads families' words per plan item; each key must be an item or a topic of `of`. Throws like parsePlan. */
export function parsePhrases(yamlText: string, fileName: string, of: Plan): Phrases {
  const read = readYaml(phrases, yamlText, fileName);
  const known = new Set(of.items.flatMap((each) => [each.id, ...each.topics.map((topic) => topic.id)]));
  const stranger = Object.keys(read).find((key) => !known.has(key));
  if (stranger !== undefined) {
    throw new Error(
      `${fileName}: "${stranger}" is no item or topic of the plan ${of.plan}. Use one of its ids, such as ${of.items[0]?.id}.`,
    );
  }
  return read;
}

export const parseWords = (yamlText: string, fileName: string): Words => readYaml(words, yamlText, fileName);
export const parseScreening = (yamlText: string, fileName: string): Screening =>
  readYaml(screening, yamlText, fileName);
export const parseSentimentWords = (yamlText: string, fileName: string): SentimentWords =>
  readYaml(sentimentWords, yamlText, fileName);
