import type { SettingKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Qr } from "../../ui/qr.tsx";
import { kindWords } from "../settings/setting-words.ts";
import { MadeUp } from "./wave-marks.tsx";
import type { WaveSeen } from "./wave-words.ts";

interface Sheet {
  id: string;
  name: string;
  kind: SettingKind;
  /** Where the setting's shared tablets begin, and where people with a device of their own do. */
  tablet: string;
  own: string;
}

/** A sheet for each setting, to hand over on paper: its code, and its two addresses as letters and as a picture. */
export function SheetsPage({ wave, sheets }: { wave: WaveSeen; sheets: Sheet[] }) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Addresses to print"
        lead="One sheet for each setting. Give it to the person who leads the session there."
        back={{ to: paths.waveSettings(wave.id), say: "Settings of this wave" }}
      >
        {sheets.length === 0 ? (
          <Empty>
            <h2>No sheet yet</h2>
            <p>Choose first which settings take part.</p>
          </Empty>
        ) : (
          <>
            <p className="buttons no-print needs-script">
              <Button type="button" weight="main" onPress={() => window.print()}>
                Print
              </Button>
            </p>
            {sheets.map((sheet) => (
              <OneSheet key={sheet.id} sheet={sheet} waveName={wave.name} />
            ))}
          </>
        )}
      </Page>
    </>
  );
}

function OneSheet({ sheet, waveName }: { sheet: Sheet; waveName: string }) {
  const { name, kind, id, tablet, own } = sheet;
  return (
    <section className="sheet card stack" aria-labelledby={`sheet-${id}`}>
      <h2 id={`sheet-${id}`}>{name}</h2>
      <p className="soft">
        {kindWords[kind].one}, {waveName}
      </p>
      <p className="code">
        Code <strong>{id}</strong>
      </p>
      <div className="two">
        <Way
          title="A tablet that is handed round"
          say="Open this address once on the tablet. It asks for what the adult needs to begin."
          address={tablet}
          of={`Code that opens the shared tablet of ${name}`}
        />
        <Way
          title="A phone, tablet or computer of one’s own"
          say="Everybody opens this address for themselves. Nobody needs an account or a name."
          address={own}
          of={`Code that opens the survey at ${name}`}
        />
      </div>
    </section>
  );
}

function Way({ title, say, address, of }: { title: string; say: string; address: string; of: string }) {
  return (
    <div className="stack">
      <h3>{title}</h3>
      <p>{say}</p>
      <Qr of={address} name={of} size={180} />
      <p className="address">{address}</p>
    </div>
  );
}
