import { Form } from "@remix-run/react";
import { useEffect, useId, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { TickField, WordsField } from "../../ui/fields.tsx";
import { Part } from "../../ui/page.tsx";
import { audienceWords } from "../waves/wave-words.ts";
import type { BroughtIn } from "./bring-in-addresses.server.ts";
import { nameEnglishOf } from "./language-names.ts";

export type AddressesGiven = BroughtIn;

const mostFaultsShown = 20;

/** A file or pasted rows, looked at before anything is kept. */
export function AddAddresses({ given, asksYoungPeople }: { given: BroughtIn | undefined; asksYoungPeople: boolean }) {
  return (
    <Part title="Add addresses">
      {given && <WhatCame given={given} />}
      {given?.outcome !== "look" && (
        <Form method="post" encType="multipart/form-data" className="fields" noValidate key={given?.outcome}>
          <p>
            One row for each person, under a line of column names: <code>email</code>, and if you like{" "}
            <code>language</code> (en, ar, ur, pl, uk, pt, zh) and <code>audience</code> (parent
            {asksYoungPeople ? ", or young-person for somebody of 16 or over" : ""}). Addresses alone, one on each line,
            will do. No names: they are not taken.
          </p>
          <FileField />
          <WordsField
            name="rows"
            label="Or paste rows"
            rows={6}
            value={given?.outcome === "refused" ? given.rows : ""}
          />
          <p className="buttons">
            <Button name="intent" value="look">
              Look at them first
            </Button>
          </p>
        </Form>
      )}
    </Part>
  );
}

function FileField() {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>A file</label>
      <p className="hint" id={`${id}-hint`}>
        CSV, as a spreadsheet saves it. 1 MB and 5,000 rows at most.
      </p>
      <input id={id} type="file" name="file" accept=".csv,.tsv,.txt" aria-describedby={`${id}-hint`} />
    </div>
  );
}

function WhatCame({ given }: { given: BroughtIn }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (given) box.current?.focus();
  }, [given]);
  const refused = given.outcome === "refused";
  return (
    <div className={`notice ${refused ? "alarm" : "calm"}`} role={refused ? "alert" : "status"} tabIndex={-1} ref={box}>
      {given.outcome === "refused" ? <Refused given={given} /> : <Looked given={given} />}
      {given.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

function Refused({ given }: { given: Extract<BroughtIn, { outcome: "refused" }> }) {
  return (
    <>
      <h3>Nothing was kept</h3>
      <p>Put this right and look at them again.</p>
      <ul>
        {given.faults.slice(0, mostFaultsShown).map(({ line, say }) => (
          <li key={`${line} ${say}`}>
            Line {line}: {say}
          </li>
        ))}
      </ul>
      {given.faults.length > mostFaultsShown && <p>And {given.faults.length - mostFaultsShown} more lines.</p>}
    </>
  );
}

function Looked({ given }: { given: Exclude<BroughtIn, { outcome: "refused" }> }) {
  const { fresh, doubles, listed, never, outcome } = given;
  const number = fresh.reduce((all, each) => all + each.number, 0);
  return (
    <>
      <h3>
        {count(number, "new address", "new addresses")}
        {outcome === "kept" ? " kept" : ""}
      </h3>
      {fresh.length > 0 && (
        <ul>
          {fresh.map((each) => (
            <li key={`${each.audience} ${each.language}`}>
              {audienceWords[each.audience]}, {nameEnglishOf(each.language)}: {each.number}
            </li>
          ))}
        </ul>
      )}
      {doubles > 0 && <p>{count(doubles, "row")} named an address a second time. It counts once.</p>}
      {listed > 0 && <p>{count(listed, "address is", "addresses are")} on the list already.</p>}
      {never > 0 && <p>{count(never, "address", "addresses")} asked never to be written to, and stay out.</p>}
      {outcome === "look" && (
        <Form method="post" encType="multipart/form-data" className="stack">
          <input type="hidden" name="rows" value={given.rows} />
          {given.needsAge && (
            <TickField name="age" label="Everybody who is invited as a young person is 16 or over." wrong={undefined} />
          )}
          <p className="buttons">
            {number > 0 && (
              <Button name="intent" value="keep" weight="main">
                Add {count(number, "address", "addresses")}
              </Button>
            )}
            <Button name="intent" value="not-now">
              Not now
            </Button>
          </p>
        </Form>
      )}
    </>
  );
}
