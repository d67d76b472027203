import { useFetcher } from "@remix-run/react";
import type { DidOnSounds } from "./do-on-sounds.server.ts";

/** How everything on the page of sounds is sent, so that what came of the last of it stands in one place. */
export function useSent() {
  const fetcher = useFetcher<DidOnSounds>({ key: "sounds" });
  const send = (fields: Record<string, string | File>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    fetcher.submit(form, { method: "post", encType: "multipart/form-data" });
  };
  return { Form: fetcher.Form, send, busy: fetcher.state !== "idle", done: fetcher.data };
}
