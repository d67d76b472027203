import { Form, Link } from "@remix-run/react";
import type { SettingKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { kindWords } from "../settings/setting-words.ts";

export interface ChosenSetting {
  id: string;
  name: string;
  kind: SettingKind;
  gone: boolean;
  target: number | null;
}

interface ChosenSettingsProps {
  waveId: string;
  chosen: ChosenSetting[];
  sent: { wrong: Record<string, string>; values: Record<string, string> } | undefined;
}

/** The settings that take part: unticking takes one off, a figure says how many people are hoped for. */
export function ChosenSettings({ waveId, chosen, sent }: ChosenSettingsProps) {
  return (
    <Form method="post" className="stack" noValidate key={JSON.stringify(chosen)}>
      <p>Untick a setting to take it off the wave. What was answered there stays.</p>
      <ul className="lines chosen">
        {chosen.map((setting) => (
          <li key={setting.id}>
            <One waveId={waveId} setting={setting} sent={sent} />
          </li>
        ))}
      </ul>
      <Button name="intent" value="keep" weight="main">
        Keep settings and numbers
      </Button>
    </Form>
  );
}

function One({ waveId, setting, sent }: { waveId: string; setting: ChosenSetting; sent: ChosenSettingsProps["sent"] }) {
  const { id, name, kind, gone, target } = setting;
  const field = `target.${id}`;
  const wrong = sent?.wrong[field];
  return (
    <>
      <input type="hidden" name="shown" value={id} />
      <label className="option">
        <input type="checkbox" name="setting" value={id} defaultChecked />
        <span>{name}</span>
        <span className="hint">
          {kindWords[kind].one}
          {gone && ", out of use"}
        </span>
      </label>
      <label className="target">
        <span>
          People hoped for<span className="visually-hidden">: {name}</span>
        </span>
        <input
          name={field}
          inputMode="numeric"
          size={6}
          defaultValue={sent?.values[field] ?? target ?? ""}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? `wrong-${id}` : undefined}
        />
        {wrong && (
          <span className="wrong" id={`wrong-${id}`}>
            {wrong}
          </span>
        )}
      </label>
      <Link className="no-print" to={paths.waveSheets(waveId, id)}>
        Code <code>{id}</code>
        <span className="visually-hidden">: addresses of {name} to print</span>
      </Link>
    </>
  );
}
