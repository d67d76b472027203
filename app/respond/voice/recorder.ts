/**
 * The recorder of one question. The recording goes into the page's own file field, so that the one post of the page
 * sends it, once. Whatever goes wrong here is said in words, and costs nothing else on the page.
 */
import { type Capture, type Captured, capture } from "./capture.ts";
import { putInto } from "./field.ts";
import { button, line, make } from "./parts.ts";
import { playButton, quiet, stopPlaying } from "./playback.ts";
import look from "./recorder.css?url";
import { recordingPanel } from "./recording-panel.ts";
import { fetchWords, say, sayTime } from "./words.ts";

export interface Place {
  place: HTMLElement;
  input: HTMLInputElement;
  button: HTMLButtonElement;
}

document.head.append(make("link", { rel: "stylesheet", href: look }));

/** What happens with a voice is said before the first recording on the page, and not before each. */
let told = false;
/** The one recording that is under way on this page. */
let current: { capture: Capture } | null = null;
/** The browser is asking for the microphone; who goes elsewhere meanwhile is not recorded there. */
let asking: { left: boolean } | null = null;
const recorders = new WeakMap<HTMLElement, ReturnType<typeof makeRecorder>>();

const problems: Record<string, string> = {
  NotAllowedError: "voiceDenied",
  SecurityError: "voiceDenied",
  NotFoundError: "voiceNoMicrophone",
  OverconstrainedError: "voiceNoMicrophone",
  NotReadableError: "voiceInUse",
  AbortError: "voiceInUse",
};

const endings: Record<Captured["why"], string> = { stopped: "voiceDone", time: "voiceFull", broke: "voiceBroke" };

function makeRecorder({ place, input, button: say1 }: Place) {
  const panel = make("div", { className: "recorder" });
  const status = make("p", { role: "status" });
  const body = make("div", { className: "recorder-body" });
  panel.append(status, body);
  place.append(panel);
  let seconds = 0;

  /** Shows what can be done now; the focus goes along when the pressed button has gone. */
  function show(spoken: string, ...parts: HTMLElement[]): void {
    const mine = panel.contains(document.activeElement) || document.activeElement === say1;
    status.textContent = spoken;
    body.replaceChildren(...parts);
    if (mine) body.querySelector<HTMLElement>("button")?.focus();
  }

  function row(...buttons: HTMLElement[]): HTMLElement {
    return make("p", { className: "row" }, ...buttons);
  }

  const begin = (words = "voiceSay") => button("microphone", say(words), () => void record(), "action say");

  function rest(spoken = ""): void {
    const sound = input.files?.[0] ?? putInto.instead.get(input);
    markCheck(sound);
    say1.hidden = true;
    if (!sound) {
      show(spoken, begin());
      return;
    }
    const words = seconds > 0 ? say("voiceKept", { time: sayTime(seconds) }) : sound.name;
    show(
      spoken ? `${spoken} ${words}` : words,
      row(
        playButton(sound),
        button("record_again", say("voiceAgain"), () => void record()),
        button("throw_away", say("voiceDelete"), () => {
          take(null);
          rest(say("voiceDeleted"));
        }),
      ),
    );
  }

  /** The check page lets it be heard once more. */
  function markCheck(sound: File | undefined): void {
    const row = document.querySelector<HTMLElement>(`.k${place.dataset.voice}-voice`);
    row?.querySelector("button")?.remove();
    if (sound) row?.append(playButton(sound, "small"));
  }

  function take(sound: File | null, length = 0): void {
    stopPlaying();
    seconds = length;
    putInto(input, sound);
  }

  function tell(): void {
    const [who, safe, later] = [...place.querySelectorAll(":scope > .hint span > span")].map(
      (each) => each.textContent,
    );
    const lines = make(
      "div",
      { className: "recorder-body", id: `${input.id}-before` },
      make("h3", {}, say("voiceBefore")),
      line("who_hears", who ?? ""),
      line("safe_tell", safe ?? ""),
      line("throw_away", say("voiceYourTurn")),
      line("no_name", later ?? ""),
    );
    const talk = button("microphone", say("voiceOk"), () => {
      told = true;
      void record();
    });
    // Who hears instead of seeing hears all of it before the first word.
    talk.setAttribute("aria-describedby", lines.id);
    const notNow = button("no_thanks", say("voiceNot"), () => {
      rest();
      body.querySelector<HTMLElement>("button")?.focus();
    });
    show("", lines, row(talk, notNow));
    body.querySelector<HTMLElement>("button")?.focus();
  }

  async function record(): Promise<void> {
    if (!told) return tell();
    if (asking) return;
    current?.capture.stop();
    quiet();
    show(say("voiceAsking"), make("p", { className: "waiting" }));
    const answer = { left: false };
    asking = answer;
    let mine: Capture;
    try {
      mine = await capture();
    } catch (error) {
      rest(say(problems[(error as DOMException).name] ?? "voiceTrouble"));
      return;
    } finally {
      asking = null;
    }
    if (answer.left) {
      mine.stop();
      rest();
      return;
    }
    const stopShowing = recordingPanel(mine, status, (...parts) => show(say("voiceTalk"), ...parts));
    body.querySelector<HTMLElement>("button")?.focus();
    const under = { capture: mine };
    current = under;
    const captured = await mine.done;
    if (current === under) current = null;
    stopShowing();
    finish(captured);
  }

  function finish({ sound, heard, why, seconds: length }: Captured): void {
    // Silence takes the place of nothing: what was said before stays.
    const usable = sound !== null && heard !== false;
    if (usable) take(sound, length);
    rest(usable ? say(endings[why]) : say(sound ? "voiceSilent" : "voiceBrokeEmpty"));
  }

  input.addEventListener("change", () => {
    if (putInto.busy || input.files?.length) return;
    putInto.instead.delete(input);
    seconds = 0;
    rest();
  });
  rest();
  return { record };
}

/** Opens the recorder of a question, and begins unless something was recorded before. */
export async function openRecorder(at: Place): Promise<void> {
  await fetchWords();
  const found = recorders.get(at.place);
  const recorder = found ?? makeRecorder(at);
  recorders.set(at.place, recorder);
  if (!at.input.files?.length) await recorder.record();
}

function leave(): void {
  if (asking) asking.left = true;
  current?.capture.stop();
  stopPlaying();
}

window.addEventListener("hashchange", leave);
window.addEventListener("pagehide", leave);

// Finish, or "stop and keep", while somebody talks: first the recording ends, then everything is sent, once.
window.addEventListener(
  "submit",
  (event) => {
    const under = current;
    if (!under) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const form = event.target as HTMLFormElement;
    under.capture.stop();
    void under.capture.done.then(() => setTimeout(() => form.requestSubmit(event.submitter)));
  },
  true,
);
