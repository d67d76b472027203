/** The plan of reminders over weeks: a clock is handed in, since no test can wait that long. The database is real. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeReminders } from "#app/features/invitations/remind.server.ts";
import { type Database, openDatabase } from "#db/connection.server.ts";
import { invitations, mailings, mails, reminderPlans, rights } from "#db/schema.ts";
import { projectFolder } from "#surveys/folder.ts";
import { aWave, shipped } from "#tests/a-wave.ts";

const day = 24 * 60 * 60 * 1000;
const sentOn = Date.UTC(2026, 2, 2);
/** In March London is on UTC. */
const at = (days: number, hour: number) => sentOn + days * day + hour * 60 * 60 * 1000;

let folder: string;
let database: Database;
let wave: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "heard-reminders-"));
  database = openDatabase(join(folder, "heard.sqlite"), join(projectFolder(), "db/migrations"));
  wave = await aWave(database, shipped("being-heard"), { opensAt: sentOn, closesAt: sentOn + 60 * day });
  await database.write(async (unit) => {
    await unit.insert(reminderPlans).values({ waveId: wave, afterDays: 7, times: 2 });
  });
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function invite(name: string, more: Partial<typeof invitations.$inferInsert> = {}): Promise<void> {
  await database.write(async (unit) => {
    const right = { id: `right-${name}`, waveId: wave, audience: "parent" as const, kind: "invited" as const };
    await unit.insert(rights).values({ ...right, spent: false, handed: 0 });
    await unit.insert(invitations).values({
      ...{ id: name, waveId: wave, address: `${name}@example.org`, mark: name, rightId: right.id },
      ...{ language: "en", audience: "parent", state: "sent", sentDay: sentOn, reminders: 0 },
      ...more,
    });
  });
}

const remind = (now: number) => database.write((unit) => makeReminders(unit, now));

/** The letters went out: as the outbox writes it down. */
async function sent(now: number, reminders: number): Promise<void> {
  await database.write(async (unit) => {
    await unit.delete(mails);
    await unit.delete(mailings);
    await unit.update(invitations).set({ sentDay: now - (now % day), reminders });
  });
}

test("a reminder comes after the days of the plan, by day in London, twice and never again", async () => {
  await invite("ann");
  expect(await remind(at(6, 12))).toBe(0);
  expect(await remind(at(7, 8))).toBe(0);
  expect(await remind(at(7, 10))).toBe(1);
  // What waits in the outbox is not put there again.
  expect(await remind(at(7, 11))).toBe(0);
  await sent(at(7, 11), 1);
  expect(await remind(at(13, 12))).toBe(0);
  expect(await remind(at(14, 12))).toBe(1);
  await sent(at(14, 12), 2);
  expect(await remind(at(28, 12))).toBe(0);
});

test("in summer the hours are those of London", async () => {
  await invite("ann");
  // On 3 July 8:30 in UTC is half past nine in London, and 17:30 is half past six in the evening.
  const closes = sentOn + 200 * day;
  const summer = await aWave(database, shipped("being-heard"), { opensAt: sentOn, closesAt: closes });
  await database.write(async (unit) => {
    await unit.update(reminderPlans).set({ waveId: summer });
    await unit.update(invitations).set({ waveId: summer });
  });
  expect(await remind(Date.UTC(2026, 6, 3, 17, 30))).toBe(0);
  expect(await remind(Date.UTC(2026, 6, 3, 8, 30))).toBe(1);
});

test("nobody is reminded who was not reached, or after the wave has closed", async () => {
  await invite("bounced", { state: "bounced" });
  await invite("waiting", { state: "waiting", sentDay: null });
  expect(await remind(at(20, 12))).toBe(0);
  await invite("ann");
  expect(await remind(at(61, 12))).toBe(0);
  expect(await remind(at(20, 12))).toBe(1);
});
