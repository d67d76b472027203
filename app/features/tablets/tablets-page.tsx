import { Form } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Copy } from "../../ui/copy.tsx";
import { writeDay } from "../../ui/dates.ts";
import { Empty, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { MadeUp } from "../waves/wave-marks.tsx";
import type { WaveSeen } from "../waves/wave-words.ts";
import { DeviceGuidance } from "./device-guidance.tsx";
import { SessionSheet } from "./session-sheet.tsx";
import type { SheetSeen, TabletsSeen } from "./tablets-seen.ts";

interface TabletsPageProps {
  wave: WaveSeen;
  settings: TabletsSeen[];
  /** A PIN and sheet made just now, shown this once. */
  made: SheetSeen | undefined;
}

export function TabletsPage({ wave, settings, made }: TabletsPageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title={made ? `New PIN for ${made.name}` : "Tablets"}
        lead="A school, college or group opens a shared tablet with its PIN or its printed sheet, and hands it round."
        back={{ to: paths.wave(wave.id), say: wave.name }}
      >
        {made && <Made sheet={made} wave={wave} />}
        <Part title="Settings of this wave">
          {settings.length === 0 ? (
            <Empty>
              <p>No setting takes part in this wave yet. Add its schools, colleges and groups first.</p>
              <ButtonLink to={paths.waveSettings(wave.id)}>Choose the settings</ButtonLink>
            </Empty>
          ) : (
            <ul className="cards">
              {settings.map((setting) => (
                <li className="card stack" key={setting.id}>
                  <Setting setting={setting} wave={wave} />
                </li>
              ))}
            </ul>
          )}
        </Part>
        <DeviceGuidance />
      </Page>
    </>
  );
}

function Made({ sheet, wave }: { sheet: SheetSeen; wave: WaveSeen }) {
  return (
    <section className="stack" aria-label="The new sheet">
      <Notice tone="warn">
        <h2>Print this sheet now</h2>
        <p>
          The PIN and the code are shown this once: Heard keeps only their hashes. A sheet that was made before no
          longer opens anything.
        </p>
      </Notice>
      <p className="buttons no-print">
        <PrintButton>Print the sheet</PrintButton>
        <ButtonLink to={paths.tablets(wave.id)}>Done</ButtonLink>
      </p>
      <SessionSheet sheet={sheet} wave={wave} />
    </section>
  );
}

function Setting({ setting, wave }: { setting: TabletsSeen; wave: WaveSeen }) {
  const { id, name, address, madeAt, madeBy } = setting;
  return (
    <>
      <h3>{name}</h3>
      <p>
        {madeAt === null
          ? "It has no PIN: nobody can open a tablet here."
          : `It has a PIN, made on ${writeDay(madeAt)} by ${madeBy}. It ends when the wave closes.`}
      </p>
      <Copy label="Address of its tablets" value={address} what={`the address of the tablets of ${name}`} />
      <div className="buttons">
        <Form method="post">
          <input type="hidden" name="setting" value={id} />
          <Button name="intent" value="make" weight={madeAt === null ? "main" : "plain"}>
            {madeAt === null ? "Make a PIN and a sheet" : "Make a new PIN and sheet"}{" "}
            <span className="visually-hidden">for {name}</span>
          </Button>
        </Form>
        <ButtonLink to={paths.schoolPack(wave.id, id)}>
          School pack <span className="visually-hidden">for {name}</span>
        </ButtonLink>
        {madeAt !== null && (
          <Form method="post">
            <input type="hidden" name="setting" value={id} />
            <Button name="intent" value="end" weight="quiet">
              End the PIN <span className="visually-hidden">of {name}</span>
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
