import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { writeDay } from "../../ui/dates.ts";
import { Page, Part } from "../../ui/page.tsx";
import type { Runners } from "./name-runners.server.ts";
import { type CheckShown, WaveChecks } from "./wave-checks.tsx";
import { MadeUp, WaveMarks } from "./wave-marks.tsx";
import { MakeReal, RunWave, type RunWaveProps } from "./wave-run.tsx";
import { LeftAlone, WaveRunners } from "./wave-runners.tsx";
import { waysOfWave } from "./wave-ways.ts";
import { tellReply, type WaveSeen } from "./wave-words.ts";

export interface WavePageProps {
  wave: WaveSeen;
  checks: CheckShown[];
  /** For those only who run it. */
  run: RunWaveProps | null;
  mayReply: boolean;
  /** Who of the Forum runs it; null when it is not the reader's to see. */
  runners: Runners | null;
  /** Nobody runs it any more, and the reader may. */
  leftAlone: boolean;
  wrongRunner: string | undefined;
  wrongCheck: { name: string; say: string } | undefined;
}

export function WavePage({ wave, checks, run, wrongCheck, ...rest }: WavePageProps) {
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title={wave.name}
        lead={wave.purpose}
        back={{ to: paths.waves(), say: "Waves" }}
        beside={<WaveMarks wave={wave} />}
      >
        <div className="wave-ways no-print">
          {waysOfWave(wave, { run: run !== null, reply: rest.mayReply }).map(({ name, ways }) => (
            <div key={name}>
              <h2>{name}</h2>
              {ways.map(({ to, say, main, outside }) => (
                <ButtonLink key={say} to={to(wave.id)} weight={main && "main"} outside={outside ?? false}>
                  {say}
                </ButtonLink>
              ))}
            </div>
          ))}
        </div>
        <Part title="What people are told">
          <dl className="facts">
            <Fact term="Survey" say={wave.title} />
            <Fact term="Who will hear it" say={wave.audienceBody || "Not written down yet"} />
            <Fact term="What it can change" say={wave.influence || "Not written down yet"} />
            {wave.rhythm === "rolling" && <Fact term="Each person is asked" say={wave.event} />}
            <Fact term="Reply" say={tellReply(wave, writeDay) ?? "Not set yet"} />
          </dl>
        </Part>
        {rest.leftAlone && <LeftAlone />}
        {run && <RunWave {...run} wave={wave} />}
        {rest.runners && <WaveRunners {...rest.runners} wrong={rest.wrongRunner} />}
        {wave.kind !== "practice" && (
          <Part title={wave.kind === "real" ? "Who gave their word" : "Before it can be real"} id="checks">
            {run?.missing && <MakeReal missing={run.missing} />}
            <WaveChecks
              survey={wave.survey}
              shown={run ? checks : checks.filter((check) => check.mine || check.by)}
              wrong={wrongCheck}
            />
          </Part>
        )}
      </Page>
    </>
  );
}

function Fact({ term, say }: { term: string; say: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{say}</dd>
    </div>
  );
}
