import { describe, expect, it } from "vitest";
import { readSessionMark, sessionMark } from "./session-mark.server.ts";

const session = { setting: "bcdfgh", wave: "abcd2345", audience: "young-person", began: 1764000000000 } as const;

describe("the mark of a tablet's session", () => {
  const mark = sessionMark("secret", session);

  it("is read as it was made, and stands in an address as it is", () => {
    expect(readSessionMark("secret", session.wave, mark)).toEqual(session);
    expect(encodeURIComponent(mark)).toBe(mark);
  });

  it("is nothing with another secret, another wave, or one letter changed", () => {
    expect(readSessionMark("other", session.wave, mark)).toBeNull();
    expect(readSessionMark("secret", "zzzz2345", mark)).toBeNull();
    for (const at of mark.split("").keys()) {
      const changed = `${mark.slice(0, at)}${mark[at] === "x" ? "y" : "x"}${mark.slice(at + 1)}`;
      expect(readSessionMark("secret", session.wave, changed), changed).toBeNull();
    }
    for (const other of [null, "", "....", `${mark}.`, mark.slice(0, -1)])
      expect(readSessionMark("secret", session.wave, other)).toBeNull();
  });
});
