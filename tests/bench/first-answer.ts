/**
 * How long a child with a weak tablet waits: a browser four times slower than this machine, at 1.6 Mbit/s and 150 ms, with
 * nothing kept from before. The page itself presses as soon as there is something to press, so that no time of the driver
 * is counted; the median of five.
 */
import type { Browser } from "playwright-core";
import { openBrowser } from "#tests/browser.ts";
import { startHeard } from "#tests/start-heard.ts";
import { findBrowser } from "../../scripts/browser.mjs";
import { atMost, type Measure, plain } from "./measure.ts";

const runs = 5;
const questions = 4;

interface Walk {
  /** Milliseconds from the start of loading until the person's own yes was pressed, and the first card. */
  yes: number;
  answer: number;
  /** Milliseconds from pressing Next until the next question had been painted. */
  next: number[];
  requestsOnNext: number;
}

/** Runs in the page, from before its first byte. Waits for each thing to be seen, presses it, and notes the time. */
function walk(questions: number): void {
  const seen = (selector: string) => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)];
    return found.find((each) => each.getClientRects().length > 0);
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const press = async (selector: string) => {
    for (;;) {
      const there = seen(selector);
      if (there) return there.click();
      await frame();
    }
  };
  const overNetwork = () =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter((each) => each.transferSize > 0);
  /** Until the scripts are there, and nothing has been fetched for half a second. */
  const quiet = async () => {
    for (let last = -1; last !== overNetwork().length || document.readyState !== "complete"; ) {
      last = overNetwork().length;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  const painted = async () => {
    await frame();
    await frame();
    return performance.now();
  };
  const go = async () => {
    await press("#begin a.next");
    await press("#assent-yes");
    const yes = await painted();
    await press("#assent a.next");
    await press(".step:target .card input");
    const answer = await painted();
    await quiet();
    const before = overNetwork().length;
    const next: number[] = [];
    for (let at = 0; at < questions; at++) {
      const from = performance.now();
      await press(".step:target a.next");
      next.push((await painted()) - from);
    }
    const requestsOnNext = overNetwork().length - before;
    Object.assign(window, { walked: { yes, answer, next, requestsOnNext } });
  };
  void go();
}

async function walkOnce(browser: Browser, address: string): Promise<Walk> {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(walk, questions);
  await page.goto(address, { waitUntil: "commit" });
  const walked = await page.waitForFunction(() => (window as unknown as { walked?: Walk }).walked, null, {
    timeout: 60_000,
  });
  const result = (await walked.jsonValue()) as Walk;
  await context.close();
  return result;
}

function median(of: number[]): number {
  return [...of].sort((one, other) => one - other)[Math.floor(of.length / 2)] ?? Number.NaN;
}

/** Time until the first answer and between questions, for a child's survey. */
export async function measureFirstAnswer(): Promise<Measure[]> {
  if ((await findBrowser()) === null) {
    process.stderr.write("No browser was found, so the time until a first answer is not measured.\n");
    return [];
  }
  const heard = await startHeard();
  const browser = await openBrowser();
  try {
    const walks: Walk[] = [];
    for (let run = 0; run < runs; run++)
      walks.push(await walkOnce(browser, `${heard.origin}/try/being-heard/child?lang=en`));
    return [
      atMost("own yes pressed, 4x slower, 1.6 Mbit/s, 150 ms", median(walks.map(({ yes }) => yes)), "ms", 1000),
      plain("first card pressed, two screens later", median(walks.map(({ answer }) => answer)), "ms"),
      atMost("next question painted, 4x slower", median(walks.flatMap(({ next }) => next)), "ms", 50),
      atMost("requests between questions", Math.max(...walks.map((each) => each.requestsOnNext)), "requests", 0),
    ];
  } finally {
    await browser.close();
    await heard.stop();
  }
}
