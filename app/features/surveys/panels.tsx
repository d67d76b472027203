import { type Contact, contactsFor, contactWays } from "#surveys/area.ts";
import type { SurveyPage } from "./survey-page.ts";
import { Control, Picture } from "./symbol.tsx";

type Say = SurveyPage["say"];

const bare = (address: string) => address.replace(/^https:\/\/(www\.)?|\/$/g, "");

function Ways({ contact, say }: { contact: Contact; say: Say }) {
  return (
    <>
      {contact.phone && (
        <>
          <b className="number">
            <bdi>{contact.phone}</bdi>
          </b>
          <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{say("phoneThem", { name: contact.name })}</a>
        </>
      )}
      {contact.text && <b>{say("textThem", { text: contact.text })}</b>}
      {contact.sign && <b>{say("signThem", { address: bare(contact.sign) })}</b>}
      {contact.web && (
        <b>
          <bdi>{bare(contact.web)}</bdi>
        </b>
      )}
    </>
  );
}

/** Whom a contact is for, where the age of the person is not known. */
function Ages({ contact, say }: { contact: Contact; say: Say }) {
  const { from, under } = contact.ages;
  return (
    <small>{under ? say("ageUnder", { age: under }) : from ? say("ageFrom", { age: from }) : say("ageAny")}</small>
  );
}

function ChooseWay({ contacts, say }: { contacts: Contact[]; say: Say }) {
  const ways = contactWays.filter((way) => contacts.some((contact) => contact.ways.includes(way)));
  return (
    <fieldset className="ways">
      <legend>{say("ways")}</legend>
      {["any", ...ways].map((way) => (
        <label key={way}>
          <input type="radio" name="way" id={`way-${way}`} defaultChecked={way === "any"} />
          <Control name={`way_${way}`} />
          <span>{say(`way-${way}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who a person can talk to, by age and way of speaking. It is part of the page: it sends nothing and works offline. */
export function TalkPanel({ area, audience, say }: Pick<SurveyPage, "area" | "audience" | "say">) {
  const contacts = contactsFor(area, audience);
  return (
    <section id="talk" popover="auto" className="panel" aria-labelledby="talk-title">
      <h2 id="talk-title">{say("talk")}</h2>
      <p>
        {say("talkSay")} {say("talkSendsNothing")}
      </p>
      <ChooseWay contacts={contacts} say={say} />
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id} className={contact.ways.join(" ")}>
            <Picture concept={contact.symbol} />
            <div>
              <b>{contact.name}</b>
              {audience === "young-person" && <Ages contact={contact} say={say} />}
              <span>{contact.what[audience]}</span>
              <Ways contact={contact} say={say} />
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
          <span>
            {page.say("stopKeep")} <small>{page.say(page.mode === "kept" ? "stopKeepSay" : "stopTrySay")}</small>
          </span>
        </button>
        {/* Opened first: one press by mistake throws nothing away. */}
        <details>
          <summary>
            <Control name="throw_away" />
            <span>
              {page.say("stopThrow")} <small>{page.say("stopThrowSay")}</small>
            </span>
          </summary>
          <a href={page.leave} id="throw">
            <Control name="throw_away" />
            <span>{page.say("stopThrowSure")}</span>
          </a>
        </details>
        <button type="button" popovertarget="stop" popovertargetaction="hide">
          <Control name="next" />
          <span>{page.say("stopGoOn")}</span>
        </button>
      </div>
    </section>
  );
}
