import { expect, test } from "vitest";
import { comfortOf, firstChoices, moreChoices } from "./comfort.ts";

test("what was chosen is read from the fields that were sent, and nothing else is", () => {
  const fields = new Map([
    ["c.size", ["3"]],
    ["c.scan-speed", ["1000"]],
    ["a.listened-to", ["well"]],
    ["audience", ["child"]],
  ]);
  expect(comfortOf(fields)).toEqual({ size: "3", "scan-speed": "1000" });
});

test("what no page of ours sends is left out", () => {
  const odd: [string, string[]][] = [
    ["c.", ["1"]],
    ["c.size.more", ["1"]],
    ["c.Size", ["1"]],
    ["c.paper", ['"><script>']],
    ["c.tone", []],
    ["c.hold", ["9".repeat(40)]],
    ["xc.calm", ["1"]],
  ];
  expect(comfortOf(new Map(odd))).toEqual({});
});

test("every choice has a name of its own that can be sent and carried, and a usual value", () => {
  const all = [...firstChoices, ...moreChoices];
  for (const { setting, values, usual } of all) {
    for (const value of values) expect(comfortOf(new Map([[`c.${setting}`, [value]]]))).toEqual({ [setting]: value });
    if (usual) expect(values).toContain(usual);
  }
  expect(new Set(all.map(({ setting }) => setting)).size).toBe(all.length);
});
