import { Form } from "@remix-run/react";
import type { ViewKind } from "#db/schema.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { writeDay } from "../../ui/dates.ts";
import { audienceWords } from "../waves/wave-words.ts";
import type { ViewSeen } from "./view-seen.ts";
import { kindWords } from "./view-words.ts";

export type PlanOffered = { id: string; name: string; topics: { id: string; name: string }[] }[];

const stateWords = {
  waiting: "It is being read. Nobody sees the words until then.",
  held: "The safeguarding lead looks at it first, or has kept it back. Nobody else sees the words.",
} as const;

interface OneViewProps {
  view: ViewSeen;
  kind: ViewKind;
  plan: PlanOffered;
  wrong: string | undefined;
}

export function OneView({ view, kind, plan, wrong }: OneViewProps) {
  return (
    <article className="card stack" aria-labelledby={`view-${view.id}`}>
      <div className="heads">
        <h3 id={`view-${view.id}`}>
          {kindWords[kind].one}, {audienceWords[view.audience].toLowerCase()}
        </h3>
        <p className="soft">{writeDay(view.day)}</p>
      </div>
      <p className="soft">{view.about.join(" · ")}</p>
      {view.state !== "shown" && <p className="notice">{stateWords[view.state]}</p>}
      {view.parts.map(({ part, say, words }) => (
        <div key={part}>
          <h4>{say}</h4>
          <blockquote>{words}</blockquote>
        </div>
      ))}
      {view.tookOut > 0 && <p className="soft">{count(view.tookOut, "piece")} taken out: names, places or numbers.</p>}
      {wrong && <p className="wrong">{wrong}</p>}
      {view.state === "shown" && <Codes view={view} plan={plan} />}
      {view.state === "shown" && (
        <details>
          <summary>Take this out</summary>
          <p>It is deleted whole, for example because it was written down twice. You cannot undo this.</p>
          <Form method="post">
            <input type="hidden" name="view" value={view.id} />
            <Button name="intent" value="take-out" small>
              Take it out
            </Button>
          </Form>
        </details>
      )}
    </article>
  );
}

function Codes({ view, plan }: { view: ViewSeen; plan: PlanOffered }) {
  return (
    <>
      {view.codes.length > 0 && (
        <ul className="codes" aria-label="What it is about">
          {view.codes.map((code) => (
            <li key={code.code} className={code.accepted === false ? "code away" : "code"}>
              <div>
                <strong>
                  {code.code} {code.name}
                </strong>
                <span className="soft">{reason(code)}</span>
              </div>
              <Form method="post" className="buttons">
                <input type="hidden" name="view" value={view.id} />
                <input type="hidden" name="code" value={code.code} />
                {code.accepted !== true && (
                  <Button name="intent" value="accept" small>
                    Accept<span className="visually-hidden"> {code.name}</span>
                  </Button>
                )}
                {code.accepted !== false && (
                  <Button name="intent" value="take-away" weight="quiet" small>
                    Take away<span className="visually-hidden"> {code.name}</span>
                  </Button>
                )}
              </Form>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Add what it is about</summary>
        <Form method="post" className="row" key={view.codes.length}>
          <input type="hidden" name="view" value={view.id} />
          <PlanList plan={plan} />
          <Button name="intent" value="add-code">
            Add
          </Button>
        </Form>
      </details>
    </>
  );
}

function PlanList({ plan }: { plan: PlanOffered }) {
  return (
    <label className="field grow">
      <span className="field-name">Part of the plan</span>
      <select name="code" defaultValue="">
        <option value="">Choose</option>
        {plan.map((item) => (
          <optgroup key={item.id} label={`${item.id} ${item.name}`}>
            {[item, ...item.topics].map(({ id, name: say }) => (
              <option key={id} value={id}>
                {id} {say}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function reason({ source, evidence, accepted, decidedBy }: ViewSeen["codes"][number]): string {
  const decided = accepted === null ? "" : `, ${accepted ? "accepted" : "taken away"} by ${decidedBy ?? "a person"}`;
  if (source === "person") return `added by ${decidedBy ?? "a person"}`;
  return `from words${evidence.length > 0 ? `: ${evidence.map((each) => `“${each}”`).join(", ")}` : ""}${decided}`;
}
