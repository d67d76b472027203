import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, linkIn, type Person, person } from "./staff-cast.ts";

let heard: StartedHeard;
let coordinator: Person;

beforeAll(async () => {
  heard = await startHeard();
  coordinator = await firstCoordinator(heard);
});

afterAll(() => heard.stop());

/** The id of a person, as the list of people holds it beside their name. */
async function idOf(name: string): Promise<string> {
  const { html } = await coordinator.get("/staff");
  const id = html.slice(html.indexOf(`>${name}<`)).match(/name="person" value="([^"]+)"/)?.[1];
  if (!id) throw new Error(`${name} is not in the list`);
  return id;
}

const ellie = { intent: "add", name: "Ellie Marsh", email: "ellie@example.org", role: "board" };

test("looking at a link uses nothing up, pressing the button uses it once", async () => {
  const link = heard.origin + linkIn((await coordinator.post("/staff", ellie)).html);
  for (let look = 0; look < 2; look++) expect(await (await fetch(link)).text()).toContain("This link works once");

  const board = person(heard, await signIn(link));
  expect((await board.get("/")).html).toContain("Ellie Marsh, Advisory Board");

  expect(await signIn(link)).toBeNull();
  expect(await (await fetch(link)).text()).toContain("This link has been used, or is too old");
});

test("a new link ends the unused one before it", async () => {
  const first = linkIn((await coordinator.post("/staff", { ...ellie, name: "Sam", email: "sam@example.org" })).html);
  const second = linkIn((await coordinator.post("/staff", { intent: "new-link", person: await idOf("Sam") })).html);
  expect(await signIn(heard.origin + first)).toBeNull();
  expect(await signIn(heard.origin + second)).not.toBeNull();
});

test("an address that is there already is told beside the field, and what was written stays", async () => {
  await coordinator.post("/staff", { ...ellie, email: "twice@example.org" });
  const again = await coordinator.post("/staff", { ...ellie, name: "Other Name", email: "TWICE@example.org" });
  expect(again.status).toBe(422);
  expect(again.html).toContain("has this e-mail address already");
  expect(again.html).toContain('value="Other Name"');
});

test("missing and wrong fields are all told at once", async () => {
  const seen = await coordinator.post("/staff", { intent: "add", name: " ", email: "no address", role: "owner" });
  expect(seen.status).toBe(422);
  for (const line of ["Write the person’s name", "Write the whole e-mail address", "Choose what the person does"])
    expect(seen.html).toContain(line);
});

test("the last coordinator stays, and somebody whose access ended is out at once", async () => {
  const last = await coordinator.post("/staff", { intent: "end", person: await idOf("First coordinator") });
  expect(last.status).toBe(422);
  expect(last.html).toContain("is the last coordinator");

  const forum = await join(heard, coordinator, "Dee Okafor", "forum");
  expect((await forum.get("/waves")).status).toBe(200);
  await coordinator.post("/staff", { intent: "end", person: await idOf("Dee Okafor") });
  expect((await forum.get("/waves")).to).toBe("/sign-in");
});

test("signing out ends the session itself, not only the cookie", async () => {
  const board = await join(heard, coordinator, "Kit Lane", "board");
  expect((await board.post("/sign-out")).to).toBe("/");
  expect((await board.get("/waves")).to).toBe("/sign-in");
});

test("a person changes their own name", async () => {
  await coordinator.post("/staff", { intent: "rename", myName: "Jo Hall" });
  expect((await coordinator.get("/")).html).toContain("Jo Hall, coordinator");
  expect((await coordinator.post("/staff", { intent: "rename", myName: "" })).status).toBe(422);
});
