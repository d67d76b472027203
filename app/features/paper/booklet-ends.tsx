/** What stands around the questions: the first page, the person's own yes, who helped, and how they answered. */
import { itemsFor, waysOfGiving } from "#surveys/definition.ts";
import { wordsFor } from "../../i18n/words.ts";
import { Qr } from "../../ui/qr.tsx";
import type { Booklet, BookletPage } from "./booklet.ts";
import { Block, bare, Control, Lines, Picture, Tick, Told } from "./booklet-parts.tsx";
import type { Numbered } from "./paper-number.server.ts";
import { writeNumber } from "./paper-number.ts";

function whoHears(page: BookletPage): string {
  if (page.mode !== "kept") return page.say(`whoSay_${page.mode}`);
  return page.say("whoSay", { who: page.who || page.say("whoDefault") });
}

export function Front({ booklet, copy }: { booklet: Booklet; copy: Numbered | null }) {
  const { page, wanted, online } = booklet;
  const { say } = page;
  return (
    <section className="front">
      <Picture concept={page.survey.symbol} />
      <h1>{page.survey.title[page.audience]}</h1>
      <ul>
        <Told picture={<Control name="about" />}>{page.survey.intro[page.audience]}</Told>
        <Told picture={<Control name="who_hears" />}>
          <p>{whoHears(page)}</p>
          {page.mode === "kept" && page.change && <p>{say("change", { what: page.change })}</p>}
          {page.mode === "kept" && page.replyBy !== null && <p>{say("replyBy", { day: new Date(page.replyBy) })}</p>}
        </Told>
        {page.survey.status !== "co-produced" && <Told picture={<Control name="draft" />}>{say("draft")}</Told>}
        {page.unchecked && (
          <Told picture={<Control name="language" />}>
            <p>{say("unchecked")}</p>
            <p lang="en-GB" dir="ltr">
              {wordsFor("en", page.audience)("unchecked")}
            </p>
          </Told>
        )}
        <Told picture={<Picture concept="letter" />}>
          <p>{say(wanted.returnTo ? "bookReturnTo" : "bookReturn")}</p>
          {wanted.returnTo && <p className="address">{wanted.returnTo}</p>}
        </Told>
      </ul>
      <div className="front-end">
        {online && (
          <div className="screen-way">
            <Qr of={online} name={say("bookScreen")} size={132} />
            <p>
              {say("bookScreen")} <bdi>{bare(online)}</bdi>
            </p>
          </div>
        )}
        {copy && <NumberOf copy={copy} page={page} />}
      </div>
    </section>
  );
}

function NumberOf({ copy, page }: { copy: Numbered; page: BookletPage }) {
  return (
    <div className="paper-number">
      <p>
        {page.say("bookNumber")} <b dir="ltr">{writeNumber(copy.number)}</b>
      </p>
      <p className="small">{page.say("bookNumberWhy")}</p>
    </div>
  );
}

/** What is promised, and the person's own yes or no, before any question. */
export function Before({ page }: { page: BookletPage }) {
  const { say } = page;
  return (
    <section className="before">
      <h2 className="page-title">{say("begin")}</h2>
      <ul>
        <Told picture={<Control name="no_name" />}>
          {say("noName")} {say("bookNoName")}
        </Told>
        <Told picture={<Control name="not_quick" />}>
          {say("notQuick")} {say("bookNeedHelp")}
        </Told>
        <Told picture={<Control name="safe_tell" />}>{say("safeTell")}</Told>
        <Told picture={<Control name="skip" />}>{say("youChoose")}</Told>
        <Told picture={<Picture concept="write" />}>
          {say("bookHow")} {say("bookMistake")}
        </Told>
        <Told picture={<Picture concept="helper" />}>{say("bookHelp")}</Told>
        <Told picture={<Control name="keep" />}>{say("bookTypedIn")}</Told>
      </ul>
      <Block number={null} picture={<Control name="choose_yourself" />} title={say("assent")}>
        <ul className="ticks two">
          <Tick picture={<Control name="yes_start" />}>{say("assentYes")}</Tick>
          <Tick picture={<Control name="no_thanks" />}>{say("assentNo")}</Tick>
        </ul>
        <p className="hint">{say("bookAssentNo")}</p>
      </Block>
    </section>
  );
}

const given: Record<(typeof waysOfGiving)[number], string> = {
  touch: "bookGiven",
  talk: "given-talk",
  sign: "given-sign",
  eyes: "given-eyes",
  switch: "given-switch",
  point: "bookPointed",
};

/** Who ticked, how, and whether the words may be shown (SM9, SM10, SD5). */
export function After({ page }: { page: BookletPage }) {
  const { say } = page;
  return (
    <>
      {page.audience !== "parent" && (
        <>
          <Block number={null} picture={<Picture concept="who" />} title={say("bookWhoTicked")}>
            <ul className="ticks">
              <Tick picture={<Control name="answered_self" />}>{say("self")}</Tick>
              <Tick picture={<Control name="answered_supported" />}>{say("bookSupported")}</Tick>
              <Tick picture={<Control name="answered_proxy" />}>{say("proxy")}</Tick>
            </ul>
            <p className="hint">{say("bookWhoHelped")}</p>
            <Lines many={1} />
          </Block>
          <Block
            number={null}
            picture={<Picture concept="how" />}
            title={say("given-by")}
            hint={<p className="hint">{say("bookTickMany")}</p>}
          >
            <ul className="ticks many">
              {waysOfGiving.map((way) => (
                <Tick key={way} picture={<Control name={`given_${way}`} />}>
                  {say(given[way])}
                </Tick>
              ))}
            </ul>
          </Block>
        </>
      )}
      {itemsFor(page.survey, page.audience).some((item) => item.kind === "open") && (
        <Block
          number={null}
          picture={<Control name="quote" />}
          title={say("quote")}
          hint={<p className="hint">{say("quoteSay")}</p>}
        >
          <ul className="ticks">
            <Tick picture={<Control name="yes_start" />}>{say("quoteYes")}</Tick>
            <Tick picture={<Control name="no_thanks" />}>{say("quoteNo")}</Tick>
          </ul>
        </Block>
      )}
      <p className="thanks">
        <Picture concept="thank_you" /> <b>{say("thanks")}</b>
      </p>
    </>
  );
}
