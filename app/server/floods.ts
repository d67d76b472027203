/**
 * Holds floods back without shutting a school out: a whole school stands behind one address, and a county may. What ends
 * well is cheap, what is refused is dear, and whoever came by our own page (its signed mark is in the address) is told
 * apart from who did not. Counted per network in memory for a minute; see README.md here for the numbers.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { beganAt } from "../features/responses/began.server.ts";
import { readSessionMark } from "../features/responses/session-mark.server.ts";
import { Problem } from "../problems.ts";
import { cameThrough } from "./came-through.ts";
import type { Log } from "./log.ts";

/** Posts a minute that are under way or were refused: from a network without our mark, by one page, by one tablet. */
const refused = { unknown: 120, page: 8, tablet: 240 };
/** Pages that are made for one request, beside each response that may come. */
const looksPerAnswer = 4;

/** Every id is as long as this, right or wrong; other last parts of an address are words. */
const isId = (part: string | undefined) => part?.length === 36;

const minute = (points: number) => new RateLimiterMemory({ points, duration: 60 });

function tooMany(wait: RateLimiterRes | null): Problem {
  return new Problem("too-many-at-once", null, Math.max(1, Math.ceil((wait?.msBeforeNext ?? 60_000) / 1000)));
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((wait: unknown) => {
    throw wait instanceof Error ? wait : tooMany(wait as RateLimiterRes);
  });
}

interface Of {
  /** Responses a minute that one network may send. */
  answers: number;
  proxies: number;
  secret: string;
  log: Log;
}

/** Counts for one run of the program. Gives what lets a request in, or throws Problem `too-many-at-once`. */
export function holdFloods({ answers, proxies, secret, log }: Of) {
  const kept = minute(answers);
  const begun = minute(answers);
  const looks = minute(answers * looksPerAnswer);
  const [unknown, page, tablet] = [minute(refused.unknown), minute(refused.page), minute(refused.tablet)];
  let warned = false;

  /** Who vouches for a post: the page that we gave, the tablet's session, else only the network. */
  function voucher(network: string, [, wave = "", id = ""]: string[], query: URLSearchParams) {
    if (beganAt(secret, wave, id, query.get("began")) !== null) return { limiter: page, key: id };
    const mark = query.get("k");
    if (mark && readSessionMark(secret, wave, mark)) return { limiter: tablet, key: mark };
    return { limiter: unknown, key: network };
  }

  async function letPost(res: ServerResponse, network: string, parts: string[], query: URLSearchParams): Promise<void> {
    const wait = await kept.get(network);
    if (wait && wait.remainingPoints <= 0) throw tooMany(wait);
    const { limiter, key } = voucher(network, parts, query);
    await take(limiter, key);
    res.once("close", () => {
      if (!res.writableFinished) return;
      const well = res.statusCode < 400;
      // What is our own fault costs nobody anything.
      if (well || res.statusCode >= 500) void limiter.reward(key);
      if (well) void kept.penalty(network);
    });
  }

  return async (req: IncomingMessage, res: ServerResponse, url: URL, parts: string[]): Promise<void> => {
    if (proxies === 0 && !warned && req.headers["x-forwarded-for"]) {
      warned = true;
      log.warn(
        "If a proxy stands before Heard, set TRUST_PROXY=1: else everybody counts as one address, and may be shut out.",
      );
    }
    const [prefix, first, second] = parts;
    const query = url.searchParams;
    const sends = req.method === "POST";
    // A call for somebody to come has limits of its own, and looks are ready.
    if ((sends && query.has("call")) || (prefix === "r" && first === "look")) return;
    const network = cameThrough(req, proxies);
    if (sends && (prefix === "try" || isId(second))) return letPost(res, network, parts, query);
    await take(prefix === "r" && second === undefined && query.has("for") ? begun : looks, network);
  };
}
