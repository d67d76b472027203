import { useState } from "react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Empty, Notice } from "../../ui/notice.tsx";
import { Page, Part, WideTable } from "../../ui/page.tsx";
import { kindWords } from "../settings/setting-words.ts";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import { audienceWords, type WaveSeen } from "../waves/wave-words.ts";
import { fullness, type Live, tellCount } from "./live.ts";
import { useLive } from "./live-watch.tsx";

export function LivePage({ wave, live: first }: { wave: WaveSeen; live: Live }) {
  const [watching, setWatching] = useState(true);
  const { live, blind } = useLive(wave.id, first, watching);
  const { exact, people, target, audiences } = live;
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="How many answered"
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        <div className="stack live-head">
          <p className="so-far" role="status">
            {people === null
              ? `Fewer than ${live.floor} people so far, or nobody.`
              : `${exact ? "" : "At least "}${count(people, "person has", "people have")} answered${target === null ? "" : `, of ${target} hoped for`}.`}
          </p>
          <p className="buttons no-print needs-script">
            <span className="soft">
              {watching ? "This page looks again every 10 seconds." : "These numbers stand still."}
            </span>
            <Button type="button" small onPress={() => setWatching(!watching)}>
              {watching ? "Stop looking by itself" : "Look again by itself"}
            </Button>
          </p>
          <div role="alert">
            {blind && (
              <Notice tone="warn">
                <p>This page cannot look at the moment. The numbers are those of the last look.</p>
              </Notice>
            )}
          </div>
        </div>
        <Part title="Who answered">
          <ul className="bars">
            {audiences.map(({ audience, ...each }) => (
              <li key={audience}>
                <Measure say={audienceWords[audience]} {...each} exact={exact} />
              </li>
            ))}
          </ul>
          {!exact && (
            <p className="soft">
              Numbers go in steps of {live.floor} and are never too high. Under {live.floor} people nothing is shown, so
              that nobody can be known by it. New answers join in groups.
            </p>
          )}
        </Part>
        <Part title="Where they answered">
          <Settings live={live} waveId={wave.id} audiences={wave.audiences} />
        </Part>
      </Page>
    </>
  );
}

interface MeasureProps {
  say: string;
  people: number | null;
  target: number | null;
  exact: boolean;
}

/** A name, a number in words, and where something is hoped for a bar of the same number. */
function Measure({ say, people, target, exact }: MeasureProps) {
  const full = fullness(people, target);
  return (
    <>
      <span>{say}</span>
      <b>{tellCount(people, target, exact)}</b>
      {full !== null && (
        <span className="track" aria-hidden="true">
          <span className="bar" style={{ inlineSize: `${full}%` }} />
        </span>
      )}
    </>
  );
}

function Settings({ live, waveId, audiences }: { live: Live; waveId: string } & Pick<WaveSeen, "audiences">) {
  const { exact, settings, elsewhere } = live;
  if (!exact && settings.length === 0) return <p>At no setting have enough people answered yet to show a number.</p>;
  if (settings.length === 0)
    return (
      <Empty>
        <h3>No setting takes part yet</h3>
        <p>Choose the settings of this wave: then you see here who is still missing.</p>
        <p className="buttons">
          <ButtonLink to={paths.waveSettings(waveId)}>Choose settings</ButtonLink>
        </p>
      </Empty>
    );
  return (
    <>
      <WideTable label="Answers by setting">
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">All</th>
            {exact &&
              audiences.map((audience) => (
                <th scope="col" className="count" key={audience}>
                  {audienceWords[audience]}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {settings.map(({ id, name, kind, of, people, target }) => (
            <tr key={id}>
              <th scope="row">
                {name} <span className="soft">{kindWords[kind].one}</span>
              </th>
              <td className="measure">
                <Measure say="" people={people} target={target} exact={exact} />
              </td>
              {exact &&
                audiences.map((audience) => (
                  <td className="count" key={audience}>
                    {of[audience] ?? 0}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {elsewhere !== null && elsewhere > 0 && (
        <p>{count(elsewhere, "person", "people")} answered at no setting: by an open address, a letter, or on paper.</p>
      )}
      {!exact && <p className="soft">Settings where fewer people have answered are not named.</p>}
    </>
  );
}
