/**
 * A shared tablet, known by `k=` in the address of a person's page, and by the page where it is handed over. What it
 * does is fetched only there. On such a page every step takes the place of the one before, so that Back shows nothing.
 */
const turn = location.pathname.startsWith("/r/") && new URLSearchParams(location.search).has("k");

function stepInPlace(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('a[href^="#"]');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  location.replace(link.getAttribute("href") ?? "");
}

if (document.querySelector("#tablet")) void import("./kiosk/tablet.ts");
else if (turn && document.querySelector("#answers .step")) {
  addEventListener("click", stepInPlace);
  const part = import("./kiosk/turn.ts");
  let ordinary = false;
  addEventListener(
    "submit",
    (event) => {
      const by = event.submitter as HTMLButtonElement | null;
      if ((event.target as Element).id !== "answers" || by?.name !== "finish" || ordinary) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      part
        .then(({ finish }) => finish(by))
        .catch(() => {
          // What is needed did not come: the page's own way to send is still there.
          ordinary = true;
          by.form?.requestSubmit(by);
        });
    },
    true,
  );
}

export {};
