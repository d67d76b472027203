import { longestSeconds } from "../../features/voice/clip-limits.ts";
import type { Capture } from "./capture.ts";
import { button, make } from "./parts.ts";
import { say, sayTime } from "./words.ts";

const bars = 5;

/**
 * What is seen while somebody talks: the level, the time left in words and as a bar that grows shorter, and Stop. A screen
 * reader hears the time at half a minute and at ten seconds, and not each second. Gives what ends it.
 */
export function recordingPanel(
  capture: Capture,
  status: HTMLElement,
  show: (...parts: HTMLElement[]) => void,
): () => void {
  const level = make("span", { className: "level" }, ...Array.from({ length: bars }, () => make("i")));
  const left = make("b");
  const bar = make("i");
  const time = make("span", { className: "time-left" }, bar);
  const picture = make("div", { className: "recording" }, level, make("span", {}, left, time));
  picture.setAttribute("aria-hidden", "true");
  const stop = button("stop_sound", say("voiceStop"), () => capture.stop(), "action stop-talking");
  show(picture, stop);

  const spoken = new Map([
    [30, say("voiceHalfMinute")],
    [10, say("voiceTenSeconds")],
  ]);
  let saw = longestSeconds;
  const draw = () => {
    const loud = capture.level();
    [...level.children].forEach((each, place) => {
      each.classList.toggle("on", place < loud);
    });
    const seconds = Math.max(0, capture.secondsLeft());
    left.textContent = say("voiceLeft", { time: sayTime(seconds) });
    bar.style.inlineSize = `${(seconds / longestSeconds) * 100}%`;
    for (const [mark, words] of spoken) if (seconds <= mark && saw > mark) status.textContent = words;
    saw = seconds;
  };
  draw();
  const timer = setInterval(draw, 200);
  return () => clearInterval(timer);
}
