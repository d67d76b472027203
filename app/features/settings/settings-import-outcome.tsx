import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Part, WideTable } from "../../ui/page.tsx";
import type { Fault } from "../tables/read-table.ts";
import type { Changes } from "./setting-changes.ts";
import { kindWords } from "./setting-words.ts";
import { TakePart } from "./take-part.tsx";

export type Brought =
  | { outcome: "refused"; faults: Fault[]; notes: string[] }
  | { outcome: "preview"; changes: Changes; rows: string; targets: number; notes: string[] }
  | { outcome: "kept"; added: number; changed: number; same: number; joined: number };

const mostFaultsShown = 20;

/** Takes the focus, so that nobody has to look for what came of it. */
function Came({ tone, children }: { tone: "alarm" | "calm"; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className={`notice ${tone}`} role={tone === "alarm" ? "alert" : "status"} tabIndex={-1} ref={box}>
      {children}
    </div>
  );
}

export function WhatCame({ outcome, wave }: { outcome: Exclude<Brought, { outcome: "preview" }>; wave: string }) {
  if (outcome.outcome === "refused")
    return (
      <Came tone="alarm" key={JSON.stringify(outcome.faults)}>
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
        <Notes notes={outcome.notes} />
      </Came>
    );
  const { added, changed, same, joined } = outcome;
  return (
    <Came tone="calm">
      <h2>
        {added} added, {changed} changed, {same} already there
      </h2>
      {joined > 0 && <p>{count(joined, "setting")} of the file take part in the wave.</p>}
      <p className="buttons">
        {joined > 0 && <ButtonLink to={paths.waveSettings(wave)}>See them on the wave</ButtonLink>}
        <ButtonLink to={paths.settings()}>See all settings</ButtonLink>
      </p>
    </Came>
  );
}

interface PreviewProps {
  outcome: Extract<Brought, { outcome: "preview" }>;
  waves: { id: string; name: string }[];
  wave: string;
}

/** What would change, and the button that does it. */
export function Preview({ outcome, waves, wave }: PreviewProps) {
  const { add, change, same } = outcome.changes;
  return (
    <Part title="What would change">
      <Came tone="calm">
        <p>
          {count(add.length, "new setting")}, {count(change.length, "change")}, {same.length} already there. Nothing is
          kept yet.
        </p>
        <Notes notes={outcome.notes} />
      </Came>
      {change.length > 0 && (
        <WideTable label="Changes">
          <thead>
            <tr>
              <th scope="col">There already</th>
              <th scope="col">Would change</th>
            </tr>
          </thead>
          <tbody>
            {change.map(({ id, name, from, kind, back, target }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  {from !== kind && `${kindWords[from].one} becomes ${kindWords[kind].one}. `}
                  {back && "It is used again. "}
                  {target !== null && `${count(target, "person", "people")} hoped for.`}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {add.length > 0 && (
        <details open={add.length <= 30}>
          <summary>New ({add.length})</summary>
          <ul>
            {add.map(({ line, name, kind, target }) => (
              <li key={line}>
                {name}: {kindWords[kind].one}
                {target !== null && `, ${count(target, "person", "people")}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {same.length > 0 && (
        <details>
          <summary>Already there ({same.length})</summary>
          <ul>
            {same.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      <Form method="post" encType="multipart/form-data" className="fields">
        <input type="hidden" name="rows" value={outcome.rows} />
        <TakePart waves={waves} wave={wave} />
        <p className="buttons">
          <Button name="intent" value="keep" weight="main">
            Bring these in
          </Button>
          <ButtonLink to={paths.settingsImport(wave || undefined)}>Choose another file</ButtonLink>
        </p>
      </Form>
    </Part>
  );
}

function Notes({ notes }: { notes: string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}
