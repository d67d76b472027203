/** What the settings say about the program that writes recordings down. */
import { isPrivateAddress } from "./private-address.ts";

/** A program of this machine, or an address of this network that speaks OpenAI's protocol. */
export type TranscriberSetting =
  | { kind: "command"; command: string[]; model: string }
  | { kind: "http"; url: string; model: string };

export interface TranscriberSettings {
  TRANSCRIBER: "none" | "command" | "http";
  TRANSCRIBE_COMMAND?: string | undefined;
  TRANSCRIBE_URL?: string | undefined;
  TRANSCRIBE_MODEL?: string | undefined;
}

const usualPath = "/v1/audio/transcriptions";

/** The words of a command line; quotes hold words together. No shell is asked, so nothing else is special. */
function splitCommand(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

/** Reads the settings; a string is the line that says what to change. Null: people write recordings down. */
export function readTranscriber(set: TranscriberSettings): TranscriberSetting | null | string {
  if (set.TRANSCRIBER === "none") return null;
  if (set.TRANSCRIBER === "command") {
    const command = splitCommand(set.TRANSCRIBE_COMMAND ?? "");
    if (command.length === 0) return "TRANSCRIBER is command: set TRANSCRIBE_COMMAND to the program and its arguments";
    if (!command.some((word) => word.includes("{file}")))
      return "TRANSCRIBE_COMMAND must hold {file} where the recording's file goes";
    return { kind: "command", command, model: set.TRANSCRIBE_MODEL ?? command[0]?.split("/").pop() ?? "" };
  }
  const text = set.TRANSCRIBE_URL ?? "";
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    return "TRANSCRIBER is http: set TRANSCRIBE_URL to a web address, for example http://127.0.0.1:8080/v1/audio/transcriptions";
  if (url.username || url.password) return "TRANSCRIBE_URL must hold no name or password";
  const isNumber = /^[\d.]+$|^\[/.test(url.hostname);
  if (isNumber && !isPrivateAddress(url.hostname))
    return "TRANSCRIBE_URL must be on this machine or on a private network: voices are not sent elsewhere";
  if (url.pathname === "/") url.pathname = usualPath;
  return { kind: "http", url: url.href, model: set.TRANSCRIBE_MODEL ?? "whisper-1" };
}
