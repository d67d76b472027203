import type { Words } from "../../i18n/words.ts";
import { Control, Picture } from "../surveys/symbol.tsx";
import { receiptLength } from "./receipt.ts";
import { ReceiptPictures } from "./response-pages.tsx";

/** Looking a receipt up: pressing five pictures, or typing their words. No address ever holds them. */
export function LookUp({
  say,
  wordOf,
  pictures,
  chosen,
  none,
}: {
  say: Words;
  /** The word of a picture in the page's language. */
  wordOf: (picture: string) => string;
  pictures: string[];
  chosen: string[];
  none: boolean;
}) {
  return (
    <form method="post" autoComplete="off" id="answers">
      <div className="ask">
        <Control name="receipt" />
        <div>
          <h1>{say("lookUp")}</h1>
          <p>{say("lookUpSay")}</p>
        </div>
      </div>
      {none && (
        <p className="notice" role="alert">
          {say("lookUpNone")}
        </p>
      )}
      <p className="row">
        <label className="typed">
          <span>{say("lookUpType")}</span>
          <input type="text" name="typed" size={28} autoCapitalize="none" spellCheck={false} />
        </label>
        <button className="action" type="submit" name="act" value="look">
          <Control name="check" />
          <span>{say("lookUpGo")}</span>
        </button>
      </p>
      <p role="status">
        <b>{say("lookUpChosen", { n: chosen.length })}</b>
      </p>
      {chosen.length > 0 && (
        <>
          <ReceiptPictures names={chosen} wordOf={wordOf} />
          <p>
            <button className="action" type="submit" name="act" value="shorten">
              <Control name="back" />
              <span>{say("lookUpBack")}</span>
            </button>
          </p>
        </>
      )}
      <input type="hidden" name="chosen" value={chosen.join(" ")} />
      {chosen.length < receiptLength && (
        <ul className="pick-pictures">
          {pictures.map((name) => (
            <li key={name}>
              <button type="submit" name="press" value={name}>
                <img src={`/symbols/receipt/${name}.svg`} alt="" width={72} height={72} loading="lazy" />
                <span>{wordOf(name)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

export interface ReplyShown {
  name: string;
  kind: "did" | "did-not";
  youSaid: string;
  weDid: string;
  at: number;
}

interface FoundProps {
  say: Words;
  receipt: string;
  /** `held`: taken back, but somebody must look first, because a person may not be safe. */
  state: "here" | "withdrawn" | "held";
  replies: ReplyShown[];
  replyBy: number | null;
  now: number;
}

/** What a receipt opens: arrived, what happened since, change your mind. */
export function Found({ say, receipt, state, replies, replyBy, now }: FoundProps) {
  if (state !== "here")
    return (
      <>
        <div className="ask">
          <Control name="withdraw" />
          <h1>{say(state === "held" ? "withdrawnHeld" : "withdrawn")}</h1>
        </div>
        {state === "withdrawn" && <p>{say("withdrawnCopies")}</p>}
      </>
    );
  return (
    <>
      <div className="ask">
        <Control name="receipt" />
        <div>
          <h1>{say("arrived")}</h1>
          <p>{say("beingRead")}</p>
        </div>
      </div>
      <section aria-labelledby="replies-title" className="receipt">
        <h2 id="replies-title">{say("replies")}</h2>
        {replies.map((reply) => (
          <article className="reply" key={`${reply.name} ${reply.at}`}>
            <h3>{reply.name}</h3>
            <p>
              <Picture concept="talk" />
              <span>
                <b>{say("youSaid")}</b> {reply.youSaid}
              </span>
            </p>
            <p>
              <Picture concept={reply.kind === "did" ? "keep_promise" : "told_why"} />
              <span>
                <b>{say(reply.kind === "did" ? "weDid" : "weDidNot")}</b> {reply.weDid}
              </span>
            </p>
          </article>
        ))}
        {replies.length === 0 && (
          <p>
            {say("noReplyYet")}{" "}
            {replyBy !== null && say(replyBy < now ? "replyLate" : "replyDue", { day: new Date(replyBy) })}
          </p>
        )}
      </section>
      <form method="post" className="receipt" id="answers">
        <h2>{say("changeMind")}</h2>
        <p>{say("changeMindSay")}</p>
        <input type="hidden" name="chosen" value={receipt} />
        <p>
          <button className="action" type="submit" name="act" value="withdraw">
            <Control name="withdraw" />
            <span>{say("withdraw")}</span>
          </button>
        </p>
      </form>
    </>
  );
}
