import { Control } from "../surveys/symbol.tsx";
import { pinLength } from "./pin.ts";

/** Asks for the PIN, or for the sheet, which needs no typing and no memory (AX6). Its script knows it by `data-key`. */
export function AskKey({ go, cancel }: { go: string; cancel?: string }) {
  return (
    <form className="key" data-key="" autoComplete="off">
      <label className="typed">
        <span>The PIN on the sheet: {pinLength} figures</span>
        <input type="text" inputMode="numeric" autoComplete="off" name="pin" maxLength={12} size={10} />
      </label>
      <p className="row">
        <button type="submit" className="action">
          <Control name="next" />
          <span>{go}</span>
        </button>
        {cancel && (
          <button type="button" className="action" data-cancel="">
            <Control name="close" />
            <span>{cancel}</span>
          </button>
        )}
      </p>
      <p role="alert" data-wrong="" />
      <p className="hint">
        <Control name="show" />
        <span>
          Or point this tablet’s camera at the square code on the sheet, and open what it finds. Nothing to type,
          nothing to remember.
        </span>
      </p>
    </form>
  );
}

/** What the facilitator sees between two people: what is done, what still waits, and what to watch. */
export function Strip() {
  return (
    <aside className="strip" aria-label="For the grown-up" lang="en-GB" dir="ltr">
      <dl>
        {[
          ["done", "Done"],
          ["waiting", "Waiting to send"],
          ["sent", "Sent"],
          ["refused", "Refused"],
        ].map(([name, say]) => (
          <div key={name} data-count={name}>
            <dt>{say}</dt>
            <dd>0</dd>
          </div>
        ))}
      </dl>
      <p data-about="" />
      <p className="notice" data-refused="" hidden>
        The server refused some answers. They stay on this tablet. Tell the coordinator before you put it away.
      </p>
      <p className="notice" data-evict="" hidden>
        This browser may throw away what waits to be sent. Send it before you close the browser or clear its data.
      </p>
      <p className="notice" data-room="full" hidden>
        This tablet is full. It cannot keep answers when the network stops. Delete something on it before you begin.
      </p>
      <p className="notice" data-room="nothing" hidden>
        This browser keeps nothing, perhaps because its window is private. Use an ordinary window, or stay where the
        network is good.
      </p>
      <p className="row">
        <button type="button" className="action" data-send="">
          <Control name="finish" />
          <span>Send now</span>
        </button>
        <button type="button" className="action" data-save="" hidden>
          <Control name="keep" />
          <span>Save as a file</span>
        </button>
        <button type="button" className="action" data-full="" hidden>
          <Control name="show" />
          <span>Full screen</span>
        </button>
        <button type="button" className="action" data-grown="">
          <Control name="who_hears" />
          <span>Change or leave</span>
        </button>
      </p>
      <p role="status" data-sent="" />
    </aside>
  );
}
