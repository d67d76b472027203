import { Form } from "@remix-run/react";
import { useId } from "react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { WordsField } from "../../ui/fields.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { kindNames, kindWords } from "./setting-words.ts";
import { type Brought, Preview, WhatCame } from "./settings-import-outcome.tsx";
import { TakePart } from "./take-part.tsx";

interface SettingsImportPageProps {
  waves: { id: string; name: string }[];
  /** The wave in which the settings of the file take part; empty for none. */
  wave: string;
  outcome: Brought | undefined;
}

export function SettingsImportPage({ waves, wave, outcome }: SettingsImportPageProps) {
  const name = waves.find(({ id }) => id === wave)?.name;
  return (
    <Page
      title="Bring in a list of settings"
      lead="You see what would change before anything does."
      back={name ? { to: paths.waveSettings(wave), say: name } : { to: paths.settings(), say: "Settings" }}
    >
      {outcome && outcome.outcome !== "preview" && <WhatCame outcome={outcome} wave={wave} />}
      {outcome?.outcome === "preview" ? (
        <Preview outcome={outcome} waves={waves} wave={wave} />
      ) : (
        <Form method="post" encType="multipart/form-data" className="fields" noValidate>
          <FileField />
          <WordsField
            name="rows"
            label="Or paste rows"
            hint="With the line of column names, as copied from a spreadsheet."
            rows={5}
          />
          <TakePart waves={waves} wave={wave} />
          <p className="buttons">
            <Button name="intent" value="look" weight="main">
              See what would change
            </Button>
            <ButtonLink to={paths.settings()}>Not now</ButtonLink>
          </p>
        </Form>
      )}
      <Part title="What the file looks like">
        <p>
          One row for each setting, under a line of column names: <code>name</code>, <code>kind</code>, and if you like{" "}
          <code>target</code>, the number of people that a wave hopes to hear there. A list from the national register
          of schools can be used as it is.
        </p>
        <p>
          <a href={paths.settingsExample()} download>
            An example to start from (CSV)
          </a>
        </p>
        <p>What may stand under “kind”, beside words that schools are usually called by:</p>
        <ul>
          {kindNames.map((kind) => (
            <li key={kind}>
              <code>{kind}</code>: {kindWords[kind].one}. {kindWords[kind].hint}
            </li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}

function FileField() {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>A file</label>
      <p className="hint" id={`${id}-hint`}>
        CSV, as a spreadsheet saves it. 1 MB at most.
      </p>
      <input id={id} type="file" name="file" accept=".csv,.tsv,.txt" aria-describedby={`${id}-hint`} />
    </div>
  );
}
