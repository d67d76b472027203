import { Link } from "@remix-run/react";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { writeTime } from "../../ui/dates.ts";
import { Part } from "../../ui/page.tsx";
import { onePerson } from "../waves/wave-words.ts";
import { callIsLate, callState, tellCallClock } from "./call-clock.ts";

export interface ListedCall {
  id: string;
  raisedAt: number;
  audience: Audience;
  waveName: string;
  madeUp: boolean;
  acknowledged: number;
  done: number;
}

/** Calls for somebody to come: when, which wave, who by audience. Who and where stands inside, because looking is logged. */
export function Calls({ title, calls, now }: { title: string; calls: ListedCall[]; now: number }) {
  return (
    <Part title={title}>
      <ul className="lines">
        {calls.map((call) => (
          <li key={call.id} className="stack">
            <h3>
              <Link to={paths.call(call.id)}>
                {onePerson[call.audience]} asked for someone to come, in {call.waveName}
              </Link>
            </h3>
            <p className="marks">
              <span className={`mark ${call.done ? "" : call.acknowledged ? "deep" : "sun"}`}>{callState(call)}</span>
              {call.madeUp && <span className="mark">Made up</span>}
              <span className={callIsLate(call, now) ? "wrong" : "soft"}>
                {call.done ? `Came on ${writeTime(call.raisedAt)}` : tellCallClock(call, now)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
