import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { writeDay } from "../../ui/dates.ts";
import { Page } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import { Differently } from "./differently.tsx";
import type { DissentShown, Summary } from "./summary.ts";
import { SummaryView } from "./summary-view.tsx";

interface SummaryPageProps {
  summary: Summary;
  dissents: DissentShown[];
  now: number;
}

/** The Board's page of a wave. */
export function SummaryPage({ summary, dissents, now }: SummaryPageProps) {
  const { wave } = summary;
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="What people said"
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={
          <>
            <p className="lead">{wave.name}</p>
            <WaveMarks wave={wave} />
          </>
        }
      >
        <p className="needs-script no-print">
          <Button type="button" onPress={() => window.print()}>
            Print this page
          </Button>
        </p>
        <SummaryView
          summary={summary}
          picture={(concept) => paths.symbol(concept)}
          writeDay={writeDay}
          now={now}
          under={(planItem) => (
            <Differently dissents={dissents.filter((each) => each.planItem === planItem)} mayTakeBack={false} />
          )}
        />
      </Page>
    </>
  );
}
