/**
 * The pages around a survey as they may be shown, so that their words have sounds before anybody asks: who answers, thanks,
 * the receipt, what is asked again, problems. Nothing that a person wrote is in them.
 */
import type { Catalogue } from "#surveys/catalogue.ts";
import type { Audience, Survey } from "#surveys/definition.ts";
import { inEnglish, type Language } from "#surveys/languages.ts";
import { languagesOf, surveyIn } from "#surveys/survey-in.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { receiptLength } from "../features/responses/receipt.ts";
import { Found, type ReplyShown } from "../features/responses/receipt-found.tsx";
import { LookUp } from "../features/responses/receipt-page.tsx";
import { AskWithdraw, Withdrawn } from "../features/responses/receipt-withdraw.tsx";
import { AskAssent, Message, Thanks, WhoAreYou } from "../features/responses/response-pages.tsx";
import { ThanksLater } from "../features/responses/thanks-later.tsx";
import { AskClip } from "../features/voice/ask-clip.tsx";
import { Problem, type ProblemName, problems } from "../problems.ts";
import { receiptWords } from "./receipt-words.ts";
import { speakingIn } from "./speaking.ts";

export interface Around {
  survey: Survey;
  audience: Audience;
  language: Language;
  checkedOnly: boolean;
  /** The day by which people get a reply, and the replies that were written. */
  replyBy: number | null;
  replies: ReplyShown[];
}

const nothingSent = new Map<string, string[]>();
const clipProblems: ProblemName[] = ["clip-too-large", "clip-too-long", "clip-not-sound", "clip-empty", "clip-gone"];

/** The markup of each page around this survey. */
export function framesAround(
  catalogue: Catalogue,
  pictures: string[],
  backupDays: number | undefined,
  around: Around,
): string[] {
  const { audience, language, checkedOnly, replyBy, replies } = around;
  const speaking = speakingIn(catalogue, language, audience, checkedOnly);
  const { say } = speaking;
  const { wordOf } = receiptWords(catalogue, speaking);
  const survey = surveyIn(around.survey, language);
  const found = { say, receipt: "", now: Date.now() };
  const standing = (yes: boolean, by: number | null, written: ReplyShown[]) => ({
    ...{ said: yes, readByPerson: yes, talkedAbout: yes, closesAt: null, replyBy: by, replies: written },
  });
  const inLanguages = languagesOf(survey).map((each) => ({ language: each, href: "" }));
  const shown = [
    <WhoAreYou key="who" survey={survey} say={say} language={language} inLanguages={inLanguages} hrefOf={() => ""} />,
    ...[false, true].map((stopped) => (
      <Thanks
        key={`thanks ${stopped}`}
        {...{ say, stopped, wordOf, receipt: [], lookUp: "", lookUpShown: "", next: "" }}
        later={<ThanksLater say={say} pictures={[]} wordOf={wordOf} />}
      />
    )),
    ...[true, false].flatMap((yes) => [
      <Found key={`found ${yes}`} {...found} standing={standing(yes, null, replies)} />,
      <Found key={`found ${yes} by`} {...found} standing={standing(yes, replyBy, [])} />,
    ]),
    <AskWithdraw key="ask" {...{ say, receipt: "", backupDays }} calls={true} />,
    ...[true, false].flatMap((held) =>
      [true, false].map((noted) => <Withdrawn key={`${held} ${noted}`} {...{ say, held, noted, backupDays }} />),
    ),
    ...["threwAway", "noThanks", "noThanksSay", "tryThanks", "tryThanksSay", "startAgain", "tryAgain", "goBack"].map(
      (key) => <Message key={key} control="finish" title={say(key)} lines={[say("sorry")]} />,
    ),
    <AskAssent key="assent" fields={nothingSent} say={say} />,
    ...survey.items
      .filter(({ kind }) => kind === "open")
      .flatMap((item) =>
        clipProblems.map((why) => (
          <AskClip key={why} fields={nothingSent} item={item} why={say(why)} audience={audience} say={say} />
        )),
      ),
    ...(Object.keys(problems) as ProblemName[]).map((name) => {
      const words = new Problem(name).say;
      return <Message key={name} control="problem" title={language === "en" ? words : inEnglish(words)} lines={[]} />;
    }),
    ...[0, ...pictures.keys()].slice(0, receiptLength + 1).map((_, n) => (
      <LookUp
        // biome-ignore lint/suspicious/noArrayIndexKey: how many pictures are chosen is what each page is
        key={`look-up ${n}`}
        {...{ say, wordOf, none: n === 0, typed: "", unknown: [] }}
        pictures={n === 0 ? pictures : []}
        chosen={pictures.slice(0, n)}
      />
    )),
  ];
  return shown.map((body) => renderFrame(say("thanks"), body, { ...speaking, audience, madeUp: true }).html);
}
