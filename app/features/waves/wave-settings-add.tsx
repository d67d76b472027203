import { Form, Link } from "@remix-run/react";
import type { SettingKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { ListField, WordsField } from "../../ui/fields.tsx";
import { Part } from "../../ui/page.tsx";
import { kindNames, kindWords } from "../settings/setting-words.ts";

export interface AddSettingsProps {
  others: { id: string; name: string; kind: SettingKind }[];
  mayChoose: number;
  find: string;
  earlier: { id: string; name: string; many: number }[];
  mayBringIn: boolean;
}

/** More settings for a wave: one by one, all of a kind, or as in an earlier wave. */
export function AddSettings({ others, mayChoose, find, earlier, mayBringIn }: AddSettingsProps) {
  return (
    <>
      {earlier.length > 0 && (
        <Part title="Take them from another wave">
          <Form method="post" className="fields">
            <ListField
              name="from"
              label="Settings and numbers as in"
              hint="Settings that take part already keep their own number."
              value={earlier[0]?.id}
              options={earlier.map(({ id, name, many }) => ({ value: id, say: `${name} (${count(many, "setting")})` }))}
            />
            <Button name="intent" value="copy">
              Take these
            </Button>
          </Form>
        </Part>
      )}
      {mayChoose > 0 && (
        <Part title="Choose more">
          {mayChoose > 12 && (
            <Form method="get" className="filter" role="search" aria-label="Settings to choose from" key={find}>
              <WordsField name="find" label="Name or code" value={find} />
              <Button>Find</Button>
            </Form>
          )}
          {find !== "" && (
            <p>
              {count(others.length, "setting")} found. <Link to="?">Show all {mayChoose}</Link>
            </p>
          )}
          <Form method="post" className="stack" key={others.map(({ id }) => id).join()}>
            {kindNames.map((kind) => (
              <OfKind
                key={kind}
                kind={kind}
                settings={others.filter((setting) => setting.kind === kind)}
                open={find !== "" || mayChoose <= 24}
                whole={find === ""}
              />
            ))}
            {others.length > 0 && (
              <Button name="intent" value="add" weight="main">
                Add the ticked ones
              </Button>
            )}
          </Form>
          {mayBringIn && (
            <p>
              Is one missing? <Link to={paths.settings()}>Add it to the list of settings</Link>.
            </p>
          )}
        </Part>
      )}
    </>
  );
}

interface OfKindProps {
  kind: SettingKind;
  settings: AddSettingsProps["others"];
  open: boolean;
  /** All of the kind are listed, so that all of them may be added at once. */
  whole: boolean;
}

function OfKind({ kind, settings, open, whole }: OfKindProps) {
  if (settings.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {kindWords[kind].many} ({settings.length})
      </summary>
      <fieldset className="stack plain">
        <legend className="visually-hidden">{kindWords[kind].many}</legend>
        <div className="options many">
          {settings.map(({ id, name }) => (
            <label className="option" key={id}>
              <input type="checkbox" name="setting" value={id} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        {whole && settings.length > 1 && (
          <Button name="intent" value={`all-${kind}`} small>
            Add all {settings.length}
            <span className="visually-hidden"> of the kind {kindWords[kind].many}</span>
          </Button>
        )}
      </fieldset>
    </details>
  );
}
