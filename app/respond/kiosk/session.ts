/**
 * What this tablet knows of its session: which setting and wave, how it asks after somebody, nothing of any person. It
 * stays in the browser until the facilitator leaves, so that a restart asks nobody for the PIN again.
 */
import { idleUsual, type OpenedTablet } from "../../features/tablets/tablet.ts";

export interface Session {
  tablet: OpenedTablet;
  wave: string;
  audience: string;
  language: string;
  /** Minutes; 0 is never. */
  idle: number;
  full: boolean;
}

const place = "heard-tablet";

export function readSession(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as Session | null;
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing: then the address alone carries the session. */
export function keepSession(session: Session | null): boolean {
  try {
    if (session) localStorage.setItem(place, JSON.stringify(session));
    else localStorage.removeItem(place);
    return true;
  } catch {
    return false;
  }
}

/** The signed mark for who answers now. */
export function markOf({ tablet, wave, audience }: Session): string {
  return tablet.waves.find(({ id }) => id === wave)?.audiences.find((each) => each.audience === audience)?.mark ?? "";
}

/** A fresh id, made here, so that it needs no network. */
export function freshId(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * Path and query of a page under an id. The page itself stands under one id and is sent under another, since the
 * browser's list of visited pages stays on the tablet, and from an id the five pictures can be made.
 */
export function turnAddress(session: Session, id: string): string {
  const query = new URLSearchParams({
    for: session.audience,
    lang: session.language,
    at: session.tablet.code,
    k: markOf(session),
    idle: `${session.idle}`,
  });
  return `/r/${session.wave}/${id}?${query}`;
}

/** The page between two people. */
export function betweenAddress(code: string, audience: string, language: string): string {
  return `/r/k/${code}?${new URLSearchParams({ for: audience, lang: language })}`;
}

export interface Turn {
  code: string;
  wave: string;
  audience: string;
  language: string;
  mark: string;
  idle: number;
}

/** What the address of a person's page says. */
export function turnHere(): Turn {
  const query = new URLSearchParams(location.search);
  const mark = query.get("k") ?? "";
  const idle = query.get("idle");
  return {
    code: mark.split(".")[0] ?? "",
    wave: location.pathname.split("/")[2] ?? "",
    audience: query.get("for") ?? "child",
    language: query.get("lang") ?? "en",
    mark,
    idle: idle === null ? idleUsual : Number(idle),
  };
}
