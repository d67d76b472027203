import { Form } from "@remix-run/react";
import { useEffect, useId, useRef } from "react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { OptionsField, WordsField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Part, WideTable } from "../../ui/page.tsx";
import type { Fault } from "../tables/read-table.ts";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import type { WaveSeen } from "../waves/wave-words.ts";

type Outcome =
  | { outcome: "kept"; rows: number; kept: number; alreadyThere: number; notes: string[] }
  | { outcome: "refused"; faults: Fault[]; notes: string[] };

interface ImportPageProps {
  wave: WaveSeen;
  columns: { column: string; say: string; takes: string }[];
  outcome: Outcome | undefined;
}

const mostFaultsShown = 20;

export function ImportPage({ wave, columns, outcome }: ImportPageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Bring in answers"
        lead="Answers from paper or from another tool. Bring in only what people agreed to give: their own yes is not in the file."
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        {outcome && <WhatCame outcome={outcome} waveId={wave.id} />}
        {wave.kind === "practice" ? (
          <Notice tone="warn">
            <p>This is a practice wave. It keeps nothing, so nothing can be brought in.</p>
          </Notice>
        ) : (
          <Form method="post" encType="multipart/form-data" className="fields" noValidate>
            <FileField />
            <WordsField
              name="rows"
              label="Or paste rows"
              hint="With the line of column names, as copied from a spreadsheet, or one JSON object on each line."
              rows={6}
            />
            <OptionsField
              name="source"
              label="Where the answers come from"
              value="paper"
              options={[
                { value: "paper", say: "Paper" },
                { value: "another-tool", say: "Another tool" },
              ]}
            />
            <p className="buttons">
              <Button weight="main">Bring in</Button>
              <ButtonLink to={paths.wave(wave.id)}>Not now</ButtonLink>
            </p>
          </Form>
        )}
        <Part title="What the file looks like">
          <p>
            One row for each person, under a line of column names. Every row needs <code>audience</code>:{" "}
            {wave.audiences.join(", ")}. It may have <code>id</code> (your own number, so that no row comes in twice),{" "}
            <code>answered_by</code> (self, supported, proxy) and <code>may_quote</code> (yes, no).
          </p>
          <p>
            For words alone, one more column is enough: <code>text</code>. For whole responses, use the columns below,
            as many as you have. Several choices stand in one cell with <code>;</code> between them. Write{" "}
            <code>not-sure</code>, <code>dont-want-to-say</code> or <code>dont-understand</code> when that was the
            answer, and leave the cell empty when the question was skipped.
          </p>
          <WideTable label="Columns of this survey">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Question</th>
                <th scope="col">What may stand there</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ column, say, takes }) => (
                <tr key={column}>
                  <th scope="row">
                    <code>{column}</code>
                  </th>
                  <td>{say}</td>
                  <td>{takes}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </Part>
      </Page>
    </>
  );
}

function FileField() {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>A file</label>
      <p className="hint" id={`${id}-hint`}>
        CSV, as a spreadsheet saves it, or JSON Lines. 5 MB at most.
      </p>
      <input id={id} type="file" name="file" accept=".csv,.tsv,.txt,.jsonl,.ndjson" aria-describedby={`${id}-hint`} />
    </div>
  );
}

function WhatCame({ outcome, waveId }: { outcome: Outcome; waveId: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) box.current?.focus();
  }, [outcome]);
  const refused = outcome.outcome === "refused";
  return (
    <div className={`notice ${refused ? "alarm" : "calm"}`} role={refused ? "alert" : "status"} tabIndex={-1} ref={box}>
      {outcome.outcome === "kept" ? (
        <>
          <h2>
            {outcome.rows === 1 ? "1 row" : `${outcome.rows} rows`}, {outcome.kept} kept, {outcome.alreadyThere} already
            there
          </h2>
          <p>Words are read now, one response after another. They show when they have been read.</p>
          <p className="buttons">
            <ButtonLink to={paths.waveAnswers(waveId)}>Read the answers</ButtonLink>
          </p>
        </>
      ) : (
        <>
          <h2>Nothing was kept</h2>
          <p>Put this right and bring it in again.</p>
          <ul>
            {outcome.faults.slice(0, mostFaultsShown).map(({ line, say }) => (
              <li key={`${line} ${say}`}>
                Line {line}: {say}
              </li>
            ))}
          </ul>
          {outcome.faults.length > mostFaultsShown && <p>And {outcome.faults.length - mostFaultsShown} more lines.</p>}
        </>
      )}
      {outcome.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
