import { expect, test } from "vitest";
import { redact } from "./redaction.ts";

test.each([
  ["my friend Callum helps me", "my friend [name] helps me"],
  ["mrs wobblebottom is kind", "[name] is kind"],
  ["Ellie hits me", "[name] hits me"],
  ["I go to Fernmarsh Academy with Zeb Tinkerfield.", "I go to [school] with [name]."],
  ["he was born on 3 May 2013", "he was born on [date of birth]"],
  ["UPN H801200001001, ring 0770 0900 123", "UPN [pupil number], ring [phone]"],
  ["His NHS number is 943 476 5919.", "His NHS number is [NHS number]."],
  ["we live at 9 Pudding Lane, zz99 4ab", "we live at [address], [postcode]"],
  ["mail a.b@example.com or call (01632) 960-123", "mail [email] or call [phone]"],
  ["he was in Larchfield Hospital", "he was in [hospital]"],
])("%s", (text, shown) => expect(redact(text).text).toBe(shown));

test.each([
  "Will someone tell us in May what the SENCO and CAMHS decided about the EHCP?",
  "My Head Teacher said the Educational Psychologist and Ofsted came on Monday.",
  "I miss my friends and i miss school. Mum and Dad are nice.",
  "the special school and the primary school in Oxfordshire are full",
  "In KS2 1st term he had 25 hours, in year 7 2nd term none.",
  "I like Minecraft, Roblox and pizza at Christmas.",
  "call Childline on 0800 1111",
])("nothing to hide in: %s", (text) => expect(redact(text).hidden).toEqual([]));

test("reports the exact pieces, in order", () => {
  expect(redact("Dr. Quince rang 01632 960777 about Rowan Ashby-Cole").hidden).toEqual([
    { text: "Dr. Quince", kind: "name" },
    { text: "01632 960777", kind: "phone" },
    { text: "Rowan Ashby-Cole", kind: "name" },
  ]);
});
