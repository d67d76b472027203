import type { ReactNode } from "react";
import type { Audience, Item, Survey } from "#surveys/definition.ts";
import type { Words } from "../../i18n/words.ts";
import { ChoiceCards } from "../surveys/choice-cards.tsx";
import { ChooseLanguage, type InLanguages } from "../surveys/choose-language.tsx";
import { comfortMark, type SurveyPage, trapName } from "../surveys/survey-page.ts";
import { Control, Picture } from "../surveys/symbol.tsx";
import type { Fields } from "./response.ts";

/** Five pictures with their words. */
export function ReceiptPictures({ names, wordOf }: { names: string[]; wordOf: (name: string) => string }) {
  return (
    <ol className="pictures">
      {names.map((name, place) => (
        // A picture may come twice; its place is part of the receipt.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
        <li key={place}>
          <img src={`/symbols/receipt/${name}.svg`} alt="" width={96} height={96} />
          <b>{wordOf(name)}</b>
        </li>
      ))}
    </ol>
  );
}

interface ThanksProps {
  say: Words;
  stopped: boolean;
  receipt: string[];
  wordOf: (picture: string) => string;
  /** Where the receipt is looked up, and where the next person begins. */
  lookUp: string;
  lookUpShown: string;
  next: string;
  /** Given where the device fills in the receipt; what it needs for that. */
  later?: ReactNode;
}

/** After Finish: thank you, and the receipt, shown once. */
export function Thanks({ say, stopped, receipt, wordOf, lookUp, lookUpShown, next, later }: ThanksProps) {
  return (
    // By post, so that what makes the page comfortable goes along; the link for the next person takes nothing along.
    <form
      method="post"
      action={lookUp}
      id="answers"
      className={later ? "later" : undefined}
      data-thanks={later ? "" : undefined}
    >
      <div className="ask">
        <Picture concept="thank_you" />
        <div>
          <h1>{say("thanks")}</h1>
          <p data-said="">{say(stopped ? "thanksStopped" : "thanksSay")}</p>
        </div>
      </div>
      {later && <p role="status" className="notice" data-state="" hidden />}
      {later}
      <section className="receipt" aria-labelledby="receipt-title" hidden={!!later}>
        <h2 id="receipt-title">{say("receipt")}</h2>
        <ReceiptPictures names={receipt} wordOf={wordOf} />
        <p>
          {say("receiptSay")} {say("receiptOnce")}
        </p>
        <p>{say("receiptAddress", { address: lookUpShown })}</p>
      </section>
      <p className="row">
        <button className="action" type="submit">
          <Control name="receipt" />
          <span>{say("receiptWhere")}</span>
        </button>
        <a className="action" href={next} data-handover="">
          <Control name="home" />
          <span>{say("next-person")}</span>
        </a>
        <span data-print={say("print")} />
      </p>
    </form>
  );
}

/** A single message with a picture and a way on. */
export function Message({
  control,
  title,
  lines,
  on,
}: {
  control: string;
  title: string;
  lines: string[];
  on?: { href: string; text: string };
}) {
  return (
    <>
      <div className="ask">
        <Control name={control} />
        <h1>{title}</h1>
      </div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {on && (
        <p className="row">
          <a className="action" href={on.href} data-handover="">
            <Control name="next" />
            <span>{on.text}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** Who is answering: one way into each audience's page. */
export function WhoAreYou({
  survey,
  say,
  hrefOf,
  ...languages
}: {
  survey: Survey;
  say: Words;
  hrefOf: (audience: Audience) => string;
} & InLanguages) {
  const symbols: Record<Audience, string> = { child: "pupil", "young-person": "college", parent: "family" };
  return (
    <>
      <div className="ask">
        <Picture concept={survey.symbol} />
        <h1>{say("whoAreYou")}</h1>
      </div>
      {languages.inLanguages.length > 1 && <ChooseLanguage say={say} {...languages} />}
      <nav className="cards" aria-label={say("whoAreYou")}>
        {survey.audiences.map((audience) => (
          <a className="card" key={audience} href={hrefOf(audience)}>
            <Picture concept={symbols[audience]} />
            <span>
              {say(audience)} <small>{say(`${audience}Ages`)}</small>
            </span>
          </a>
        ))}
      </nav>
    </>
  );
}

/** Everything that was sent, carried along unseen, so that asking one thing again loses nothing. */
export function Carried({ fields, but }: { fields: Fields; but: string }) {
  return (
    <>
      {[...fields].flatMap(([name, values]) =>
        // What makes the page comfortable stands in its own panel.
        name === but || name.startsWith(comfortMark)
          ? []
          : values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
    </>
  );
}

/** The person's own yes or no was missing: it is asked again and nothing typed is lost. */
export function AskAssent({ fields, say }: { fields: Fields; say: Words }) {
  return (
    <form method="post" encType="multipart/form-data" autoComplete="off" id="answers">
      <Carried fields={new Map([...fields].filter(([name]) => name !== trapName))} but="assent" />
      <div className="ask">
        <Control name="choose_yourself" />
        <div>
          <h1>{say("askAssent")}</h1>
          <p>{say("assent")}</p>
        </div>
      </div>
      <p className="row">
        <button className="action" type="submit" name="assent" value="yes">
          <Control name="yes_start" />
          <span>{say("assentYes")}</span>
        </button>
        <button className="action" type="submit" name="assent" value="no">
          <Control name="no_thanks" />
          <span>{say("assentNo")}</span>
        </button>
      </p>
    </form>
  );
}

/** More was pressed than an item takes, which a page without script cannot prevent: that one item again. */
export function AskFewer({ fields, item, page }: { fields: Fields; item: Item; page: SurveyPage }) {
  const most = item.max[page.audience] ?? 1;
  return (
    <form method="post" encType="multipart/form-data" autoComplete="off" id="answers">
      <Carried fields={fields} but={`a.${item.id}`} />
      <fieldset>
        <legend>
          <Picture concept={item.symbol} />
          <div>
            <h1>{item.ask[page.audience]}</h1>
            <p>{page.say("tooMany", { n: fields.get(`a.${item.id}`)?.length ?? 0, max: most })}</p>
          </div>
        </legend>
        <ChoiceCards item={item} at={0} page={page} pressed={fields.get(`a.${item.id}`) ?? []} />
      </fieldset>
      <p className="row">
        <button className="action" type="submit">
          <Control name="finish" />
          <span>{page.say("send")}</span>
        </button>
      </p>
    </form>
  );
}
