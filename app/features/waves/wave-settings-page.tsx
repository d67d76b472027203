import { Form, Link } from "@remix-run/react";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { TickField, WordsField } from "../../ui/fields.tsx";
import { Empty, FixThese } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "./wave-marks.tsx";
import { AddSettings, type AddSettingsProps } from "./wave-settings-add.tsx";
import { type ChosenSetting, ChosenSettings } from "./wave-settings-chosen.tsx";
import { audienceWords, type WaveSeen } from "./wave-words.ts";

export interface WaveSettingsPageProps extends AddSettingsProps {
  wave: WaveSeen;
  chosen: ChosenSetting[];
  targets: { audience: Audience; target: number | null }[];
  sent: { wrong: Record<string, string>; values: Record<string, string> } | undefined;
}

export function WaveSettingsPage({ wave, chosen, targets, sent, ...add }: WaveSettingsPageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Settings of this wave"
        lead="Where people are asked, and how many you hope to hear there. Each setting has addresses of its own, so that you see who is still missing, and a concern finds the way to the right place."
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        <p className="buttons no-print">
          {chosen.length > 0 && (
            <ButtonLink to={paths.waveSheets(wave.id)} weight="main">
              Addresses to print
            </ButtonLink>
          )}
          {wave.kind !== "practice" && <ButtonLink to={paths.waveLive(wave.id)}>How many answered</ButtonLink>}
          {add.mayBringIn && <ButtonLink to={paths.settingsImport(wave.id)}>Bring in a list</ButtonLink>}
        </p>
        <FixThese wrong={sent?.wrong && { first: Object.values(sent.wrong)[0] }} />
        <Part
          title={
            chosen.length > 0
              ? `${count(chosen.length, "setting")} ${chosen.length === 1 ? "takes" : "take"} part`
              : "Take part"
          }
        >
          {chosen.length === 0 ? (
            <Empty>
              <h2>No setting takes part yet</h2>
              <p>
                {add.mayChoose > 0 || add.earlier.length > 0
                  ? "Choose them below: one by one, all of a kind, or those of an earlier wave."
                  : add.mayBringIn
                    ? "There are no settings to choose from. Bring in a list of schools first, or add settings under “Settings”."
                    : "There are no settings to choose from yet. The coordinator brings in the list of schools."}
              </p>
            </Empty>
          ) : (
            <ChosenSettings waveId={wave.id} chosen={chosen} sent={sent} />
          )}
        </Part>
        <AddSettings {...add} />
        <Part title="How many people in all">
          <p>What you hope for in the whole wave, whatever setting people are at. It can stay empty.</p>
          <Form method="post" className="fields" noValidate key={JSON.stringify(targets)}>
            <div className="row">
              {targets.map(({ audience, target }) => (
                <WordsField
                  key={audience}
                  name={`target.${audience}`}
                  label={audienceWords[audience]}
                  value={sent?.values[`target.${audience}`] ?? (target === null ? "" : `${target}`)}
                  wrong={sent?.wrong[`target.${audience}`]}
                />
              ))}
            </div>
            <Button name="intent" value="targets">
              Keep these numbers
            </Button>
          </Form>
        </Part>
        <Open wave={wave} />
      </Page>
    </>
  );
}

function Open({ wave }: { wave: WaveSeen }) {
  return (
    <Part title="Others too?" id="open">
      <p>
        A real wave names its settings, or says that it is open to everybody. Nobody is ever turned away who has an
        address of it: this says what you mean, and whether <Link to={paths.wave(wave.id)}>the page of the wave</Link>{" "}
        gives an address for everybody.
      </p>
      <Form method="post" className="fields" key={`${wave.openToAll}`}>
        <TickField
          name="openToAll"
          label="Everybody may answer, not only people at these settings"
          ticked={wave.openToAll}
        />
        <Button name="intent" value="open">
          Keep this
        </Button>
      </Form>
    </Part>
  );
}
