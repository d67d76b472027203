import { Form, Link } from "@remix-run/react";
import type { SettingKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { writeDay } from "../../ui/dates.ts";
import { FixThese, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import type { SettingFields, WrongSetting } from "./setting.ts";
import { kindWords } from "./setting-words.ts";
import { SettingFieldsView } from "./settings-page.tsx";

interface SettingPageProps {
  setting: { id: string; name: string; kind: SettingKind; goneAt: number | null };
  waves: { id: string; name: string; target: number | null }[];
  sent: { values: SettingFields; wrong: WrongSetting } | undefined;
}

export function SettingPage({ setting, waves, sent }: SettingPageProps) {
  return (
    <Page
      title={setting.name}
      back={{ to: paths.settings(), say: "Settings" }}
      beside={
        <p className="marks">
          <span className="mark">{kindWords[setting.kind].one}</span>
          {setting.goneAt !== null && <span className="mark sun">Out of use</span>}
          <span className="soft">
            Code <code>{setting.id}</code>
          </span>
        </p>
      }
    >
      {setting.goneAt !== null && (
        <Notice>
          <p>
            Out of use since {writeDay(setting.goneAt)}. It cannot be chosen for a wave. What was answered here before
            stays as it is.
          </p>
        </Notice>
      )}
      <Part title="Waves">
        {waves.length === 0 ? (
          <p>It takes part in no wave yet. Choose it on the page of a wave, under “Settings”.</p>
        ) : (
          <ul className="lines">
            {waves.map(({ id, name, target }) => (
              <li key={id}>
                <Link to={paths.wave(id)}>{name}</Link>
                {target !== null && <span className="soft">, hopes to hear {count(target, "person", "people")}</span>}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title="Change it">
        <FixThese wrong={sent?.wrong} />
        <Form method="post" className="fields" noValidate key={JSON.stringify(setting)}>
          <SettingFieldsView values={sent?.values ?? setting} wrong={sent?.wrong} />
          <Button name="intent" value="change" weight="main">
            Keep these changes
          </Button>
        </Form>
      </Part>
      <Part title={setting.goneAt === null ? "Take it out of use" : "Use it again"}>
        <Form method="post" className="stack">
          <p>
            {setting.goneAt === null
              ? "For a setting that has closed, or that was a mistake. Its waves and answers stay, and it can come back."
              : "Then it can be chosen for waves again."}
          </p>
          <Button name="intent" value={setting.goneAt === null ? "take-out" : "put-back"}>
            {setting.goneAt === null ? "Take it out of use" : "Use it again"}
          </Button>
        </Form>
      </Part>
    </Page>
  );
}
