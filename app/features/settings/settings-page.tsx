import { Form, Link } from "@remix-run/react";
import type { SettingKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { count, figure } from "../../ui/counts.ts";
import { ListField, OptionsField, WordsField } from "../../ui/fields.tsx";
import { Empty, FixThese } from "../../ui/notice.tsx";
import { Page, Part, WideTable } from "../../ui/page.tsx";
import type { SettingFields, WrongSetting } from "./setting.ts";
import { kindNames, kindOptions, kindWords } from "./setting-words.ts";

export interface ListedSetting {
  id: string;
  name: string;
  kind: SettingKind;
  waves: number;
}

export interface SettingsPageProps {
  all: number;
  inUse: ListedSetting[];
  gone: ListedSetting[];
  wanted: { find: string; kind: string };
  sent: { values: SettingFields; wrong: WrongSetting } | undefined;
}

export function SettingsPage({ all, inUse, gone, wanted, sent }: SettingsPageProps) {
  const searching = wanted.find !== "" || wanted.kind !== "";
  return (
    <Page
      title="Settings"
      lead="Where people answer: schools, colleges and groups, and those who look after children who are in none of them."
    >
      <p className="buttons no-print">
        <ButtonLink to={paths.settingsImport()} weight={all === 0 ? "main" : "plain"}>
          Bring in a list
        </ButtonLink>
        <ButtonLink to="#add">Add one</ButtonLink>
      </p>
      {all === 0 ? (
        <Empty>
          <h2>No setting yet</h2>
          <p>
            Bring in a list of schools as CSV, or add one below. Then choose on the page of a wave which of them take
            part. Think also of children out of school, in hospital, or placed out of area.
          </p>
        </Empty>
      ) : (
        <>
          <Find wanted={wanted} />
          <Part title={searching ? `Found: ${figure(inUse.length)} of ${figure(all)}` : count(inUse.length, "setting")}>
            {inUse.length > 0 ? (
              <Settings label="Settings in use" settings={inUse} />
            ) : (
              <p>
                None of them is in use
                {searching && (
                  <>
                    . <Link to={paths.settings()}>Show all settings</Link>
                  </>
                )}
                .
              </p>
            )}
          </Part>
          {gone.length > 0 && (
            <details>
              <summary>Out of use ({figure(gone.length)})</summary>
              <Settings label="Settings out of use" settings={gone} />
            </details>
          )}
        </>
      )}
      <Part title="Add a setting" id="add">
        <FixThese wrong={sent?.wrong} />
        <Form method="post" className="fields" noValidate key={`${all}`}>
          <SettingFieldsView values={sent?.values} wrong={sent?.wrong} />
          <Button weight="main">Add this setting</Button>
        </Form>
      </Part>
    </Page>
  );
}

/** The fields of one setting, for adding and for changing it. */
export function SettingFieldsView({
  values,
  wrong,
}: {
  values?: SettingFields | undefined;
  wrong?: WrongSetting | undefined;
}) {
  return (
    <>
      <WordsField
        name="name"
        label="Name"
        hint="As people there say it. Add the town when two have the same name."
        value={values?.name}
        wrong={wrong?.name}
      />
      <OptionsField
        name="kind"
        label="Kind"
        value={values?.kind ?? "school"}
        wrong={wrong?.kind}
        options={kindOptions}
      />
    </>
  );
}

function Find({ wanted }: Pick<SettingsPageProps, "wanted">) {
  const kinds = kindNames.map((kind) => ({ value: kind, say: kindWords[kind].many }));
  return (
    <Form method="get" className="filter" role="search" aria-label="Settings" key={`${wanted.find} ${wanted.kind}`}>
      <WordsField name="find" label="Name or code" value={wanted.find} />
      <ListField name="kind" label="Kind" value={wanted.kind} options={[{ value: "", say: "All kinds" }, ...kinds]} />
      <Button>Find</Button>
    </Form>
  );
}

function Settings({ label, settings }: { label: string; settings: ListedSetting[] }) {
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Code</th>
          <th scope="col" className="count">
            Waves
          </th>
        </tr>
      </thead>
      <tbody>
        {settings.map(({ id, name, kind, waves }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={paths.setting(id)}>{name}</Link>
              <br />
              <span className="soft kind">{kindWords[kind].one}</span>
            </th>
            <td>
              <code>{id}</code>
            </td>
            <td className="count">{waves}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
