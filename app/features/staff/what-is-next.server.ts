import { countAnswers } from "#db/stores/answers.server.ts";
import { countOpenCalls } from "#db/stores/calls.server.ts";
import { type Ears, wavesToListen } from "#db/stores/clips.server.ts";
import { countOpenConcerns } from "#db/stores/concerns.server.ts";
import { countToDescribe } from "#db/stores/drawings.server.ts";
import { countToRead } from "#db/stores/reading.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { listWaves, type Wave } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { count } from "../../ui/counts.ts";
import { runsWave } from "../waves/see-waves.server.ts";

export interface Next {
  to: string;
  do: string;
  why: string;
}

/** What waits for this person, the most pressing first; each with the page where it is done. */
export async function whatIsNext(heard: Heard, person: StaffMember): Promise<Next[]> {
  if (person.role === "safeguarding") return nextForSafeguarding(heard);
  const waves = await listWaves(heard.database.read);
  const own = await Promise.all(waves.map(async (wave) => ((await runsWave(heard, person, wave)) ? [wave] : [])));
  if (person.role === "coordinator") return nextForCoordinator(heard, own.flat());
  return [...(await nextToCode(heard, own.flat())), ...nextToRead(person, waves)];
}

function nextToRead(person: StaffMember, waves: Wave[]): Next[] {
  return waves
    .filter((wave) => wave.kind !== "practice")
    .slice(0, 3)
    .map((wave) => ({
      to: person.role === "board" ? paths.waveSummary(wave.id) : paths.waveForum(wave.id),
      do: wave.name,
      why:
        person.role === "board"
          ? "Read what people said, and what came of it."
          : "Read the findings, and say where you see it differently.",
    }));
}

async function nextForSafeguarding(heard: Heard): Promise<Next[]> {
  const open = await countOpenConcerns(heard.database.read);
  const { held } = await countToRead(heard.database.read);
  const calls = await countOpenCalls(heard.database.read);
  const next: Next[] = [];
  if (calls > 0)
    next.push({
      to: paths.concerns(),
      do: `Answer ${count(calls, "call")} for somebody to come`,
      why: "Somebody pressed “Ask someone to come”. Only you see it.",
    });
  if (open > 0)
    next.push({
      to: paths.concerns(),
      do: `Look at ${count(open, "open concern")}`,
      why: "Nobody else has seen them.",
    });
  if (held > 0)
    next.push({ to: paths.concerns(), do: `Read ${count(held, "response")}`, why: "The program could not read them." });
  const waves = await listWaves(heard.database.read);
  const ofForum = waves.filter((wave) => wave.runBy === "forum");
  return [...next, ...(await nextToHear(heard, "safeguarding", waves)), ...(await nextToDescribe(heard, ofForum))];
}

/** Recordings come before answers: nobody knows what is in them. */
async function nextToHear(heard: Heard, ears: Ears, waves: Wave[]): Promise<Next[]> {
  const ids = new Set(waves.map((wave) => wave.id));
  const found = (await wavesToListen(heard.database.read, ears)).filter(({ waveId }) => ids.has(waveId));
  return found.map(({ waveId, name, number }) => ({
    to: paths.waveVoice(waveId),
    do: `Listen to ${count(number, "recording")} of ${name}`,
    why: "Nobody knows yet what is said.",
  }));
}

async function nextToDescribe(heard: Heard, waves: Wave[]): Promise<Next[]> {
  const next: Next[] = [];
  for (const { id, name } of waves) {
    const drawings = await countToDescribe(heard.database.read, id);
    if (drawings > 0)
      next.push({
        to: paths.waveDrawings(id),
        do: `Describe ${count(drawings, "drawing")} of ${name}`,
        why: "What is drawn counts in nothing until somebody has written what is in it.",
      });
  }
  return next;
}

async function nextForCoordinator(heard: Heard, waves: Wave[]): Promise<Next[]> {
  if (waves.length === 0)
    return [
      {
        to: paths.surveys(),
        do: "Try a survey",
        why: "Go through it as a child, a young person or a parent. Nothing is kept.",
      },
      { to: paths.newWave(), do: "Open a practice wave", why: "Try everything once before anybody is asked." },
      {
        to: paths.staff(),
        do: "Add the safeguarding lead",
        why: "A concern must reach a person before the first child answers.",
      },
    ];
  return [
    ...(await nextToHear(heard, "coordinator", waves)),
    ...(await nextToDescribe(heard, waves)),
    ...(await nextToCode(heard, waves)),
    { to: paths.waves(), do: "See all waves", why: "Open a new one, or close one." },
  ];
}

/** For whoever runs these waves: what came in. */
async function nextToCode(heard: Heard, waves: Wave[]): Promise<Next[]> {
  const next: Next[] = [];
  for (const wave of waves.filter((each) => each.kind !== "practice").slice(0, 4)) {
    const notDecided = await countAnswers(heard.database.read, wave.id, { only: "not-decided" });
    if (notDecided > 0)
      next.push({
        to: `${paths.waveAnswers(wave.id)}?show=not-decided`,
        do: `Read and code ${wave.name}`,
        why: `${count(notDecided, "answer")} with suggestions that nobody has decided on.`,
      });
    else next.push({ to: paths.wave(wave.id), do: wave.name, why: "See what came in, and write replies." });
  }
  return next;
}
