import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { safeError } from "./safe-error.ts";
import { Nonce } from "./ui/nonce.ts";

/** Errors of loaders and actions; see safe-error.ts for what may be logged. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  // A wrong method or address is the asker's matter, not a fault of ours.
  const theirs = error !== null && typeof error === "object" && "status" in error && Number(error.status) < 500;
  if (!theirs && !request.signal.aborted) console.error(safeError(error));
}

const abortDelay = 5_000;

/** Staff pages are small: each is sent when it is whole, so that its status is always the true one. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let sent = status;
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={context.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} abortDelay={abortDelay} />
      </Nonce.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: sent }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          sent = 500;
          console.error(safeError(error));
        },
      },
    );
    setTimeout(abort, abortDelay + 1000).unref();
  });
}
