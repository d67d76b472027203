/** Everything that a school needs for a session, to print: one page each, with what the wave knows filled in (SM12). */
import { Form, Link } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { MadeUp } from "../waves/wave-marks.tsx";
import type { WaveSeen } from "../waves/wave-words.ts";
import { Briefing, IfSomebodyTells, Privacy } from "./pack-for-adults.tsx";
import { ParentLetter, QuietActivity, Script } from "./pack-for-families.tsx";
import { SessionSheet } from "./session-sheet.tsx";
import type { SheetSeen } from "./tablets-seen.ts";

export interface PackProps {
  wave: WaveSeen;
  sheet: SheetSeen | null;
  settings: { id: string; name: string }[];
}

export function SchoolPackPage({ wave, sheet, settings }: PackProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="School pack"
        lead="Seven pages to print. Press into what stands on a coloured ground, and write over it first: nothing of that is kept here."
        back={{ to: paths.tablets(wave.id), say: "Tablets" }}
      >
        <div className="no-print stack">
          {settings.length > 0 && (
            <nav className="buttons" aria-label="For which setting">
              {settings.map(({ id, name }) => (
                <Link
                  key={id}
                  className={id === sheet?.id ? "button main" : "button"}
                  aria-current={id === sheet?.id ? "page" : undefined}
                  to={paths.schoolPack(wave.id, id)}
                >
                  {name}
                </Link>
              ))}
            </nav>
          )}
          {sheet && (
            <Form method="post">
              <input type="hidden" name="setting" value={sheet.id} />
              <Button name="intent" value="make">
                Make a new PIN, and put it on the session sheet
              </Button>
            </Form>
          )}
          {sheet?.pin && (
            <Notice tone="warn">
              <p>Print now: the new PIN is shown this once. Sheets that were made before no longer open anything.</p>
            </Notice>
          )}
          <PrintButton>Print the pack</PrintButton>
        </div>
        <div className="sheets">
          <Briefing wave={wave} setting={sheet?.name} />
          <ParentLetter wave={wave} setting={sheet?.name} />
          <Script wave={wave} />
          <QuietActivity />
          <Privacy />
          <IfSomebodyTells />
          {sheet && <SessionSheet sheet={sheet} wave={wave} />}
        </div>
      </Page>
    </>
  );
}
