import { type Contact, contactsFor } from "#surveys/area.ts";
import type { SurveyPage } from "./survey-page.ts";
import { Control, Picture } from "./symbol.tsx";

function Ways({ contact }: { contact: Contact }) {
  return (
    <>
      {contact.phone && <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone}</a>}
      {contact.text && <b>{contact.text}</b>}
      {contact.web && <span className="web">{contact.web.replace(/^https:\/\/(www\.)?|\/$/g, "")}</span>}
    </>
  );
}

/** Who a person can talk to. It is part of the page: it sends nothing and works offline. */
export function TalkPanel({ area, audience, say }: Pick<SurveyPage, "area" | "audience" | "say">) {
  return (
    <section id="talk" popover="auto" className="panel" aria-labelledby="talk-title">
      <h2 id="talk-title">{say("talk")}</h2>
      <p>
        {say("talkSay")} {say("talkSendsNothing")}
      </p>
      <ul>
        {contactsFor(area, audience).map((contact) => (
          <li key={contact.id}>
            <Picture concept={contact.symbol} size={64} />
            <div>
              <b>{contact.name}</b>
              <span>{contact.what[audience]}</span>
              <Ways contact={contact} />
            </div>
          </li>
        ))}
      </ul>
      <button type="button" popovertarget="talk" popovertargetaction="hide">
        <Control name="close" />
        <span>{say("close")}</span>
      </button>
    </section>
  );
}

/** Stop: keep what was said, throw it away, or go on. All three weigh the same (DP4). */
export function StopPanel({ page }: { page: SurveyPage }) {
  return (
    <section id="stop" popover="auto" className="panel" aria-labelledby="stop-title">
      <h2 id="stop-title">{page.say("stopAsk")}</h2>
      <div className="column">
        <button type="submit" name="finish" value="stopped">
          <Control name="keep" />
          <span>{page.say("stopKeep")}</span>
        </button>
        <a href={page.leave}>
          <Control name="throw_away" />
          <span>{page.say("stopThrow")}</span>
        </a>
        <button type="button" popovertarget="stop" popovertargetaction="hide">
          <Control name="next" />
          <span>{page.say("stopGoOn")}</span>
        </button>
      </div>
    </section>
  );
}
