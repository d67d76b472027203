/** The outbox of letters at work: one letter after another, no faster than is set, ever later while nothing goes out. */
import { setTimeout as delay } from "node:timers/promises";
import { mailsLeftUnsure } from "#db/stores/mails.server.ts";
import type { Heard } from "../context.ts";
import { makeReminders, tidyInvitations } from "../features/invitations/remind.server.ts";
import { sendNext } from "../features/invitations/send-next.server.ts";
import { mailSettingNow } from "../features/mail/change-mail.server.ts";
import type { SendingSetting } from "../features/mail/mail-setting.ts";
import { safeError } from "../safe-error.ts";
import type { Log } from "./log.ts";

const second = 1000;
const minute = 60 * second;
const lookEvery = second;
const remindEvery = 10 * minute;
const tidyEvery = 60 * minute;
/** While the mail server takes nothing, the next try waits so long. */
const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute];

type Parts = Pick<Heard, "database" | "catalogue" | "env" | "serverKey">;

export async function startMailing(heard: Parts, log: Log): Promise<Heard["mailing"] & { stop(): Promise<void> }> {
  let running: Promise<void> | null = null;
  let stopped = false;
  let problem: string | null = null;
  let inARow = 0;
  let notBefore = 0;
  let remindAt = 0;
  let tidyAt = 0;

  const unsure = await heard.database.write((unit) => mailsLeftUnsure(unit));
  if (unsure > 0) log.warn({ at: "mailing", unsure });

  function pause(why: string): void {
    problem = why;
    notBefore = Date.now() + (pauses[Math.min(inARow, pauses.length - 1)] ?? minute);
    inARow++;
    log.warn({ at: "mailing", inARow });
  }

  /** Sends one letter; false when there is none to send now. */
  async function sendOne(setting: SendingSetting): Promise<boolean> {
    const handed = await sendNext(heard, setting);
    if (!handed) return false;
    if (handed.outcome === "unsure" || (handed.outcome === "later" && handed.all)) pause(handed.why);
    else {
      problem = null;
      inARow = 0;
      notBefore = Date.now() + minute / setting.perMinute;
    }
    return true;
  }

  async function work(): Promise<void> {
    const now = Date.now();
    if (now >= remindAt) {
      remindAt = now + remindEvery;
      await heard.database.write((unit) => makeReminders(unit, now));
    }
    if (now >= tidyAt) {
      tidyAt = now + tidyEvery;
      const { drafts, addresses } = await heard.database.write((unit) => tidyInvitations(unit, now));
      if (drafts + addresses > 0) log.info({ at: "tidying invitations", drafts, addresses });
    }
    const setting = await mailSettingNow(heard);
    if (setting.kind === "none") return;
    while (!stopped) {
      const wait = notBefore - Date.now();
      if (wait > lookEvery) return;
      if (wait > 0) await delay(wait);
      if (!(await sendOne(setting))) return;
    }
  }

  function soon(): void {
    if (stopped || running) return;
    running = work()
      .catch((error: unknown) => {
        log.error({ at: "mailing", error: safeError(error) });
        pause("The program failed while it was sending. The log says more.");
      })
      .finally(() => {
        running = null;
      });
  }

  const timer = setInterval(soon, lookEvery);
  timer.unref();
  soon();
  return {
    soon() {
      notBefore = 0;
      soon();
    },
    problem: () => problem,
    async stop() {
      stopped = true;
      clearInterval(timer);
      // A letter that is on its way is waited for; a mail server that hangs is not.
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 5 * second).unref())]);
    },
  };
}
