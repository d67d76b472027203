/** A video in sign stops when its place is closed or the person moves on; without this script its own buttons stop it. */
function stopHidden(): void {
  for (const video of document.querySelectorAll("video")) if (video.getClientRects().length === 0) video.pause();
}

addEventListener("hashchange", stopHidden);
document.addEventListener("toggle", stopHidden, true);

export {};
