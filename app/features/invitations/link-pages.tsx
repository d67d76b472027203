/** The pages behind the link of a letter. Each works without script; only what is pressed changes anything. */
import type { Words } from "../../i18n/words.ts";
import { ChooseLanguage, type InLanguages } from "../surveys/choose-language.tsx";
import { Control, Picture } from "../surveys/symbol.tsx";

export interface LinkShown {
  say: Words;
  symbol: string;
  title: string;
  /** Addresses of what can be done. */
  start: string;
  goOn: string;
  hand: string;
  stop: string;
  handed: boolean;
  mayHand: boolean;
  mayStop: boolean;
  saved: { here: boolean; day: number } | null;
  closesAt: number | null;
}

function Lines({ lines }: { lines: (string | null)[] }) {
  return <>{lines.map((line) => line !== null && <p key={line}>{line}</p>)}</>;
}

function Way({ href, control, main, children }: { href: string; control: string; main?: boolean; children: string }) {
  return (
    <a className={main ? "action main" : "action"} href={href}>
      <Control name={control} />
      <span>{children}</span>
    </a>
  );
}

/** The first page: what the link is for, and the ways on. */
export function LinkPage({ say, ...link }: LinkShown & InLanguages) {
  const { saved, handed } = link;
  const until = link.closesAt === null ? null : say("letterUntil", { day: new Date(link.closesAt) });
  return (
    <>
      <div className="ask">
        <Picture concept={link.symbol} />
        <div>
          <h1>{handed ? say("linkHanded") : say("linkTitle")}</h1>
          <p>{link.title}</p>
        </div>
      </div>
      {link.inLanguages.length > 1 && <ChooseLanguage say={say} {...link} />}
      {handed && <p>{say("linkHandedSay")}</p>}
      {saved?.here ? (
        <Saved say={say} {...link} day={saved.day} />
      ) : (
        <>
          {saved && <p className="notice">{say("linkElsewhere")}</p>}
          <p className="row">
            <Way href={link.start} control="yes_start" main>
              {say("linkStart")}
            </Way>
          </p>
        </>
      )}
      <Lines lines={[`${say("linkOpenOften")} ${say("linkOnce")}`, until]} />
      <p className="row">
        {link.mayHand && (
          <Way href={link.hand} control="answered_self">
            {say("linkHand")}
          </Way>
        )}
        {link.mayStop && (
          <Way href={link.stop} control="no_thanks">
            {say("linkStop")}
          </Way>
        )}
      </p>
    </>
  );
}

function Saved({ say, goOn, day }: Pick<LinkShown, "say" | "goOn"> & { day: number }) {
  return (
    <section className="receipt" aria-labelledby="began">
      <h2 id="began">{say("linkBegan")}</h2>
      <p>{say("linkBeganSay", { day: new Date(day) })}</p>
      <p className="row">
        <Way href={goOn} control="next" main>
          {say("linkGoOn")}
        </Way>
      </p>
      <form method="post">
        <p className="row">
          <button className="action" type="submit" name="act" value="forget">
            <Control name="throw_away" />
            <span>{say("linkForget")}</span>
          </button>
        </p>
      </form>
    </section>
  );
}

/** Handing the link on to a child: what it means is said first. */
export function HandPage({
  say,
  back,
  child,
  young,
  full,
}: {
  say: Words;
  back: string;
  child: boolean;
  young: boolean;
  full: number | null;
}) {
  return (
    <form method="post">
      <div className="ask">
        <Picture concept="family" />
        <h1>{say(full === null ? "linkHandTitle" : "linkHand")}</h1>
      </div>
      {full !== null ? (
        <p>{say("linkHandFull", { n: full })}</p>
      ) : (
        <>
          <Lines lines={[say("linkHandSay"), say("linkHandApart"), say("linkHandNow")]} />
          <p className="row">
            {child && <Hand value="child" concept="pupil" words={say("linkHandChild")} />}
            {young && <Hand value="young-person" concept="college" words={say("linkHandYoung")} />}
          </p>
        </>
      )}
      <p className="row">
        <Way href={back} control="back">
          {say("linkStopBack")}
        </Way>
      </p>
    </form>
  );
}

function Hand({ value, concept, words }: { value: string; concept: string; words: string }) {
  return (
    <button className="action" type="submit" name="hand" value={value}>
      <Picture concept={concept} />
      <span>{words}</span>
    </button>
  );
}

/** Asks once more before an address is deleted. */
export function StopPage({ say, back }: { say: Words; back: string }) {
  return (
    <form method="post">
      <div className="ask">
        <Control name="no_thanks" />
        <div>
          <h1>{say("linkStopTitle")}</h1>
          <p>{say("linkStopSay")}</p>
        </div>
      </div>
      <p className="row">
        <button className="action" type="submit" name="act" value="stop">
          <Control name="no_thanks" />
          <span>{say("letterStop")}</span>
        </button>
        <Way href={back} control="back">
          {say("linkStopBack")}
        </Way>
      </p>
    </form>
  );
}

/** The way to save, in the panel of Stop. */
export function SaveButton({ say }: { say: Words }) {
  return (
    <button type="submit" name="save" value="1">
      <Control name="break" />
      <span>
        {say("saveLater")} <small>{say("saveLaterSay")}</small>
      </span>
    </button>
  );
}

/** After saving: where to go on, until when, and that nothing has been sent yet. */
export function SavedPage({
  say,
  until,
  noVoice,
  goOn,
}: {
  say: Words;
  until: number;
  noVoice: boolean;
  goOn: string;
}) {
  return (
    <>
      <div className="ask">
        <Control name="keep" />
        <h1>{say("savedTitle")}</h1>
      </div>
      <Lines
        lines={[
          say("savedNotSent"),
          say("savedSay"),
          say("savedOnlyLink"),
          say("savedUntil", { day: new Date(until) }),
        ]}
      />
      {noVoice && <p className="notice">{say("savedNoVoice")}</p>}
      <p className="row">
        <Way href={goOn} control="next">
          {say("savedGoOn")}
        </Way>
      </p>
    </>
  );
}
