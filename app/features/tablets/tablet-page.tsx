/**
 * The page of a shared tablet: where the facilitator opens it, the screen between two people, and the parts that a
 * person's own page borrows while it is on a shared tablet. All of it comes at once, so that it works without network;
 * `app/respond/kiosk` shows one part at a time. What is for the facilitator is English.
 */
import type { ReactNode } from "react";
import type { Words } from "../../i18n/words.ts";
import { Control, Picture } from "../surveys/symbol.tsx";
import { cardLength, idleChoices, idleUsual } from "./tablet.ts";
import { AskKey, Strip } from "./tablet-facilitator.tsx";
import { Borrowed, type TabletPageProps } from "./tablet-parts.tsx";

export function TabletPage(props: TabletPageProps) {
  const { say, code, name } = props;
  return (
    <div id="tablet" data-code={code} data-name={name}>
      <section id="tablet-no-script">
        <div className="ask">
          <Control name="problem" />
          <h1>{say("tabletNeedsScript")}</h1>
        </div>
        <p>{say("tabletNeedsScriptDo")}</p>
      </section>
      <Open name={name} />
      <Choose />
      <Give say={say} />
      <PickCard {...props} />
      <Borrowed {...props} />
    </div>
  );
}

/** For the facilitator: in English, whatever the page speaks. */
function English({ id, children }: { id: string; children: ReactNode }) {
  return (
    <section id={id} lang="en-GB" dir="ltr" hidden tabIndex={-1}>
      {children}
    </section>
  );
}

function Open({ name }: { name: string }) {
  return (
    <English id="tablet-open">
      <div className="ask">
        <Picture concept="school" />
        <div>
          <h1>Open this tablet</h1>
          <p>{name}</p>
        </div>
      </div>
      <p>For the grown-up who runs the session. Have the session sheet ready.</p>
      <AskKey go="Open" />
    </English>
  );
}

function Choose() {
  return (
    <English id="tablet-choose">
      <h1>Who answers now?</h1>
      <div className="cards" data-waves="" />
      <div className="row">
        <label className="typed">
          <span>Language at the start (each person can change it)</span>
          <select data-language="" />
        </label>
        <label className="typed">
          <span>Ask “Are you still there?” when nobody presses anything</span>
          <select data-idle="" defaultValue={idleUsual}>
            {idleChoices.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes === 0 ? "never (one grown-up sits with each person)" : `after ${minutes} minutes`}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="notice" data-none="" hidden>
        No survey is open for this setting now. Ask the coordinator.
      </p>
      <p data-row="" className="row" />
    </English>
  );
}

function Give({ say }: { say: Words }) {
  return (
    <section id="tablet-give" hidden tabIndex={-1}>
      <div className="give">
        <div className="row give-pictures" aria-hidden="true">
          <Picture concept="pupil" />
          <Control name="next" />
          <Picture concept="friend" />
        </div>
        <h1>{say("tabletGive")}</h1>
        <p>{say("tabletGiveSay")}</p>
        <button type="button" className="action start" data-start="">
          <Control name="yes_start" />
          <span>{say("start")}</span>
        </button>
        <button type="button" className="action" data-card="">
          <Control name="break" />
          <span>{say("tabletComeBack")}</span>
        </button>
      </div>
      <Strip />
    </section>
  );
}

function PickCard({ say, pictures, wordOf }: TabletPageProps) {
  return (
    <section id="tablet-pick" hidden tabIndex={-1}>
      <div className="ask">
        <Control name="break" />
        <div>
          <h1>{say("tabletPickTitle")}</h1>
          <p>{say("tabletPickSay")}</p>
        </div>
      </div>
      <p role="status" data-said={say("tabletPicked", { n: "{n}", all: cardLength })} data-none={say("tabletNoCard")} />
      <ol className="pictures" data-chosen="" />
      <p className="row">
        <button type="button" className="action" data-shorten="">
          <Control name="back" />
          <span>{say("lookUpBack")}</span>
        </button>
        <button type="button" className="action" data-cancel="">
          <Control name="close" />
          <span>{say("close")}</span>
        </button>
      </p>
      <ul className="pick-pictures">
        {pictures.map((picture) => (
          <li key={picture}>
            <button type="button" data-picture={picture}>
              <img src={`/symbols/receipt/${picture}.svg`} alt="" width={72} height={72} loading="lazy" />
              <span>{wordOf(picture)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
