/** The parts of a wave's page that only the coordinator sees. */
import { Form, Link } from "@remix-run/react";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Copy } from "../../ui/copy.tsx";
import { count, figure } from "../../ui/counts.ts";
import { FixThese, Notice } from "../../ui/notice.tsx";
import { Part } from "../../ui/page.tsx";
import { type Missing, nothingIsMissing } from "./readiness.ts";
import type { WaveFields, Wrong } from "./wave-fields.ts";
import { WaveTermsFields } from "./wave-terms.tsx";
import { audienceWords, type WaveSeen, waveState } from "./wave-words.ts";

export interface RunWaveProps {
  kept: { audience: Audience; kept: number }[];
  waiting: number;
  held: number;
  toListen: number;
  toDescribe: number;
  /** How many settings take part. */
  settings: number;
  addresses: { audience: Audience; address: string }[];
  values: WaveFields;
  wrong: Wrong | undefined;
  missing: Missing | null;
  contactsToCheck: string[];
  /** Somebody would receive a call for a person to come. */
  receivesCalls: boolean;
}

export function RunWave({ wave, ...run }: RunWaveProps & { wave: WaveSeen }) {
  return (
    <>
      <Kept wave={wave} {...run} />
      <Part title="Where people begin">
        <p>
          {run.settings > 0 ? (
            <>
              <Link to={paths.waveSettings(wave.id)}>
                {count(run.settings, "setting")} {run.settings === 1 ? "takes" : "take"} part
              </Link>
              , each with addresses of its own to print.
            </>
          ) : (
            <>
              No setting takes part yet. <Link to={paths.waveSettings(wave.id)}>Choose the settings</Link>, or say there
              that it is open to everybody.
            </>
          )}
        </p>
        {(wave.openToAll || run.settings === 0) && <Addresses addresses={run.addresses} />}
      </Part>
      {wave.kind !== "practice" && !run.receivesCalls && (
        <Notice tone="warn">
          <h2>Nobody would receive a call</h2>
          <p>
            The button “Ask someone to come” is not offered, because no safeguarding lead has signed in yet.{" "}
            {wave.runBy === "council" ? (
              <>
                Add one under <Link to={paths.staff()}>People</Link>.
              </>
            ) : (
              "Ask the coordinator to add one."
            )}
          </p>
        </Notice>
      )}
      {run.contactsToCheck.length > 0 && (
        <Notice tone="warn">
          <h2>Help that people are shown: to be checked</h2>
          <p>
            Call each number or open each address, then write who did it and when into area.yaml:{" "}
            {run.contactsToCheck.join(", ")}.
          </p>
        </Notice>
      )}
      <Change wave={wave} values={run.values} wrong={run.wrong} />
    </>
  );
}

/** For people who are at no setting, and for trying. */
function Addresses({ addresses }: Pick<RunWaveProps, "addresses">) {
  return (
    <>
      <p>For everybody: one address for each audience. Nobody needs an account, and nobody gives a name.</p>
      <div className="addresses">
        {addresses.map(({ audience, address }) => (
          <Copy
            key={audience}
            label={audienceWords[audience]}
            value={address}
            what={`the address for ${audienceWords[audience].toLowerCase()}`}
          />
        ))}
      </div>
    </>
  );
}

type KeptProps = Pick<RunWaveProps, "kept" | "waiting" | "held" | "toListen" | "toDescribe"> & { wave: WaveSeen };

function Kept({ wave, kept, waiting, held, toListen, toDescribe }: KeptProps) {
  if (wave.kind === "practice")
    return (
      <Notice>
        <h2>Practice keeps nothing</h2>
        <p>People can go through the whole survey and press Finish. Nothing that they answer is stored.</p>
      </Notice>
    );
  return (
    <Part title="Responses kept">
      <dl className="facts">
        {kept.map((each) => (
          <div key={each.audience}>
            <dt>{audienceWords[each.audience]}</dt>
            <dd className="number">{figure(each.kept)}</dd>
          </div>
        ))}
      </dl>
      {waiting > 0 && <p>{count(waiting, "response")} still being read. Nobody sees the words until then.</p>}
      {wave.runBy === "forum" && toListen + toDescribe > 0 && (
        <p>
          {count(toListen, "recording")} and {count(toDescribe, "drawing")} wait for the safeguarding lead, who writes
          down what is in them. You read it then, without names.
        </p>
      )}
      {wave.runBy === "council" && toListen > 0 && (
        <p>
          <Link to={paths.waveVoice(wave.id)}>{count(toListen, "recording")} to listen to</Link>. Nobody knows what is
          said until somebody has listened and written it down.
        </p>
      )}
      {wave.runBy === "council" && toDescribe > 0 && (
        <p>
          <Link to={paths.waveDrawings(wave.id)}>{count(toDescribe, "drawing")} to describe</Link>. What is drawn counts
          in nothing until somebody has written what is in it.
        </p>
      )}
      {held > 0 && (
        <Form method="post" className="stack">
          <p>
            The program could not read {count(held, "response")}: it failed, or the words are not English. The
            safeguarding lead can read the words and decide. You can let the program try once more.
          </p>
          <Button name="intent" value="read-again">
            Read again
          </Button>
        </Form>
      )}
    </Part>
  );
}

function Change({ wave, values, wrong }: { wave: WaveSeen; values: WaveFields; wrong: Wrong | undefined }) {
  const closed = waveState(wave, Date.now()) === "closed";
  return (
    <Part title="Change this wave">
      {wave.kind === "real" && (
        <p>Who will hear it, what it can change and the reply date are agreed, so they stay as they are.</p>
      )}
      {wave.kind === "pilot" && (
        <p>A change of who will hear it, what it can change or the reply date asks the Board and the Forum again.</p>
      )}
      {!closed && (
        <Form method="post">
          <Button name="intent" value="close">
            Close it now
          </Button>
        </Form>
      )}
      <details open={wrong !== undefined}>
        <summary>Name, dates and promises</summary>
        <FixThese wrong={wrong} />
        <Form method="post" className="fields" noValidate key={JSON.stringify(values)}>
          <WaveTermsFields values={values} wrong={wrong} />
          <Button name="intent" value="change" weight="main">
            Keep these changes
          </Button>
        </Form>
      </details>
    </Part>
  );
}

/** What stands in the way of a real wave, or the button when nothing does. */
export function MakeReal({ missing }: { missing: Missing }) {
  if (nothingIsMissing(missing))
    return (
      <Form method="post" className="stack">
        <p>Everything stands. From now on answers are real, and the promises above are fixed.</p>
        <Button name="intent" value="make-real" weight="main">
          Make this wave real
        </Button>
      </Form>
    );
  return (
    <Notice tone="warn">
      <p>
        This wave is a pilot. To be real it still needs{" "}
        {missing.checks.length === 0 ? "no check" : `${count(missing.checks.length, "check")} of those below`}
        {missing.others.length > 0 && ", and this"}:
      </p>
      <ul>
        {missing.others.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
