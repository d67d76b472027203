import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { ListField, WordsField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { MadeUp, WaveMarks } from "../waves/wave-marks.tsx";
import type { WaveSeen } from "../waves/wave-words.ts";
import type { Entered } from "./enter-paper.server.ts";
import { PaperOutcome } from "./paper-outcome.tsx";
import { PaperStop } from "./paper-stop.tsx";
import { Keys, WhichBooklets } from "./paper-top.tsx";
import { type Around, type Sitting, sittingMark } from "./sitting.ts";
import type { StopToType } from "./to-type.ts";
import { usePaperKeys } from "./use-paper-keys.tsx";

export interface PaperPageProps {
  wave: WaveSeen;
  audience: Audience;
  language: string;
  languages: { id: string; say: string }[];
  rightToLeft: boolean;
  settings: { id: string; name: string }[];
  first: Around;
  stops: StopToType[];
  after: Around[];
  /** Before anything was entered. */
  fresh: Sitting;
  outcome: Entered | undefined;
}

export function PaperPage(page: PaperPageProps) {
  const { wave, outcome } = page;
  return (
    <>
      <MadeUp madeUp={wave.madeUp} />
      <Page
        title="Type in booklets"
        lead="Choose with figures, go on with Enter. What you save is checked and read like every other answer."
        back={{ to: paths.wave(wave.id), say: wave.name }}
        beside={<WaveMarks wave={wave} />}
      >
        {wave.kind === "practice" ? (
          <Notice>
            <p>Practice keeps nothing, so there is nothing to type in.</p>
          </Notice>
        ) : (
          <>
            <WhichBooklets {...page} />
            <Keys />
            {outcome && <PaperOutcome outcome={outcome} audience={page.audience} language={page.language} />}
            <Booklet key={outcome ? `${outcome.outcome} ${outcome.sitting.sheet}` : "first"} {...page} />
          </>
        )}
      </Page>
    </>
  );
}

function Booklet({
  wave,
  audience,
  language,
  rightToLeft,
  settings,
  first,
  stops,
  after,
  fresh,
  outcome,
}: PaperPageProps) {
  const form = useRef<HTMLFormElement>(null);
  const { said, undo, onKeyDown, onInput } = usePaperKeys(form);
  const sitting = outcome?.sitting ?? fresh;
  const values = outcome && "values" in outcome ? outcome.values : {};
  const wrong = outcome?.outcome === "refused" ? outcome : null;
  const wrongAt = (name: string) => (wrong?.at === name ? wrong.say : undefined);
  // After a booklet the next one begins by itself; the first one waits until somebody comes to it.
  const begins = outcome && outcome.outcome !== "refused";
  useEffect(() => {
    if (begins) form.current?.querySelector<HTMLElement>("[data-stop] input")?.focus();
  }, [begins]);
  const shared = { values, language, rightToLeft };
  return (
    <Form
      method="post"
      action={`?for=${audience}&lang=${language}`}
      className="stack paper"
      ref={form}
      onKeyDown={onKeyDown}
      onInput={onInput}
      autoComplete="off"
      aria-label="One booklet"
      noValidate
    >
      <input type="hidden" name="audience" value={audience} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name={`${sittingMark}sheet`} value={sitting.sheet} />
      <input type="hidden" name={`${sittingMark}count`} value={sitting.count} />
      <p>
        <b>
          {sitting.count === 0
            ? "None entered in this sitting yet."
            : `${count(sitting.count, "booklet")} entered in this sitting.`}
        </b>
      </p>
      <div className="filter">
        <div data-stop="">
          <WordsField
            name={`${sittingMark}number`}
            label="Number of the booklet"
            hint="Nine letters on its first page; empty if it has none."
            value={sitting.number}
            wrong={wrongAt("sitting.number")}
            autoComplete="off"
          />
        </div>
        <WordsField
          name={`${sittingMark}day`}
          type="date"
          label="Day of the answers"
          hint="If you do not know it, the day it came back."
          value={sitting.day}
          wrong={wrongAt("sitting.day")}
        />
        {settings.length > 0 && (
          <ListField
            name={`${sittingMark}setting`}
            label="Where"
            value={sitting.setting}
            options={[{ value: "", say: "Not known" }, ...settings.map(({ id, name }) => ({ value: id, say: name }))]}
          />
        )}
      </div>
      <PaperStop stop={asStop(first)} wrong={wrong?.at === "assent"} {...shared} />
      {stops.map((stop) => (
        <PaperStop key={stop.name} stop={stop} wrong={wrong?.at === stop.item} {...shared} />
      ))}
      {after.map((each) => (
        <PaperStop key={each.name} stop={asStop(each)} wrong={wrong?.at === each.name} {...shared} />
      ))}
      <p role="status" className="paper-said">
        {said}
      </p>
      <p className="buttons" data-stop="">
        <Button name="intent" value="keep" weight="main">
          Save this booklet
        </Button>
        <span className="needs-script">
          <Button type="button" onPress={undo}>
            Undo
          </Button>
        </span>
        <ButtonLink to={paths.wave(wave.id)}>End the sitting</ButtonLink>
      </p>
    </Form>
  );
}

function asStop({ name, ask, several, choices }: Around): StopToType {
  return {
    ...{ name, item: name, number: "", outs: null, onlyIf: null, most: several ? choices.length : 1 },
    ask: { say: ask, there: null },
    kind: several ? "several" : "one",
    choices: choices.map(({ value, say }) => ({ value, say, there: null, alone: false })),
  };
}
