import { expect, test } from "vitest";
import { receiptGroups } from "./receipt-groups.ts";
import { loadReceiptPictures } from "./receipt-pictures.server.ts";

test("each picture stands in one group, and no group is too long to look through", () => {
  const pictures = loadReceiptPictures();
  const groups = receiptGroups(pictures);
  expect(groups.flatMap((group) => group.pictures)).toEqual(pictures);
  for (const group of groups) {
    expect(group.pictures.length, group.key).toBeGreaterThan(9);
    expect(group.pictures.length, group.key).toBeLessThan(26);
  }
});
