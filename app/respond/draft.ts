/**
 * On one's own device nothing is lost by a reload, a crash or a flat battery: what is answered is kept here as one goes,
 * and comes back. Never on a shared tablet (its address has a session), and never before the person's own yes.
 */
const form = document.querySelector<HTMLFormElement>("#answers");
const own = location.pathname.startsWith("/r/") && !new URLSearchParams(location.search).has("k");

if (own && form?.querySelector(".step"))
  import("./offline/draft.ts").then(({ beginDraft }) => beginDraft(form)).catch(() => {});

export {};
