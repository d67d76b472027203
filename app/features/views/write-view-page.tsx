import { Form } from "@remix-run/react";
import { useId } from "react";
import type { ViewKind } from "#db/schema.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ListField, type Option, OptionsField, WordsField } from "../../ui/fields.tsx";
import { FixThese, Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { audienceWords, type WaveSeen } from "../waves/wave-words.ts";
import type { PlanOffered } from "./one-view.tsx";
import type { Wrong } from "./view-fields.ts";
import { agreement, bands, howOften, methods, waysShown, writers } from "./view-words.ts";

export interface WriteViewProps {
  wave: WaveSeen;
  kind: ViewKind;
  settings: { id: string; name: string }[];
  plan: PlanOffered;
  today: string;
  sent: { wrong: Wrong; values: Record<string, string[]> } | undefined;
}

const options = (list: readonly { id: string; say: string }[]): Option[] =>
  list.map(({ id, say }) => ({ value: id, say }));
const choose = { value: "", say: "Choose" };

export function WriteViewPage(page: WriteViewProps) {
  const { wave, kind, sent } = page;
  return (
    <Page
      title={kind === "gathered" ? "Write down a view" : "Write down an observation"}
      lead={
        kind === "gathered"
          ? "What people said in another way than the survey. It is no answer, and counts in no number."
          : "What two people saw who know somebody who does not yet answer by symbols. It is not that person's answer."
      }
      back={{ to: paths.waveViews(wave.id), say: "Views from elsewhere" }}
    >
      <Notice>
        <p>
          Write no names: not of people, schools or places. Write in English, which is all that the program reads. If
          somebody may not be safe, follow your own procedure now; do not wait for this page.
        </p>
      </Notice>
      <FixThese wrong={sent?.wrong} />
      <Form method="post" className="fields" noValidate>
        <Shared {...page} />
        {kind === "gathered" ? <Gathered sent={sent} /> : <Observation sent={sent} />}
        <PlanTicks plan={page.plan} chosen={sent?.values.codes ?? []} />
        <p className="buttons">
          <Button weight="main">Keep it</Button>
          <ButtonLink to={paths.waveViews(wave.id)}>Not now</ButtonLink>
        </p>
      </Form>
    </Page>
  );
}

/** What a field shows again after something was wrong. */
const again = (sent: WriteViewProps["sent"], name: string) => ({
  name,
  value: sent?.values[name]?.[0],
  wrong: sent?.wrong[name],
});

function Shared({ wave, kind, settings, today, sent }: WriteViewProps) {
  const day = again(sent, "day");
  return (
    <>
      <OptionsField
        {...again(sent, "audience")}
        label={kind === "gathered" ? "Whose view is it?" : "Who was seen?"}
        options={wave.audiences.map((each) => ({ value: each, say: audienceWords[each] }))}
      />
      <WordsField {...day} value={day.value ?? today} type="date" label="Day" />
      {settings.length > 0 && (
        <ListField
          {...again(sent, "setting")}
          label="Where"
          options={[{ value: "", say: "Not said" }, ...settings.map(({ id, name }) => ({ value: id, say: name }))]}
        />
      )}
      <ListField
        {...again(sent, "writtenBy")}
        label={kind === "gathered" ? "Who wrote it down?" : "The first person who saw it"}
        hint="A role, no name."
        options={[choose, ...options(writers)]}
      />
    </>
  );
}

function Gathered({ sent }: Pick<WriteViewProps, "sent">) {
  return (
    <>
      <OptionsField {...again(sent, "method")} label="How was it gathered?" options={options(methods)} />
      <WordsField {...again(sent, "method-other")} label="Which other way?" hint="Only for another way." />
      <OptionsField {...again(sent, "people")} label="How many people took part?" options={options(bands)} />
      <WordsField
        {...again(sent, "said")}
        label="What was said"
        hint="In their words as far as you can. Say what they agreed on, and what not."
        rows={6}
      />
    </>
  );
}

function Observation({ sent }: Pick<WriteViewProps, "sent">) {
  return (
    <>
      <ListField
        {...again(sent, "secondBy")}
        label="The second person who saw it"
        hint="A role, no name. What one person alone saw does not belong here."
        options={[choose, ...options(writers)]}
      />
      <WordsField
        {...again(sent, "saw")}
        label="What did you see?"
        hint="Only what could be seen or heard. What it means comes below."
        rows={5}
      />
      <WordsField {...again(sent, "where")} label="Where?" hint="For example: in a busy dining hall." />
      <OptionsField {...again(sent, "often")} label="How often?" options={options(howOften)} />
      <Ways chosen={sent?.values.shown ?? []} wrong={sent?.wrong.shown} />
      <WordsField {...again(sent, "means-one")} label="What does the first person think that it means?" rows={3} />
      <WordsField {...again(sent, "means-two")} label="What does the second person think that it means?" rows={3} />
      <OptionsField {...again(sent, "agree")} label="Do the two agree?" options={options(agreement)} />
      <WordsField {...again(sent, "agree-note")} label="Where do they agree, and where not?" rows={2} />
    </>
  );
}

function Ways({ chosen, wrong }: { chosen: string[]; wrong: string | undefined }) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={wrong ? id : undefined}>
      <legend>How was it shown?</legend>
      {wrong && (
        <p className="wrong" id={id}>
          {wrong}
        </p>
      )}
      <div className="options">
        {waysShown.map((way) => (
          <label className="option" key={way.id}>
            <input type="checkbox" name="shown" value={way.id} defaultChecked={chosen.includes(way.id)} />
            <span>{way.say}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PlanTicks({ plan, chosen }: { plan: PlanOffered; chosen: string[] }) {
  return (
    <details className="field" open={chosen.length > 0}>
      <summary>What it is about (the program suggests more)</summary>
      {plan.map((item) => (
        <fieldset className="field" key={item.id}>
          <legend>
            {item.id} {item.name}
          </legend>
          <div className="options">
            {[{ id: item.id, name: "All of it" }, ...item.topics].map(({ id, name }) => (
              <label className="option" key={id}>
                <input type="checkbox" name="codes" value={id} defaultChecked={chosen.includes(id)} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
