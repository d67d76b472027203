/** The respondent's side in other languages, as a browser meets it. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideConcern } from "#app/features/safeguarding/decide-concern.server.ts";
import { takeHeldResponse } from "#app/features/safeguarding/take-held.server.ts";
import type { Database } from "#db/connection.server.ts";
import { concernEvents, readings, responses, toRead } from "#db/schema.ts";
import { addStaff, type StaffMember } from "#db/stores/staff.server.ts";
import { surveyIn } from "#surveys/survey-in.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
const arabic = surveyIn(survey, "ar");
const sam: StaffMember = {
  id: randomUUID(),
  name: "Sam",
  email: "sam@example.org",
  role: "safeguarding",
  addedAt: 0,
  leftAt: null,
};
let heard: StartedHeard;
let database: Database;
let pilot: string;
let real: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  pilot = await aWave(database, survey);
  real = await aWave(database, survey, { kind: "real" });
  await database.write((unit) => addStaff(unit, sam));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const get = (path: string, prefers = "") =>
  fetch(`${heard.origin}${path}`, { headers: { "Accept-Language": prefers }, redirect: "manual" });
const page = async (path: string, prefers?: string) => (await get(path, prefers)).text();
const htmlOf = (text: string) => text.match(/<html[^>]*>/)?.[0];
const arabicHtml = '<html lang="ar" dir="rtl">';
const englishHtml = '<html lang="en-GB" dir="ltr">';

test("the browser's languages choose where people begin, and the address carries the language on", async () => {
  const begun = async (path: string, prefers: string) => (await get(path, prefers)).headers.get("location");
  expect(await begun(`/r/${pilot}?for=child`, "ar-EG,ar;q=0.9,en;q=0.5")).toContain("?for=child&lang=ar&began=");
  expect(await begun(`/r/${pilot}?for=child`, "cy,en;q=0.8,ar;q=0.9")).toContain("&lang=ar&");
  expect(await begun(`/r/${pilot}?for=child`, "cy")).toContain("&lang=en&");
  expect(await begun(`/r/${pilot}?for=child&lang=en`, "ar")).toContain("&lang=en&");
  expect(await begun(`/r/${pilot}?for=child&lang=xx`, "ar")).toContain("&lang=en&");
});

test("who is answering offers each language in itself, and keeps it", async () => {
  const html = await page(`/r/${pilot}?lang=ar`);
  expect(htmlOf(html)).toBe(arabicHtml);
  expect(html).toContain(`href="/r/${pilot}?for=child&amp;lang=ar"`);
  expect(html).toMatch(new RegExp(`href="/r/${pilot}\\?lang=en"[^>]*lang="en-GB"[^>]*>English<`));
  expect(html).toMatch(/lang="ar"[^>]*aria-current="true"[^>]*>العربية</);
  expect(htmlOf(await page("/try/being-heard", "ar"))).toBe(arabicHtml);
});

test("pages that are kept ready are never mixed between languages", async () => {
  const address = (lang: string) => `/r/${pilot}/${randomUUID()}?for=child&lang=${lang}`;
  for (const lang of ["en", "ar", "en", "ar", "xx", "pl"]) {
    const html = await page(address(lang), "ar");
    const there = lang === "ar" || lang === "pl" ? lang : "en";
    expect(htmlOf(html)).toBe(
      there === "ar" ? arabicHtml : there === "pl" ? '<html lang="pl" dir="ltr">' : englishHtml,
    );
    expect(html).toContain(`name="language" value="${there}"`);
    expect(html.includes(arabic.title.child ?? "")).toBe(there === "ar");
    expect(html).not.toMatch(/[\uE000\uE001]/);
  }
});

test("an unknown language is English everywhere, and no error", async () => {
  for (const path of ["/try/being-heard/parent", `/r/${pilot}/receipt`, `/r/${pilot}/left`, `/r/${pilot}`]) {
    const answer = await get(`${path}?lang=klingon`);
    expect([answer.status, htmlOf(await answer.text())]).toEqual([200, englishHtml]);
  }
});

test("who hears it, as staff wrote it, stands in English on an Arabic page", async () => {
  const html = await page(`/r/${pilot}/${randomUUID()}?for=parent&lang=ar`);
  expect(html).toContain('<bdi lang="en-GB" dir="ltr">The Advisory Board</bdi>');
});

test("a translation that nobody has checked says so, in both languages; in a real wave it promises nothing", async () => {
  const tried = await page(`/r/${pilot}/${randomUUID()}?for=child&lang=ar`);
  expect(tried).toContain('<p lang="en-GB" dir="ltr">No person has checked this translation yet.');
  expect(tried).not.toContain('<bdi lang="en-GB" dir="ltr">Do you want to answer?</bdi>');
  expect(await page(`/r/${pilot}/${randomUUID()}?for=child&lang=en`)).not.toContain("No person has checked");

  const html = await page(`/r/${real}/${randomUUID()}?for=child&lang=ar`);
  expect(htmlOf(html)).toBe(arabicHtml);
  const english = [
    "Do you want to answer?",
    "We do not know your name.",
    "Show me who I can talk to",
    "Childline",
    "Help",
  ];
  for (const words of english) expect(html).toContain(`<bdi lang="en-GB" dir="ltr">${words}</bdi>`);
  expect(html).toContain(arabic.title.child);
  const lookUp = await page(`/r/${real}/receipt?lang=ar`);
  expect(lookUp).toContain('<bdi lang="en-GB" dir="ltr">What happened with my answers?</bdi>');
  expect(lookUp).toContain("<title>What happened with my answers?</title>");
  expect(await page(`/r/${pilot}/receipt?lang=ar`)).not.toContain('dir="ltr">What happened with my answers?');
});

function arabicResponse(words: string): FormData {
  const fields = wholeResponse(survey, "child", words);
  fields.set("language", "ar");
  return fields;
}

test("after Finish everything stays Arabic: thanks, the receipt, the next person, and what is asked again", async () => {
  const address = `${heard.origin}/r/${pilot}/${randomUUID()}?for=child&lang=ar`;
  const noAssent = arabicResponse("");
  noAssent.delete("assent");
  const asked = await fetch(address, { method: "POST", body: noAssent });
  expect([asked.status, htmlOf(await asked.text())]).toEqual([422, arabicHtml]);

  const thanks = await (await fetch(address, { method: "POST", body: arabicResponse("") })).text();
  expect(htmlOf(thanks)).toBe(arabicHtml);
  expect(thanks).toContain(`action="/r/${pilot}/receipt?lang=ar"`);
  expect(thanks).toContain(`href="/r/${pilot}?for=child&amp;lang=ar"`);
  const [kept] = await database.read.select().from(responses).where(eq(responses.language, "ar"));
  expect(kept?.audience).toBe("child");
});

test("words in another language are read by no program: a person takes them, and numbers still go", async () => {
  const id = randomUUID();
  const words = "أنا خائف. رقمي ٠٧٧٠٠ ٩٠٠١٢٣ mia@example.org";
  await post(`${heard.origin}/r/${pilot}/${id}?for=child&lang=ar`, arabicResponse(words));
  const held = async () => (await database.read.select().from(toRead).where(eq(toRead.responseId, id)))[0]?.heldAt;
  await expect.poll(held, { timeout: 20_000 }).toBeTypeOf("number");
  const read = () => database.read.select().from(readings).where(eq(readings.responseId, id));
  expect(await read()).toEqual([]);

  const [concern = ""] = await database.write((unit) => takeHeldResponse(unit, sam, id));
  const [log] = await database.read.select().from(concernEvents).where(eq(concernEvents.concernId, concern));
  expect(log?.note).toContain("The page was in Arabic");
  expect(await read()).toEqual([]);
  const written = { note: "Spoke to the school", redacted: words };
  await database.write((unit) => decideConcern(unit, sam, concern, "released", written));
  const [row] = await read();
  expect(row?.redacted).toBe("أنا خائف. رقمي [phone] [email]");
  expect(row?.hidden.map(({ kind }) => kind)).toEqual(["phone", "email"]);
});
