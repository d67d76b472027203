/** Whether a page holds what stands on it, as the browser laid it out. */
import type { Page } from "playwright-core";

/** What sticks out at the side of the page, by name. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll("body *")]
      .filter((each) => (each as HTMLElement).offsetParent !== null && !each.closest(".unseen"))
      .filter(({ tagName }) => !/^(OPTION|use|path|g)$/i.test(tagName))
      .map((each) => [each, each.getBoundingClientRect()] as const)
      .filter(([, box]) => box.width > 1 && (box.right > width + 1 || box.left < -1))
      .map(([each]) => `${each.tagName} ${each.className} ${each.textContent?.trim().slice(0, 20)}`);
  });

/** What stands in the way when somebody presses the middle of each thing that can be pressed. */
export const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inTheWay: string[] = [];
    for (const each of document.querySelectorAll<HTMLElement>(".step .card, .step .out, .step .bar > a, .top button")) {
      if (each.offsetParent === null) continue;
      each.scrollIntoView({ block: "center" });
      const box = each.getBoundingClientRect();
      const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (!there || !each.contains(there)) inTheWay.push(`${each.textContent}: ${there?.outerHTML.slice(0, 80)}`);
    }
    return inTheWay;
  });
