import { Form } from "@remix-run/react";
import { useEffect, useId, useRef } from "react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Page, Part, WideTable } from "../../ui/page.tsx";

interface Row {
  place: number;
  wave: string;
  outcome: "kept" | "there" | "nothing" | "refused";
  say: string;
}

type Outcome = { outcome: "read"; rows: Row[] } | { outcome: "refused"; say: string };

const became: Record<Row["outcome"], string> = {
  kept: "Kept",
  there: "Was here already",
  nothing: "Nothing to keep",
  refused: "Not kept",
};

/** Answers that a tablet could not send, brought in by a file that only this server can open. */
export function HandInPage({ outcome }: { outcome: Outcome | undefined }) {
  const id = useId();
  return (
    <Page
      title="Hand in a tablet’s answers"
      lead="For a tablet that gets no internet. The adult in the room saves a file on it; you bring the file in here."
      back={{ to: paths.waves(), say: "Waves" }}
    >
      {outcome && <WhatCame outcome={outcome} />}
      <Form method="post" encType="multipart/form-data" className="fields">
        <div className="field">
          <label htmlFor={id}>The tablet’s file</label>
          <p className="hint" id={`${id}-hint`}>
            Its name begins with <code>heard-answers</code> and ends with <code>.heard</code>. Up to 100 MB.
          </p>
          <input
            id={id}
            type="file"
            name="file"
            accept=".heard,application/octet-stream"
            aria-describedby={`${id}-hint`}
          />
        </div>
        <p className="buttons">
          <Button weight="main">Hand in</Button>
          <ButtonLink to={paths.waves()}>Not now</ButtonLink>
        </p>
      </Form>
      <Part title="What happens with it">
        <p>
          The file is sealed on the tablet. Nobody who carries it can read it, and only this Heard can open it. Each
          response is checked and kept as if the tablet had sent it. The same file can come in twice, and the tablet may
          send the same answers later: each response is kept once.
        </p>
        <p>
          What is not kept stays on the tablet. Clear nothing there before every row here says “Kept” or “Was here
          already”. Then delete the file.
        </p>
      </Part>
    </Page>
  );
}

function WhatCame({ outcome }: { outcome: Outcome }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (outcome.outcome === "refused")
    return (
      <div className="notice alarm" role="alert" tabIndex={-1} ref={box}>
        <h2>Nothing was handed in</h2>
        <p>{outcome.say}</p>
      </div>
    );
  const { rows } = outcome;
  const not = rows.filter((row) => row.outcome === "refused").length;
  const here = rows.filter((row) => row.outcome === "kept" || row.outcome === "there").length;
  return (
    <div className={`notice ${not > 0 ? "warn" : "calm"}`} role="status" tabIndex={-1} ref={box}>
      <h2>
        {count(rows.length, "response")}: {here} here now, {not} not kept
      </h2>
      {rows.length > 0 && (
        <WideTable label="What became of each response">
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">Wave</th>
              <th scope="col">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.place}>
                <th scope="row">{row.place}</th>
                <td>{row.wave}</td>
                <td>
                  <strong>{became[row.outcome]}</strong>
                  {row.say && `. ${row.say}`}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </div>
  );
}
