/** A gentle chime, made here. Browsers let it sound only after somebody has pressed something on the page. */
let context: AudioContext | undefined;

/** Gets ready with the first press. */
export function readyToChime(): void {
  const unlock = () => {
    try {
      context ??= new AudioContext();
      void context.suspend();
    } catch {
      // No sound here: words and picture tell the same.
    }
  };
  addEventListener("pointerup", unlock, { once: true, capture: true });
  addEventListener("keyup", unlock, { once: true, capture: true });
}

const notes = [659, 523, 784];

/** Sounds two notes, or three again and again for `rounds`. Tells whether anything sounds. */
export async function chime(rounds = 1): Promise<boolean> {
  if (!context) return false;
  await context.resume().catch(() => {});
  if (context.state !== "running") return false;
  const { currentTime: now, destination } = context;
  const played = rounds === 1 ? notes.slice(0, 2) : Array.from({ length: rounds }, () => notes).flat();
  for (const [at, note] of played.entries()) {
    const begins = now + at * 0.45;
    const [tone, loud] = [context.createOscillator(), context.createGain()];
    tone.type = "sine";
    tone.frequency.value = note;
    loud.gain.setValueAtTime(0, begins);
    loud.gain.linearRampToValueAtTime(0.25, begins + 0.03);
    loud.gain.exponentialRampToValueAtTime(0.001, begins + 0.9);
    tone.connect(loud).connect(destination);
    tone.start(begins);
    tone.stop(begins + 1);
  }
  document.dispatchEvent(new CustomEvent("heard:chime", { detail: played.length }));
  return true;
}
