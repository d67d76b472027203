/**
 * Asking someone to come, where scripts run: the page stays, one more try is made by itself, and what is said is what
 * happened. Throwing away empties the page first, so that Back shows nothing. Without it a frame and a link do the same.
 */
const form = document.querySelector<HTMLFormElement>("#call-form");
const longest = 15_000;

async function post(body: URLSearchParams): Promise<string | null> {
  const answer = await fetch(`${location.pathname}?call`, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(longest),
  });
  const told = (await answer.json()) as { say: string };
  return answer.status < 500 ? told.say : null;
}

if (form) {
  const said = form.querySelector("[role=status]") as HTMLElement;
  const button = form.querySelector("button") as HTMLButtonElement;
  let sending = false;
  form.querySelector("iframe")?.remove();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    button.setAttribute("aria-disabled", "true");
    said.textContent = form.dataset.sending ?? "";
    const body = new URLSearchParams(new FormData(form) as unknown as URLSearchParams);
    const say = (await post(body).catch(() => null)) ?? (await post(body).catch(() => null));
    said.textContent = say ?? form.dataset.failed ?? "";
    said.scrollIntoView({ block: "nearest" });
    button.removeAttribute("aria-disabled");
    sending = false;
  });
}

document.querySelector("#throw")?.addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector<HTMLFormElement>("#answers")?.reset();
  location.replace((event.currentTarget as HTMLAnchorElement).href);
});

export {};
