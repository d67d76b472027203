import { expect, test } from "vitest";
import { isAddress, partsOfAddress, sameAddress, withoutAddresses } from "./address.ts";

test.each(["a@b.org", "anna.nowak+send@mail.example.co.uk", "o'neil@example.org", "żółw@książki.pl"])(
  "%s is an address",
  (text) => expect(isAddress(text)).toBe(true),
);

test.each(["", "anna", "anna@", "@b.org", "a b@c.org", "a@b", "a@b..org", ".a@b.org", "a@-b.org", "a,b@c.org"])(
  "“%s” is none",
  (text) => expect(isAddress(text)).toBe(false),
);

test("a name may stand before an address", () => {
  expect(partsOfAddress("Sam Lee <sam@example.org>")).toEqual({ address: "sam@example.org", name: "Sam Lee" });
  expect(partsOfAddress(' "Lee, Sam" <sam@example.org> ')).toEqual({ address: "sam@example.org", name: "Lee, Sam" });
  expect(partsOfAddress("sam@example.org")).toEqual({ address: "sam@example.org", name: "" });
});

test("the same address is known again", () => {
  expect(sameAddress(" Anna@Example.ORG ")).toBe("anna@example.org");
});

test("what a mail server says is kept without the address", () => {
  expect(withoutAddresses("550 5.1.1 <anna@example.org>: no such person")).toBe(
    "550 5.1.1 <(address)>: no such person",
  );
});
