import { pino } from "pino";

export type Log = ReturnType<typeof makeLog>;

/** The log goes to standard error. Nothing identifying goes in: no address of a person, no id, no query, no words. */
export function makeLog(level: string) {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** An address with everything taken out that could point at a response, a receipt or a link. */
export function addressPattern(path: string): string {
  if (path.startsWith("/r/")) return path.split("/").length > 3 ? "/r/:wave/:id" : "/r/:wave";
  if (path.startsWith("/sounds/")) return "/sounds/:name";
  return path
    .replace(/(\/(?:voice|drawings)\/)[^/]+/, "$1:id")
    .replace(/^(\/(?:sign-in|concerns|calls|waves)\/)[^/]+/, "$1:id");
}
