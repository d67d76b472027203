import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import type { AnswerSeen, CodeSeen, PlanOffered } from "./answer-seen.ts";

type Act = (children: ReactNode, className: string, key?: string) => ReactNode;

interface CodesProps {
  answer: AnswerSeen;
  plan: PlanOffered;
  act: Act;
}

/** What the answer is about: each code with its reason, and a person's word on it. */
export function Codes({ answer, plan, act }: CodesProps) {
  return (
    <>
      {answer.codes.length > 0 && (
        <ul className="codes" aria-label="What it is about">
          {answer.codes.map((code) => (
            <li key={code.code} className={code.accepted === false ? "code away" : "code"}>
              <div>
                <strong>
                  {code.code} {code.name}
                </strong>
                <span className="soft">{reason(code)}</span>
              </div>
              {act(<Decide code={code} />, "buttons")}
            </li>
          ))}
        </ul>
      )}
      {answer.words !== null && (
        <details>
          <summary>Add what it is about</summary>
          {act(
            <>
              <label className="field grow">
                <span className="field-name">Part of the plan</span>
                <select name="code" defaultValue="">
                  <option value="">Choose</option>
                  {plan.map((item) => (
                    <optgroup key={item.id} label={`${item.id} ${item.name}`}>
                      {[item, ...item.topics]
                        .filter(({ id }) => !answer.codes.some((code) => code.code === id && code.accepted !== false))
                        .map(({ id, name }) => (
                          <option key={id} value={id}>
                            {id} {name}
                          </option>
                        ))}
                    </optgroup>
                  ))}
                </select>
              </label>
              <Button name="intent" value="add-code">
                Add
              </Button>
            </>,
            "row",
            answer.codes.map((code) => code.code).join(" "),
          )}
        </details>
      )}
    </>
  );
}

/** Two buttons that are always there, so that the focus stays where it was; a second press undoes the first. */
function Decide({ code }: { code: CodeSeen }) {
  const name = <span className="visually-hidden"> {code.name}</span>;
  return (
    <>
      <input type="hidden" name="code" value={code.code} />
      <Button name="intent" value={code.accepted === true ? "undo" : "accept"} small>
        {code.accepted === true ? "Undo: accepted" : "Accept"}
        {name}
      </Button>
      <Button name="intent" value={code.accepted === false ? "undo" : "take-away"} weight="quiet" small>
        {code.accepted === false ? "Undo: taken away" : "Take away"}
        {name}
      </Button>
    </>
  );
}

function reason(code: CodeSeen): string {
  const decided =
    code.accepted === null ? "" : `, ${code.accepted ? "accepted" : "taken away"} by ${code.decidedBy ?? "a person"}`;
  if (code.source === "person") return `added by ${code.decidedBy ?? "a person"}`;
  if (code.source === "question") return `from the question${decided}`;
  const words = code.evidence.map((each) => `“${each}”`).join(", ");
  return `${words ? `from words: ${words}` : "from words"}${decided}`;
}
