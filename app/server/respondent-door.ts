import type { IncomingMessage, ServerResponse } from "node:http";
import type { Heard } from "../context.ts";
import type { Log } from "./log.ts";

export async function respondentDoor(_heard: Heard, _log: Log, _project: string) {
  return (_req: IncomingMessage, _res: ServerResponse): boolean => false;
}
