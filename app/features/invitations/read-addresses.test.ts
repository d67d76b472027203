import { expect, test } from "vitest";
import { addressesIn, readAddresses } from "./read-addresses.ts";

const read = (text: string, audiences = ["parent", "young-person"]) => readAddresses(Buffer.from(text), audiences);

test("an address, a language and an audience are read, with what stands for nothing", () => {
  const { addresses, faults } = read(
    "email,language,audience\nAnna@Example.org,Polish,\nb@example.org,,young person\n",
  );
  expect(faults).toEqual([]);
  expect(addresses).toEqual([
    { line: 2, address: "anna@example.org", language: "pl", audience: "parent" },
    { line: 3, address: "b@example.org", language: "en", audience: "young-person" },
  ]);
});

test("addresses alone need no line of names, and keep their lines", () => {
  const { addresses, faults } = read("a@example.org\nnot one\nb@example.org");
  expect(addresses.map(({ line }) => line)).toEqual([1, 3]);
  expect(faults).toEqual([{ line: 2, say: "“not one” is not an e-mail address." }]);
});

test("a name is not taken in, and the column is named", () => {
  const { addresses, faults } = read("email,name,phone\na@example.org,Anna,1\n");
  expect(addresses).toEqual([]);
  expect(faults[0]?.say).toContain('"name", "phone" is not taken');
});

test("each bad row is named with its line and its reason", () => {
  const { faults } = read(
    "email,language,audience\n,en,parent\na@b,en,parent\nc@example.org,klingon,parent\nd@example.org,en,child\ne@example.org,en,teacher\n",
  );
  expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  expect(faults.map(({ say }) => say).join(" ")).toMatch(
    /no e-mail.*a@b.*klingon.*children are not written to.*teacher/,
  );
});

test("the same address twice is one", () => {
  const { addresses, doubles } = read("email\na@example.org\nA@EXAMPLE.org\n");
  expect([addresses.length, doubles]).toEqual([1, 1]);
});

test("an audience that the survey does not ask is refused", () => {
  expect(read("email,audience\na@example.org,young-person\n", ["parent"]).faults[0]?.say).toContain("does not ask");
});

test("pasted addresses are found among other words", () => {
  expect(addressesIn("Anna <a@example.org>; b@example.org,\nno address, A@example.org")).toEqual([
    "a@example.org",
    "b@example.org",
  ]);
});
