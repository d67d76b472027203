/** Videos in sign: found when surveys are read, served in ranges, and nothing else of the folder is. */
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "#surveys/catalogue.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { signedSurvey } from "#tests/signed-survey.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

let heard: StartedHeard;

beforeAll(async () => {
  heard = await startHeard({ env: { SURVEYS_DIR: signedSurvey() } });
});

afterAll(() => heard.stop());

/** The status for a path as it is written: fetch would take the dots out first. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(heard.origin, { path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test("a video comes whole or in the range that a player asks for", async () => {
  const address = `${heard.origin}/media/being-heard/listened.mp4`;
  const whole = await fetch(address);
  expect(whole.status).toBe(200);
  expect(whole.headers.get("content-type")).toBe("video/mp4");
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(bytes.subarray(4, 8).toString()).toBe("ftyp");
  const part = await fetch(address, { headers: { Range: "bytes=100-199" } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(100, 200));
});

test("no name leads out of the folder of videos", async () => {
  const hostile = [
    "/media/being-heard/none.mp4",
    "/media/being-heard/secret.mp4",
    "/media/being-heard/../secret.mp4",
    "/media/being-heard/..%2fsecret.mp4",
    "/media/being-heard/../survey.yaml",
    "/media/being-heard/%2e%2e/survey.yaml",
    "/media/../being-heard/secret.mp4",
    "/media/being-heard/listened.mp4%00.webm",
    "/media/being-heard/listened.mp4/",
    "/media/moving-on/listened.mp4",
    "/media/being-heard/",
  ];
  expect(await Promise.all(hostile.map(statusOf))).toEqual(hostile.map(() => 404));
});

test("a video that is not there is named when surveys are read", () => {
  expect(() => loadCatalogue([surveysFolder(), signedSurvey({ video: false })])).toThrow(
    /item listened-to: there is no media\/listened\.mp4 beside it, put the video there or take sign out/,
  );
});
