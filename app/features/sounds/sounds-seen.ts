/** What a coordinator sees of the sounds of a survey. */
import type { TextKind } from "./page-texts.ts";

export interface SoundSeen {
  name: string;
  text: string;
  language: string;
  kind: TextKind;
  /** Who reads it: a person, a machine, or nobody yet. */
  source: "person" | "machine" | "none";
  /** Of a person's recording. */
  recording: { id: string; by: string; at: number; seconds: number } | null;
  /** Who listened to this very sound to its end. */
  heard: { by: string; at: number } | null;
}

export interface SoundGroup {
  title: string;
  language: string;
  sounds: SoundSeen[];
}

export const shows = ["all", "to-record", "to-hear"] as const;
/** Every text, those that no person has recorded, or the sounds that nobody has listened to. */
export type Show = (typeof shows)[number];

export interface SoundCounts {
  all: number;
  person: number;
  machine: number;
  none: number;
  heard: number;
}

export function countSounds(sounds: SoundSeen[]): SoundCounts {
  const from = (source: SoundSeen["source"]) => sounds.filter((each) => each.source === source).length;
  return {
    all: sounds.length,
    person: from("person"),
    machine: from("machine"),
    none: from("none"),
    heard: sounds.filter(({ heard }) => heard !== null).length,
  };
}

export function isShown({ source, heard }: SoundSeen, show: Show): boolean {
  if (show === "to-record") return source !== "person";
  return show === "all" || (source !== "none" && heard === null);
}

/** The next text without a person's recording, after this one and then from the beginning; null when none is left. */
export function nextToRecord(sounds: SoundSeen[], after: string): SoundSeen | null {
  const here = sounds.findIndex(({ name }) => name === after);
  const round = [...sounds.slice(here + 1), ...sounds.slice(0, Math.max(0, here))];
  return round.find(({ source }) => source !== "person") ?? null;
}
