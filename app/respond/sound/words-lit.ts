/**
 * Lights up each word as it is spoken, where the server knows when that is. It marks ranges and changes nothing of the
 * page; a browser that knows no highlights keeps the whole text lit. In calm mode nothing moves.
 */
import { type WordTimes, wordAt } from "../../features/sounds/word-times.ts";
import type { Piece } from "./texts.ts";
import look from "./words-lit.css?url";

const name = "heard-word";
type Place = [node: Text, offset: number];

/** Where each letter of the spoken text stands on the page; null when the page writes it in another way. */
function placesOf({ text, nodes }: Piece): Place[] | null {
  const places: Place[] = [];
  let read = "";
  for (const node of nodes)
    for (let at = 0; at < node.data.length; at++) {
      const letter = /\s/.test(node.data[at] ?? "") ? " " : (node.data[at] ?? "");
      if (letter === " " && (read === "" || read.endsWith(" "))) continue;
      read += letter;
      places.push([node, at]);
    }
  return read.trimEnd() === text ? places : null;
}

function rangeOf(places: Place[], { from, to }: { from: number; to: number }): Range | null {
  const first = places[from];
  const last = places[to - 1];
  if (!first || !last) return null;
  const range = new Range();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

async function timesOf(address: string): Promise<WordTimes> {
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as WordTimes) : [];
}

let looks = false;

/** Follows the sound until what this gives is called. */
export function lightWords(piece: Piece, audio: HTMLAudioElement, address: string): () => void {
  const places = placesOf(piece);
  const calm = document.querySelector("#c-calm:checked");
  const oneWord = piece.language !== "zh" && !piece.text.includes(" ");
  if (!("highlights" in CSS) || calm || !places || oneWord) return () => {};
  if (!looks) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: look }));
  looks = true;
  let ended = false;
  let shown = -1;
  const end = () => {
    ended = true;
    CSS.highlights.delete(name);
  };
  const follow = (times: WordTimes) => {
    if (ended) return;
    const word = audio.paused ? null : wordAt(times, piece.text, audio.currentTime * 1000);
    if (word && word.from !== shown) {
      shown = word.from;
      const range = rangeOf(places, word);
      if (range) CSS.highlights.set(name, new Highlight(range));
    }
    requestAnimationFrame(() => follow(times));
  };
  timesOf(address).then(
    (times) => {
      if (times.length > 0) follow(times);
    },
    () => {},
  );
  return end;
}
