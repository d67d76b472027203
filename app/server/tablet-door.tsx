/**
 * The door of shared tablets, /r/k/<setting code>: the page itself, opening it with the PIN or the sheet, and answers
 * that are put away for a break.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Setting } from "#db/stores/settings.server.ts";
import { type Audience, audiences } from "#surveys/definition.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { keysFor, openTablet, settingInUse } from "../features/tablets/open-tablet.server.ts";
import { pinIn } from "../features/tablets/pin.ts";
import { TabletPage } from "../features/tablets/tablet-page.tsx";
import { spoken } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Problem } from "../problems.ts";
import type { Door } from "./door.ts";
import { readFields } from "./read-fields.ts";
import { receiptWords } from "./receipt-words.ts";
import { sendJson, sendPage } from "./send.tsx";
import { languageAsked, speakingIn } from "./speaking.ts";
import { answerBreak } from "./tablet-breaks.ts";

/**
 * Wrong PINs for one setting, from everywhere together, in ten minutes and in a day: of a million PINs somebody tries
 * 150 a day at most. The sheet's code goes on opening meanwhile, so that nobody can shut a school out.
 */
const soon = new RateLimiterMemory({ points: 15, duration: 600 });
const daily = new RateLimiterMemory({ points: 150, duration: 86_400 });

async function triesLeft(code: string): Promise<number> {
  const [now, today] = await Promise.all([soon.get(code), daily.get(code)]);
  return Math.min(now?.remainingPoints ?? 15, today?.remainingPoints ?? 150);
}

const words = {
  notPin: "This is no PIN. It has 6 figures, and stands on the session sheet.",
  wrong: (left: number) =>
    `This PIN does not open the tablets here. Look at the newest session sheet. You can try ${left} more ${left === 1 ? "time" : "times"}.`,
  sheet: "This sheet is not good any more: the survey has closed, or a newer sheet was made. Ask the coordinator.",
  many: "Too many wrong PINs. Wait 10 minutes, or use the square code on the sheet: it works now.",
};

async function open(door: Door, req: IncomingMessage, res: ServerResponse, setting: Setting): Promise<void> {
  const fields = await readFields(req);
  const now = Date.now();
  const refuse = (status: number, say: string) => sendJson(res, status, { opened: false, say });
  const opened = async (given: { pin: string } | { sheet: string }) => {
    const keys = await keysFor(door.database.read, setting.id, given, now);
    if (!keys) return false;
    sendJson(res, 200, {
      opened: true,
      tablet: await openTablet(door.database.read, door.secret, setting, keys, now),
    });
    return true;
  };
  const sheet = fields.get("sheet")?.[0];
  if (sheet) {
    if (!(await opened({ sheet }))) refuse(403, words.sheet);
    return;
  }
  const pin = pinIn(fields.get("pin")?.[0] ?? "");
  if (pin === null) return refuse(422, words.notPin);
  if ((await triesLeft(setting.id)) <= 0) return refuse(429, words.many);
  // Counted before it is looked up, so that many at once are not let through.
  await Promise.allSettled([soon.consume(setting.id), daily.consume(setting.id)]);
  if (await opened({ pin })) {
    await Promise.allSettled([soon.reward(setting.id), daily.reward(setting.id)]);
    return;
  }
  const left = await triesLeft(setting.id);
  refuse(left > 0 ? 403 : 429, left > 0 ? words.wrong(left) : words.many);
}

function audienceOf(url: URL): Audience {
  return audiences.find((each) => each === url.searchParams.get("for")) ?? "child";
}

const scriptOf = (door: Door) => door.scripts.filter((address) => /\/kiosk-[^/]*$/.test(address));

function showPage(door: Door, req: IncomingMessage, res: ServerResponse, setting: Setting, url: URL): void {
  const audience = audienceOf(url);
  const speaking = speakingIn(door.catalogue, languageAsked(req, spoken), audience, false);
  const { say } = speaking;
  const { wordOf } = receiptWords(door.catalogue, speaking);
  const page = renderFrame(
    say("tabletTitle"),
    <TabletPage code={setting.id} name={setting.name} say={say} pictures={door.pictures} wordOf={wordOf} />,
    { ...speaking, audience, scripts: scriptOf(door) },
  );
  const manifest = `<link rel="manifest" href="${paths.tablet(setting.id)}/app.webmanifest">`;
  sendPage(req, res, 200, {
    html: page.html.replace("</head>", `${manifest}</head>`),
    policy: `${page.policy}; manifest-src 'self'`,
  });
}

/** What makes the page one to install: it opens without the browser's own bars. Our one picture is an SVG. */
function sendManifest(res: ServerResponse, setting: Setting): void {
  sendJson(
    res,
    200,
    {
      name: `Heard: ${setting.name}`,
      short_name: "Heard",
      start_url: paths.tablet(setting.id),
      id: paths.tablet(setting.id),
      scope: "/r/",
      display: "fullscreen",
      background_color: "#fbf7f0",
      theme_color: "#fbf7f0",
      icons: [{ src: "/favicon.svg", type: "image/svg+xml", sizes: "any", purpose: "any" }],
    },
    { "Content-Type": "application/manifest+json; charset=utf-8" },
  );
}

export async function answerTablet(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  [, , code = "", act, ...more]: string[],
  url: URL,
): Promise<void> {
  const setting = await settingInUse(door.database.read, code);
  if (!setting || more.length > 0) throw new Problem("bad-address");
  const posts = req.method === "POST";
  if (act === undefined) return posts ? open(door, req, res, setting) : showPage(door, req, res, setting, url);
  if (act === "app.webmanifest" && !posts) return sendManifest(res, setting);
  if (act === "break" && posts) return answerBreak(door, req, res, setting, url);
  throw new Problem("bad-address");
}
