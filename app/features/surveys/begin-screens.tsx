import type { ReactNode } from "react";
import { wordsFor } from "../../i18n/words.ts";
import type { SurveyPage } from "./survey-page.ts";
import { Control, Picture } from "./symbol.tsx";

function Told({ control, children }: { control: string; children: ReactNode }) {
  return (
    <li>
      <Control name={control} />
      <div>{children}</div>
    </li>
  );
}

function whoHears(page: SurveyPage): string {
  if (page.mode !== "kept") return page.say(`whoSay_${page.mode}`);
  return page.say("whoSay", { who: page.who || page.say("whoDefault") });
}

/** By when they reply (LU2): on a day, or so many weeks after each person's own answers. */
function Promised({ page }: { page: SurveyPage }) {
  if (page.replyWeeks) return <p>{page.say("replyWithin", { count: page.replyWeeks })}</p>;
  return page.replyBy === null ? null : <p>{page.say("replyBy", { day: new Date(page.replyBy) })}</p>;
}

function OwnCase({ page }: { page: SurveyPage }) {
  const helpers = page.area.contacts.filter((contact) => contact.own_case && contact.what.parent);
  return (
    <Told control="help">
      <p>
        {page.say("ownCase")}{" "}
        {helpers.map((contact) =>
          page.say("ownCaseHelp", { name: contact.name, contact: contact.phone ?? contact.web ?? contact.text ?? "" }),
        )}
      </p>
    </Told>
  );
}

/** The first screen: what this is and who will hear it. */
export function Begin({ page }: { page: SurveyPage }) {
  return (
    <div className="begin">
      <div className="ask">
        <Picture concept={page.survey.symbol} />
        <h2 id="begin-ask">{page.survey.title[page.audience]}</h2>
      </div>
      {page.chooseLanguage && (
        <p>
          <a className="action" href={page.chooseLanguage}>
            <Control name="language" />
            <span>{page.say("chooseLanguage")}</span>
          </a>
        </p>
      )}
      <ul className="told">
        {page.unchecked && (
          <Told control="language">
            <p>{page.say("unchecked")}</p>
            <p lang="en-GB" dir="ltr">
              {wordsFor("en", page.audience)("unchecked")}
            </p>
          </Told>
        )}
        <Told control="about">
          <p>{page.survey.intro[page.audience]}</p>
        </Told>
        <Told control="who_hears">
          <p>{whoHears(page)}</p>
          {page.mode === "kept" && page.change && <p>{page.say("change", { what: page.change })}</p>}
          {page.mode === "kept" && <Promised page={page} />}
        </Told>
        {page.audience === "parent" && <OwnCase page={page} />}
        {page.survey.status === "draft-to-be-co-produced" && (
          <Told control="draft">
            <p>{page.say("draft")}</p>
          </Told>
        )}
      </ul>
    </div>
  );
}

/** The second screen: what is promised, and the person's own yes or no. */
export function Assent({ page }: { page: SurveyPage }) {
  return (
    <fieldset className="assent">
      <legend id="assent-ask">
        <Control name="choose_yourself" />
        <h2>{page.say("assent")}</h2>
      </legend>
      <div className="body">
        <ul className="told">
          <Told control="no_name">
            <p>{page.say("noName")}</p>
          </Told>
          <Told control="not_quick">
            <p>
              {page.say("notQuick")} {page.say("needHelpNow")}
            </p>
          </Told>
          <Told control="safe_tell">
            <p>{page.say("safeTell")}</p>
          </Told>
          <Told control="skip">
            <p>{page.say("youChoose")}</p>
          </Told>
        </ul>
        <div className="cards two">
          <label className="card">
            <input type="radio" name="assent" value="yes" id="assent-yes" />
            <Control name="yes_start" />
            <span>{page.say("assentYes")}</span>
          </label>
          <label className="card">
            <input type="radio" name="assent" value="no" id="assent-no" />
            <Control name="no_thanks" />
            <span>{page.say("assentNo")}</span>
          </label>
        </div>
      </div>
    </fieldset>
  );
}
