import type { RunBy, WaveKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";

/** One way on from a wave's page. */
interface WaveWay {
  to: (wave: string) => string;
  say: string;
  /** For whoever runs the wave; the others are for everybody who sees it. */
  runs?: true;
  /** Also for who acts on what a wave of the Forum finds. */
  replies?: true;
  /** Not in a wave of the Forum's own. */
  council?: true;
  /** Not for practice, which keeps nothing. */
  kept?: true;
  /** A document of its own, outside the staff pages. */
  outside?: true;
  /** The next thing that most people come for. */
  main?: true;
}

/** What somebody comes to a wave for, in the order of its life. */
const groups: { name: string; ways: WaveWay[] }[] = [
  {
    name: "Ask",
    ways: [
      { to: paths.waveSettings, say: "Settings", runs: true },
      { to: paths.tablets, say: "Tablets", runs: true },
      { to: paths.waveInvitations, say: "Invite by e-mail", runs: true, kept: true },
      { to: paths.wavePoster, say: "Print posters", runs: true, outside: true },
      { to: paths.waveBooklet, say: "Print booklets", runs: true, outside: true },
    ],
  },
  {
    name: "Bring in",
    ways: [
      { to: paths.wavePaper, say: "Type in booklets", runs: true, kept: true },
      { to: paths.waveViews, say: "Views from elsewhere", runs: true, kept: true },
      { to: paths.waveImport, say: "Bring in answers", runs: true },
      { to: paths.handIn, say: "Hand in a tablet’s file", runs: true, kept: true, council: true },
    ],
  },
  {
    name: "Read",
    ways: [
      { to: paths.waveAnswers, say: "Read the answers", runs: true, kept: true, main: true },
      { to: paths.waveLive, say: "How many answered", kept: true },
      { to: (wave) => paths.waveVoice(wave), say: "Recordings", runs: true, kept: true, council: true },
      { to: (wave) => paths.waveDrawings(wave), say: "Drawings", runs: true, kept: true, council: true },
    ],
  },
  {
    name: "Give back",
    ways: [
      { to: paths.waveSummary, say: "Summary" },
      { to: paths.waveForum, say: "Findings for the Forum" },
      { to: paths.waveReplies, say: "Replies", runs: true, replies: true },
    ],
  },
];

/** The ways on from a wave's page for somebody who runs it, who replies to it, or who only sees it; no empty group. */
export function waysOfWave(wave: { kind: WaveKind; runBy: RunBy }, may: { run: boolean; reply: boolean }) {
  const fits = (way: WaveWay) =>
    (may.run || !way.runs || (may.reply && way.replies)) &&
    (wave.kind !== "practice" || !way.kept) &&
    (wave.runBy === "council" || !way.council);
  return groups.map(({ name, ways }) => ({ name, ways: ways.filter(fits) })).filter(({ ways }) => ways.length > 0);
}
