import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import type { CheckName } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { writeDay } from "../../ui/dates.ts";
import { WordsField } from "../../ui/fields.tsx";
import { roles } from "../staff/roles.ts";
import { checks } from "./readiness.ts";

export interface CheckShown {
  name: CheckName;
  by: string | null;
  at: number | null;
  detail: string;
  mine: boolean;
}

interface WaveChecksProps {
  shown: CheckShown[];
  /** The survey of the wave. */
  survey: string;
  wrong?: { name: string; say: string } | undefined;
}

/** The named checks: who has given their word and when; who may, gives it here. */
export function WaveChecks({ shown, survey, wrong }: WaveChecksProps) {
  return (
    <ul className="lines">
      {shown.map((check) => (
        <li key={check.name} className="stack">
          <OneCheck check={check} survey={survey} wrong={wrong?.name === check.name ? wrong.say : undefined} />
        </li>
      ))}
    </ul>
  );
}

function OneCheck({ check, survey, wrong }: { check: CheckShown; survey: string; wrong: string | undefined }) {
  const id = useId();
  const { say, detail } = checks[check.name];
  return (
    <>
      <h3 id={id}>{say}</h3>
      <p className="marks">
        <span className={`mark ${check.by ? "deep" : ""}`}>{check.by ? "✓ Yes" : "Not yet"}</span>
        <span className="soft">
          {check.by && check.at !== null
            ? `${check.by}, ${writeDay(check.at)}${check.detail ? `: ${check.detail}` : ""}`
            : `Waits for: ${roles[checks[check.name].role].say}`}
        </span>
      </p>
      {check.name === "sounds-heard" && check.mine && (
        <p>
          <Link to={paths.surveySounds(survey, { show: "to-hear" })}>Listen to the sounds</Link>
        </p>
      )}
      {check.mine && (
        <Form method="post" className="fields" aria-labelledby={id}>
          <input type="hidden" name="check" value={check.name} />
          {detail && !check.by && <WordsField name="detail" label={detail} wrong={wrong} />}
          {check.by ? (
            <Button name="intent" value="take-check-back" small aria-describedby={id}>
              Take this back
            </Button>
          ) : (
            <Button name="intent" value="set-check" aria-describedby={id}>
              {detail ? "Write it down" : "We agree"}
            </Button>
          )}
        </Form>
      )}
    </>
  );
}
