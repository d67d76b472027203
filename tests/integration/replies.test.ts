import { afterEach, beforeEach, expect, test } from "vitest";
import { repliesFor } from "#app/features/replies/replies-for.server.ts";
import { seeReplies } from "#app/features/replies/see-replies.server.ts";
import {
  releaseSentence,
  takeReplyBack,
  takeSentenceBack,
  writeReply,
} from "#app/features/replies/write-reply.server.ts";
import { seeSummary } from "#app/features/summaries/build-summary.server.ts";
import { seeDissents, takeDissentBack, writeDissent } from "#app/features/summaries/see-differently.server.ts";
import { markWithdrawn } from "#db/stores/responses.server.ts";
import { listStaff } from "#db/stores/staff.server.ts";
import { openTestWave } from "./fill-wave.ts";

let here: Awaited<ReturnType<typeof openTestWave>>;

beforeEach(async () => {
  here = await openTestWave();
});
afterEach(() => here.close());

const fields = { id: "", planItem: "PA1", kind: "did", youSaid: "Ask us first", weDid: "We ask first now" };
const write = (change: Partial<typeof fields>) =>
  here.database.write((unit) => writeReply(unit, here.plan, here.wave.id, "coordinator", { ...fields, ...change }));
const staffWith = async (role: string) => {
  const found = (await listStaff(here.database.read)).find((each) => each.role === role);
  if (!found) throw new Error(`no ${role}`);
  return found;
};

test("a person sees the replies to what they spoke about, pressed or in words, and no others", async () => {
  const words = {
    words: "It took so long",
    read: { sentiment: -1 as const, codes: [{ code: "PA3.a", accepted: true }] },
  };
  const [pressed = ""] = await here.add(1, "child", "self", { "listened-to": { choices: ["well"] } });
  const [spoken = ""] = await here.add(1, "child", "self", {
    "one-thing": words,
    "listened-to": { out: "skipped" },
  });
  await write({});
  await write({ planItem: "PA3", kind: "did-not", youSaid: "Be quick", weDid: "There is no money" });
  expect(await repliesFor(here.database.read, pressed)).toMatchObject([{ planItem: "PA1", weDid: "We ask first now" }]);
  expect(await repliesFor(here.database.read, spoken)).toMatchObject([{ planItem: "PA3", kind: "did-not" }]);
  await here.database.write((unit) => markWithdrawn(unit, pressed, 0));
  expect(await repliesFor(here.database.read, pressed)).toEqual([]);
  expect(await repliesFor(here.database.read, "nobody")).toEqual([]);
});

test("a reply can be changed and taken back; the summary shows it as it stands", async () => {
  await here.add(6, "child", "self", { "listened-to": { choices: ["well"] } });
  const late = { ...here.wave, replyBy: 1 };
  expect(await seeReplies(here.database, late, here.plan, 5)).toMatchObject({ waiting: 1, late: true });
  expect(await write({ weDid: "" })).toEqual({ weDid: "Write what was done." });
  await write({});
  const seen = await seeReplies(here.database, late, here.plan, 5);
  expect(seen).toMatchObject({ waiting: 0, late: false });
  const id = seen.items[0]?.replies[0]?.id ?? "";
  await write({ id, kind: "did-not", weDid: "Not this year" });
  const summary = await seeSummary(here.database, here.wave, here.plan, { floor: 5, batch: 5 });
  expect(summary.findings[0]?.replies).toMatchObject([{ kind: "did-not", weDid: "Not this year" }]);
  await here.database.write((unit) => takeReplyBack(unit, here.wave.id, id));
  expect((await seeReplies(here.database, late, here.plan, 5)).items[0]?.replies).toEqual([]);
  await expect(write({ id })).rejects.toThrow("not-found");
});

test("a sentence without numbers tells what is too small to count, until it is taken back", async () => {
  const release = (sentence: string) =>
    here.database.write((unit) =>
      releaseSentence(unit, here.plan, here.wave.id, "coordinator", { planItem: "AFI3", sentence }),
    );
  expect(await release("Two people wait.")).toContain('"two"');
  expect(await release("Some people wait for a place.")).toBeNull();
  const summary = await seeSummary(here.database, here.wave, here.plan, { floor: 5, batch: 5 });
  expect(summary.findings.find((each) => each.planItem === "AFI3")?.sentences).toEqual([
    "Some people wait for a place.",
  ]);
  const { items } = await seeReplies(here.database, here.wave, here.plan, 5);
  const id = items.flatMap((item) => item.sentences)[0]?.id ?? "";
  await here.database.write((unit) => takeSentenceBack(unit, here.wave.id, id));
  await expect(here.database.write((unit) => takeSentenceBack(unit, here.wave.id, id))).rejects.toThrow("not-found");
});

test("Forum and Board put on record where they see it differently; only who wrote it takes it back", async () => {
  const [forum, board, coordinator] = [
    await staffWith("forum"),
    await staffWith("board"),
    await staffWith("coordinator"),
  ];
  const say = (person: typeof forum, text: string, planItem = "PA1") =>
    here.database.write((unit) => writeDissent(unit, person, here.plan, here.wave.id, { planItem, text }));
  expect(await say(forum, " ")).toBe("Write how you see it.");
  expect(await say(forum, "It got worse")).toBeNull();
  await expect(say(coordinator, "No")).rejects.toThrow("not-allowed");
  await expect(say(board, "No", "PA99")).rejects.toThrow("not-found");

  const [seen] = await seeDissents(here.database.read, here.wave.id, board);
  expect(seen).toMatchObject({ planItem: "PA1", text: "It got worse", from: "The Parent Carer Forum", mine: false });
  expect(JSON.stringify(seen)).not.toContain("example.org");
  const takeBack = (person: typeof forum) =>
    here.database.write((unit) => takeDissentBack(unit, person, here.wave.id, seen?.id ?? ""));
  await expect(takeBack(board)).rejects.toThrow("not-allowed");
  await takeBack(forum);
  expect(await seeDissents(here.database.read, here.wave.id, forum)).toEqual([]);
});
