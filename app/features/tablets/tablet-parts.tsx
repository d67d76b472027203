/** The parts that a person's own page borrows on a shared tablet; each stands in a template under its name. */
import type { ReactNode } from "react";
import type { Words } from "../../i18n/words.ts";
import { Control, Picture } from "../surveys/symbol.tsx";
import { AskKey } from "./tablet-facilitator.tsx";

export interface TabletPageProps {
  /** The setting: its code and its name. */
  code: string;
  name: string;
  say: Words;
  pictures: string[];
  wordOf: (picture: string) => string;
}

function Lent({ name, children }: { name: string; children: ReactNode }) {
  return <template id={`lend-${name}`}>{children}</template>;
}

function Button({ does, control, children }: { does: string; control: string; children: ReactNode }) {
  return (
    <button type="button" className="action" data-do={does}>
      <Control name={control} />
      <span>{children}</span>
    </button>
  );
}

export function Borrowed({ say, name }: TabletPageProps) {
  return (
    <>
      <Lent name="warn">
        <Control name="wait_circle" />
        <h2>{say("tabletStill")}</h2>
        <p>{say("tabletStillSay")}</p>
        <Button does="go-on" control="yes_start">
          {say("tabletHere")}
        </Button>
      </Lent>
      <Lent name="cover">
        <Picture concept="home" />
        <h2>{say("tabletCover")}</h2>
        <p>{say("tabletCoverSay")}</p>
        <Button does="go-on" control="yes_start">
          {say("tabletHere")}
        </Button>
        <Button does="grown" control="who_hears">
          {say("tabletGrown")}
        </Button>
      </Lent>
      <Lent name="raise">
        <Control name="call" />
        <h2>{say("tabletRaise")}</h2>
        <p>{say("tabletRaiseSay")}</p>
        <p role="status" data-told="" />
        <Button does="close" control="close">
          {say("close")}
        </Button>
      </Lent>
      <Lent name="call-says">
        <li>{say("tabletCallSays")}</li>
      </Lent>
      <Lent name="grown-button">
        <Button does="grown" control="who_hears">
          {say("tabletGrown")}
        </Button>
      </Lent>
      <Lent name="away-button">
        <p>{say("tabletAwaySay")}</p>
        <Button does="away" control="break">
          {say("tabletAway")}
        </Button>
        <p role="status" data-busy={say("tabletAwayBusy")} data-failed={say("tabletAwayFailed")} />
      </Lent>
      <Lent name="card">
        <div className="ask">
          <Control name="break" />
          <div>
            <h1>{say("tabletCard")}</h1>
            <p>{say("tabletCardSay")}</p>
          </div>
        </div>
        <section className="receipt">
          <ol className="pictures" />
          <div className="qr" role="img" aria-label={say("tabletCardCode")} />
          <p data-where={say("tabletCardWhere", { name, day: "{day}" })} />
          <p className="notice" data-waits="" hidden>
            {say("tabletCardWaits")}
          </p>
        </section>
        <p className="row">
          <Button does="print" control="print">
            {say("print")}
          </Button>
          <Button does="hand-over" control="finish">
            {say("tabletCardDone")}
          </Button>
        </p>
      </Lent>
      <Lent name="thanks">
        <Ended picture={<Picture concept="thank_you" />} title={say("thanks")} line={say("thanksSay")} />
        <p data-stopped={say("thanksStopped")} data-kept={say("tabletKept")} data-memory={say("tabletMemory")} hidden />
        <section className="receipt" aria-labelledby="receipt-title">
          <h2 id="receipt-title">{say("receipt")}</h2>
          <ol className="pictures" />
          <p>
            {say("receiptSay")} {say("receiptOnce")}
          </p>
          <p data-address={say("receiptAddress", { address: "{address}" })} />
        </section>
        <p className="row">
          <Button does="print" control="print">
            {say("print")}
          </Button>
          <Button does="hand-over" control="finish">
            {say("tabletDone")}
          </Button>
        </p>
      </Lent>
      {[
        ["no", "no_thanks", "noThanks", "noThanksSay"],
        ["left", "throw_away", "threwAway", ""],
        ["tried", "finish", "tryThanks", "tryThanksSay"],
      ].map(([name = "", control = "", title = "", line = ""]) => (
        <Lent name={name} key={name}>
          <Ended picture={<Control name={control} />} title={say(title)} line={line && say(line)} />
          <p className="row">
            <Button does="hand-over" control="finish">
              {say("tabletDone")}
            </Button>
          </p>
        </Lent>
      ))}
      <Lent name="languages">
        <Control name="language" />
        <h2>{say("chooseLanguage")}</h2>
        <div className="column" data-languages="" />
        <Button does="close" control="close">
          {say("close")}
        </Button>
      </Lent>
      <Lent name="grown">
        <div lang="en-GB" dir="ltr">
          <h2>For the grown-up</h2>
          <AskKey go="Go on" cancel="Back" />
        </div>
      </Lent>
      <Lent name="grown-may">
        <div lang="en-GB" dir="ltr">
          <h2>What should happen with these answers?</h2>
          <p>Ask the person first, if you can. Nothing is thrown away unless you say so.</p>
          <div className="column">
            <Button does="go-on" control="next">
              Go on answering
            </Button>
            <Button does="away" control="break">
              Put them away for a break: you get a picture card
            </Button>
            <Button does="send" control="finish">
              Send what is there, as stopped
            </Button>
            <Button does="throw" control="throw_away">
              Throw them away
            </Button>
          </div>
          <p role="status" data-busy={say("tabletAwayBusy")} data-failed={say("tabletAwayFailed")} />
        </div>
      </Lent>
      <Lent name="grown-between">
        <div lang="en-GB" dir="ltr">
          <h2>For the grown-up</h2>
          <div className="column">
            <Button does="choose" control="change_answer">
              Choose another survey, group or language
            </Button>
            <Button does="leave" control="close">
              End the session on this tablet
            </Button>
            <Button does="close" control="back">
              Back
            </Button>
          </div>
          <p className="notice" data-leaving="" hidden>
            Some answers still wait to be sent. They stay on this tablet, and it sends them when this page is open and
            there is a network.
          </p>
        </div>
      </Lent>
    </>
  );
}

function Ended({ picture, title, line }: { picture: ReactNode; title: string; line: string }) {
  return (
    <div className="ask">
      {picture}
      <div>
        <h1>{title}</h1>
        {line && <p data-line="">{line}</p>}
      </div>
    </div>
  );
}
