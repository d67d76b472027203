/** Keeps the screen on, and full where the facilitator chose so. A new page takes the full screen away; a press brings it back. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === "visible") void navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}

export const canBeFull = () => !!document.documentElement.requestFullscreen && document.fullscreenEnabled;

export async function goFull(): Promise<void> {
  if (!document.fullscreenElement) await document.documentElement.requestFullscreen?.().catch(() => {});
}

export function stayFull(): void {
  if (canBeFull()) addEventListener("pointerup", () => void goFull(), { once: true });
}
