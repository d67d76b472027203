/** The letter that asks somebody, in plain words and in their language, as text and as HTML without pictures. */
import type { MailKind } from "#db/schema.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Area } from "#surveys/area.ts";
import type { Audience } from "#surveys/definition.ts";
import { type Language, languages } from "#surveys/languages.ts";
import { isChecked, surveyIn } from "#surveys/survey-in.ts";
import { nameEnglish, withoutMarks } from "../../i18n/name-english.ts";
import { dirOf, langOf, wordsChecked, wordsFor } from "../../i18n/words.ts";
import { partsOfAddress } from "../mail/address.ts";
import type { Letter } from "../mail/letter.ts";

export interface ToWrite {
  wave: WaveAndSurvey;
  area: Pick<Area, "partnership">;
  kind: MailKind;
  language: Language;
  audience: Audience;
  replyTo: string;
  link: string;
  stop: string;
}

/** The language as a list or the database names it; English for any other. */
export function knownLanguage(name: string): Language {
  return languages.find((each) => each === name) ?? "en";
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A letter without its address. */
export function writeLetter({ wave, area, kind, language, audience, ...to }: ToWrite): Omit<Letter, "to"> {
  const say = wordsFor(language, audience, wave.kind === "real");
  const who = area.partnership;
  const survey = surveyIn(wave.survey, language);
  const { name, address } = partsOfAddress(to.replyTo);
  const unchecked = !isChecked(wave.survey, language) || !wordsChecked(language);
  const before = [
    say("letterHello"),
    ...(kind === "reminder" ? [say("letterAgain")] : []),
    `${say("letterWhy", { who })} ${say("letterAbout", { title: survey.title[audience] ?? survey.survey })}`,
    ...(wave.audienceBody ? [say("whoSay", { who: wave.audienceBody })] : []),
  ];
  const after = [
    `${say("letterOnce")} ${say("linkOpenOften")} ${say("letterSave")}`,
    ...(kind === "reminder" ? [say("letterSaved")] : []),
    ...(audience === "parent" ? [say("letterChild")] : []),
    `${say("letterNoName")} ${say("letterApart")}`,
    ...(wave.closesAt === null ? [] : [say("letterUntil", { day: new Date(wave.closesAt) })]),
    say("letterReply", { name: name || address }),
    ...(unchecked ? [say("unchecked")] : []),
  ];
  const open = say("letterOpen");
  const stop = say("letterStop");
  const text = [...before, `${open}:\n${to.link}`, ...after, who, `${stop}:\n${to.stop}`].join("\n\n");
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escaped(words)}</p>`;
  const html = `<!doctype html><html lang="${langOf(language)}" dir="${dirOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(withoutMarks(who))}</title></head><body style="margin:0;padding:16px;background:#ffffff;color:#20242e;font:18px/1.5 Verdana,Arial,sans-serif"><div style="max-width:34em;margin:0 auto">${before.map(paragraph).join("")}<p style="margin:24px 0"><a href="${escaped(to.link)}" style="display:inline-block;padding:18px 28px;border-radius:14px;background:#123f4f;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(open)}</a></p>${after.map(paragraph).join("")}${paragraph(who)}<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #8a8577"><a href="${escaped(to.stop)}" style="color:#123f4f">${escaped(stop)}</a></p></div></body></html>`;
  return {
    subject: withoutMarks(say(kind === "reminder" ? "letterSubjectAgain" : "letterSubject", { who })).replace(
      /[\u2068\u2069]/g,
      "",
    ),
    text: withoutMarks(text),
    html: nameEnglish(html),
    link: to.link,
    stop: to.stop,
  };
}
