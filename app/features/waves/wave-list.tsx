import { Link } from "@remix-run/react";
import type { Rhythm, RunBy, WaveKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { WaveMarks } from "./wave-marks.tsx";

interface WaveListProps {
  mayOpen: boolean;
  waves: {
    id: string;
    name: string;
    kind: WaveKind;
    opensAt: number;
    closesAt: number | null;
    runBy: RunBy;
    rhythm: Rhythm;
    event: string;
    madeUp: boolean;
    survey: string | null;
    kept: number | null;
  }[];
}

export function WaveList({ waves, mayOpen }: WaveListProps) {
  return (
    <Page
      title="Waves"
      lead="A wave is one round of asking: one survey, from one day to another, or all the time around an event."
    >
      {mayOpen && (
        <p className="buttons">
          <ButtonLink to={paths.newWave()} weight="main">
            Open a wave
          </ButtonLink>
        </p>
      )}
      {waves.length === 0 && (
        <Empty>
          <h2>No wave yet</h2>
          <p>
            {mayOpen
              ? "Choose a survey and open a practice wave first: you can try everything, and nothing is kept."
              : "When the coordinator opens a wave, it stands here."}
          </p>
        </Empty>
      )}
      {waves.length > 0 && (
        <ul className="lines">
          {waves.map((wave) => (
            <li key={wave.id} className="stack">
              <h2>
                <Link to={paths.wave(wave.id)}>{wave.name}</Link>
              </h2>
              <WaveMarks wave={wave} />
              <p className="soft">
                {[
                  wave.survey,
                  wave.kept !== null && wave.kind !== "practice" && `${count(wave.kept, "response")} kept`,
                  wave.madeUp && "made up",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
