/**
 * Help on every screen, without script: what a word means, a break, who to talk to, and asking someone to come. Only the
 * last one sends anything, and it says before who is told and how late that may be (decision 10, SG1, SG2).
 */
import type { SurveyPage } from "./survey-page.ts";
import { Control } from "./symbol.tsx";

function Card({ opens, control, children }: { opens: string; control: string; children: string }) {
  return (
    <button type="button" popovertarget={opens}>
      <Control name={control} />
      <span>{children}</span>
    </button>
  );
}

/** Closes the panel, and with `all` the help below it: one press leads back to the question. */
export function CloseButton({ panel, say, all }: { panel: string; say: SurveyPage["say"]; all?: boolean }) {
  return (
    <button type="button" popovertarget={all ? "help" : panel} popovertargetaction="hide">
      <Control name={all ? "back" : "close"} />
      <span>{say(all ? "comeBack" : "close")}</span>
    </button>
  );
}

export function HelpPanel({ say }: Pick<SurveyPage, "say">) {
  return (
    <section id="help" popover="auto" className="panel" aria-labelledby="help-title">
      <h2 id="help-title">{say("help")}</h2>
      <div className="helps">
        <Card opens="words" control="word">
          {say("helpWord")}
        </Card>
        <Card opens="break" control="break">
          {say("helpBreak")}
        </Card>
        <Card opens="talk" control="help">
          {say("talk")}
        </Card>
        <Card opens="call" control="call">
          {say("helpCall")}
        </Card>
      </div>
      <CloseButton panel="help" say={say} />
    </section>
  );
}

/** Covers the answers, for as long as the person likes. */
export function BreakPanel({ say }: Pick<SurveyPage, "say">) {
  return (
    <section id="break" popover="auto" className="panel cover" aria-labelledby="break-title">
      <Control name="break" />
      <h2 id="break-title">{say("breakTitle")}</h2>
      <p>{say("breakSay")}</p>
      <p>{say("breakShared")}</p>
      <CloseButton panel="break" say={say} all />
    </section>
  );
}

/** Fills the screen of this very device, to be shown to somebody near: it needs no network and sends nothing. */
function ShowPanel({ say }: Pick<SurveyPage, "say">) {
  return (
    <section id="show" popover="auto" className="panel cover" aria-labelledby="show-title">
      <Control name="call" />
      <h2 id="show-title">{say("showTitle")}</h2>
      <p>{say("showSay")}</p>
      <CloseButton panel="show" say={say} />
    </section>
  );
}

function CallFields({ audience, language, say }: SurveyPage) {
  return (
    // Its own post: the answers stay where they are, and what the server says is shown in the frame below or by script.
    <form
      method="post"
      action="?call"
      target="called"
      autoComplete="off"
      id="call-form"
      data-failed={say("callFailed")}
      data-sending={say("callSending")}
    >
      <input type="hidden" name="audience" value={audience} />
      <input type="hidden" name="language" value={language} />
      <label>
        <b>{say("callName")}</b>
        <small>{say("callNameWhy")}</small>
        <input type="text" name="name" maxLength={200} />
      </label>
      <label>
        <b>{say("callWords")}</b>
        <textarea name="words" rows={2} maxLength={2000} />
      </label>
      <button type="submit">
        <Control name="call" />
        <span>{say("helpCall")}</span>
      </button>
      <iframe name="called" title={say("callAnswer")} />
      <p role="status" />
    </form>
  );
}

/** Asking someone to come: what it does is said first, and it is only there when somebody would receive it. */
export function CallPanel({ page }: { page: SurveyPage }) {
  const { say, mode, calls } = page;
  const told = mode !== "kept" ? ["callTry"] : calls ? ["callWho", "callSees", "callWhen", "callKept"] : ["callNobody"];
  return (
    <>
      <section id="call" popover="auto" className="panel" aria-labelledby="call-title">
        <h2 id="call-title">{say("helpCall")}</h2>
        <p className="notice">
          <b>{say("callDanger")}</b>
        </p>
        <div className="column">
          <button type="button" popovertarget="show">
            <Control name="show" />
            <span>{say("callShow")}</span>
          </button>
        </div>
        <ul>
          {told.map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ul>
        {mode === "kept" && calls && <CallFields {...page} />}
        <CloseButton panel="call" say={say} />
      </section>
      <ShowPanel say={say} />
    </>
  );
}
