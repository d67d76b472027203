import { expect, test } from "vitest";
import { whatHappened } from "./smtp.server.ts";

const error = (message: string, more: object) => Object.assign(new Error(message), more);

test("an address that does not exist is given up, a full box is tried again", () => {
  const rcpt = { code: "EENVELOPE", command: "RCPT TO" };
  expect(whatHappened(error("x", { ...rcpt, responseCode: 550, response: "550 no <a@b.org>" }))).toEqual({
    outcome: "bounced",
    why: "550 no <(address)>",
  });
  expect(whatHappened(error("x", { ...rcpt, responseCode: 451 }))).toMatchObject({ outcome: "later", all: false });
});

test("a wrong password is no fault of an address", () => {
  const auth = { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 };
  expect(whatHappened(error("Invalid login", auth))).toMatchObject({ outcome: "later", all: true });
  expect(whatHappened(error("x", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }))).toMatchObject({
    outcome: "later",
    all: true,
  });
});

test("a server that is not there has taken nothing; one that breaks off may have", () => {
  const refused = { code: "ESOCKET", command: "CONN", originalCode: "ECONNREFUSED" };
  expect(whatHappened(error("connect", refused))).toMatchObject({ outcome: "later", all: true });
  expect(whatHappened(error("Connection closed unexpectedly", { code: "ECONNECTION", command: "CONN" }))).toMatchObject(
    {
      outcome: "unsure",
    },
  );
});
