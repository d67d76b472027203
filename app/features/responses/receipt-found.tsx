import type { Words } from "../../i18n/words.ts";
import { Control, Picture } from "../surveys/symbol.tsx";
import { Told } from "./receipt-told.tsx";

export interface ReplyShown {
  name: string;
  kind: "did" | "did-not";
  youSaid: string;
  weDid: string;
  at: number;
}

/** Where it stands with one person's answers. */
export interface Standing {
  /** Something was said in words, aloud or by drawing; else there is nothing to read. */
  said: boolean;
  readByPerson: boolean;
  /** Board or Forum have written about what was found. */
  talkedAbout: boolean;
  closesAt: number | null;
  replyBy: number | null;
  replies: ReplyShown[];
}

function Promised({ say, standing: { replyBy, replies }, now }: { say: Words; standing: Standing; now: number }) {
  if (replies.length > 0) return null;
  const late = replyBy !== null && replyBy < now;
  return (
    <Told picture={replyBy === null ? "not_yet_known" : late ? "calendar_cross" : "calendar_tick"}>
      <p>{say("noReplyYet")}</p>
      <p>
        {replyBy === null ? say("replyNoDay") : say(late ? "replyLate" : "replyDue", { day: new Date(replyBy) })}{" "}
        {late && say("replySorry")}
      </p>
    </Told>
  );
}

function Reply({ say, reply }: { say: Words; reply: ReplyShown }) {
  const did = reply.kind === "did";
  return (
    <article className="reply">
      <h3>{reply.name}</h3>
      <p>
        <Picture concept="talk" />
        <span>
          <b>{say("youSaid")}</b> {reply.youSaid}
        </span>
      </p>
      <p>
        <Picture concept={did ? "keep_promise" : "told_why"} />
        <span>
          <b>{say(did ? "weDid" : "weDidNot")}</b> {reply.weDid}
        </span>
      </p>
    </article>
  );
}

interface FoundProps {
  say: Words;
  receipt: string;
  standing: Standing;
  now: number;
}

/** What a receipt opens: arrived, what happened since, change your mind. */
export function Found({ say, receipt, standing, now }: FoundProps) {
  const { said, readByPerson, talkedAbout, closesAt } = standing;
  return (
    <form method="post" action="#answers" id="answers">
      <div className="ask">
        <Control name="receipt" />
        <h1>{say("arrived")}</h1>
      </div>
      <section aria-labelledby="replies-title" className="receipt">
        <h2 id="replies-title">{say("replies")}</h2>
        {standing.replies.map((reply) => (
          <Reply key={`${reply.name} ${reply.at}`} say={say} reply={reply} />
        ))}
        <ul className="told">
          <Told picture={!said ? "vote" : readByPerson ? "read" : "queue"}>
            <p>{say(!said ? "standsCounted" : readByPerson ? "standsRead" : "beingRead")}</p>
          </Told>
          {closesAt !== null && (
            <Told picture={closesAt > now ? "group_work" : "finished_plan"}>
              <p>{closesAt > now ? say("standsOpen", { day: new Date(closesAt) }) : say("standsClosed")}</p>
            </Told>
          )}
          {talkedAbout && (
            <Told picture="meeting">
              <p>{say("standsTalked")}</p>
            </Told>
          )}
          <Promised say={say} standing={standing} now={now} />
        </ul>
      </section>
      <section aria-labelledby="change-title" className="receipt">
        <h2 id="change-title">{say("changeMind")}</h2>
        <p>{say("changeMindMay")}</p>
        <input type="hidden" name="chosen" value={receipt} />
        <p className="row">
          <button className="action" type="submit" name="act" value="ask-withdraw">
            <Control name="withdraw" />
            <span>{say("withdraw")}</span>
          </button>
        </p>
      </section>
    </form>
  );
}
