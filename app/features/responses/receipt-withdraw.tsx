import type { Words } from "../../i18n/words.ts";
import { Control } from "../surveys/symbol.tsx";
import { Told } from "./receipt-told.tsx";

/** What is said of safety copies: how long they are kept, when somebody has said so by BACKUP_DAYS. */
function Copies({ say, days }: { say: Words; days: number | undefined }) {
  return (
    <Told picture="computer">
      <p>{days === undefined ? say("withdrawnCopies") : say("copiesDays", { n: days })}</p>
    </Told>
  );
}

/** The step before taking answers back: what goes, what stays, and that it cannot be undone. */
export function AskWithdraw({
  say,
  receipt,
  backupDays,
  calls,
}: {
  say: Words;
  receipt: string;
  backupDays: number | undefined;
  /** Somebody can be asked to come from this wave. */
  calls: boolean;
}) {
  return (
    <form method="post" action="#answers" id="answers">
      <input type="hidden" name="chosen" value={receipt} />
      <div className="ask">
        <Control name="withdraw" />
        <h1>{say("withdrawAsk")}</h1>
      </div>
      <ul className="told receipt">
        <Told control="throw_away">
          <p>{say("withdrawGoes")}</p>
          <p>{say("withdrawCounts")}</p>
        </Told>
        <Told picture="empty_page">
          <p>{say("withdrawStays")}</p>
        </Told>
        {calls && (
          <Told control="call">
            <p>{say("withdrawCall")}</p>
          </Told>
        )}
        <Told picture="safe">
          <p>{say("withdrawSafe")}</p>
          <p>{say("withdrawnNotes")}</p>
        </Told>
        <Copies say={say} days={backupDays} />
        <Told control="problem">
          <p>{say("withdrawNoUndo")}</p>
        </Told>
      </ul>
      <p className="row">
        <button className="action" type="submit" name="act" value="withdraw">
          <Control name="withdraw" />
          <span>{say("withdrawYes")}</span>
        </button>
        <button className="action" type="submit" name="act" value="look">
          <Control name="keep" />
          <span>{say("withdrawNo")}</span>
        </button>
      </p>
    </form>
  );
}

/**
 * After taking answers back. `held`: somebody must look first, because a person may not be safe. `noted`: somebody did,
 * and what they wrote down stays.
 */
export function Withdrawn({
  say,
  held,
  noted,
  backupDays,
}: {
  say: Words;
  held: boolean;
  noted: boolean;
  backupDays: number | undefined;
}) {
  return (
    <>
      <div className="ask">
        <Control name="withdraw" />
        <h1>{say(held ? "withdrawnTaken" : "withdrawn")}</h1>
      </div>
      <ul className="told receipt">
        {held ? (
          <>
            <Told picture="private">
              <p>{say("withdrawnHidden")}</p>
            </Told>
            <Told picture="safe">
              <p>{say("withdrawnLook")}</p>
              <p>
                {say("withdrawnThen")} {say("withdrawnNotes")}
              </p>
            </Told>
          </>
        ) : (
          <Told picture="empty_page">
            <p>{say("withdrawStays")}</p>
          </Told>
        )}
        {noted && !held && (
          <Told picture="safe">
            <p>{say("withdrawnLooked")}</p>
            <p>{say("withdrawnNotes")}</p>
          </Told>
        )}
        <Copies say={say} days={backupDays} />
      </ul>
    </>
  );
}
