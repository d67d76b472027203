/** Whether anything is being said: nothing moves on while somebody listens (AX7). */
let said = 0;

document.addEventListener("heard:sound", (event) => {
  said = Math.max(0, said + ((event as CustomEvent<string>).detail === "start" ? 1 : -1));
  if (said === 0) document.dispatchEvent(new Event("heard:quiet"));
});
for (const end of ["pause", "ended"])
  document.addEventListener(end, () => document.dispatchEvent(new Event("heard:quiet")), true);

function plays(element: HTMLMediaElement): boolean {
  return !element.paused && !element.ended;
}

/** True while a sound of the page, a film or the device's own voice is heard. */
export function isSoundPlaying(): boolean {
  const media = [...document.querySelectorAll<HTMLMediaElement>("audio,video")];
  return said > 0 || media.some(plays) || (globalThis.speechSynthesis?.speaking ?? false);
}
