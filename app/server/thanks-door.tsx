import type { IncomingMessage, ServerResponse } from "node:http";
import { type Audience, audiences } from "#surveys/definition.ts";
import type { Language } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { Thanks } from "../features/responses/response-pages.tsx";
import { ThanksLater } from "../features/responses/thanks-later.tsx";
import type { RenderedPage } from "../features/surveys/render-survey.server.tsx";
import { paths } from "../paths.ts";
import { Problem } from "../problems.ts";
import { comfortSent } from "./comfort-sent.ts";
import type { Door } from "./door.ts";
import { receiptWords } from "./receipt-words.ts";
import { printScript } from "./receive-response.tsx";
import { sendPage } from "./send.tsx";
import { languageAsked, speakingIn } from "./speaking.ts";
import type { FoundWave } from "./wave-finder.server.ts";

/**
 * The page of thanks, the same for everybody: the device fills it with five pictures. So it can be kept on a tablet and
 * shown without network.
 */
export function renderThanks(door: Door, wave: FoundWave, audience: Audience, language: Language): RenderedPage {
  const speaking = speakingIn(door.catalogue, language, audience, wave.kind === "real");
  const { say } = speaking;
  const { wordOf } = receiptWords(door.catalogue, speaking);
  const page = (
    <Thanks
      say={say}
      stopped={false}
      receipt={[]}
      wordOf={wordOf}
      lookUp={paths.receipt(wave.id, language)}
      lookUpShown={`${door.env.origin}${paths.receipt(wave.id)}`}
      next={paths.start(wave.id, audience, language)}
      later={<ThanksLater say={say} pictures={door.pictures} wordOf={wordOf} />}
    />
  );
  const framed = { ...speaking, audience, madeUp: wave.madeUp, comfort: comfortSent(door, new Map()) };
  return renderFrame(say("thanks"), page, { ...framed, scripts: printScript(door) });
}

/** `/r/<wave>/thanks?for=..&lang=..` */
export async function answerThanks(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  waveId: string,
): Promise<void> {
  if (req.method === "POST") throw new Problem("bad-method");
  const wave = await door.waves.find(waveId);
  const asked = new URL(req.url ?? "/", "http://heard").searchParams.get("for");
  const audience: Audience = audiences.find((each) => each === asked) ?? "young-person";
  sendPage(req, res, 200, renderThanks(door, wave, audience, languageAsked(req, languagesOf(wave.survey))));
}
