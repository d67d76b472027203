import { Form } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ListField, OptionsField } from "../../ui/fields.tsx";
import { FixThese, Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import type { WaveFields, Wrong } from "./wave-fields.ts";
import { WaveTermsFields } from "./wave-terms.tsx";
import { kindWords } from "./wave-words.ts";

interface NewWaveProps {
  surveys: { id: string; title: string; draft: boolean }[];
  values: WaveFields & { survey: string; kind: string };
  wrong: Wrong | undefined;
  /** It will be the Forum's own. */
  forum: boolean;
}

export function NewWavePage({ surveys, values, wrong, forum }: NewWaveProps) {
  return (
    <Page
      title="Open a wave"
      lead="The survey is frozen as it is today, so that everybody in this wave is asked the same."
      back={{ to: paths.waves(), say: "Waves" }}
    >
      {forum && (
        <Notice>
          <h2>This wave is the Forum’s own</h2>
          <p>
            You read its answers, without names, and whom of the Forum you name. The council’s coordinators see the
            summary only. A concern goes to the safeguarding lead first, as in every wave.
          </p>
        </Notice>
      )}
      <FixThese wrong={wrong} />
      <Form method="post" className="fields" noValidate>
        <ListField
          name="survey"
          label="Survey"
          hint="Look at it first, under “Surveys”. A draft is still to be made better together with the people it is for."
          value={values.survey}
          wrong={wrong?.survey}
          options={surveys.map((each) => ({ value: each.id, say: each.draft ? `${each.title} (draft)` : each.title }))}
        />
        <OptionsField
          name="kind"
          label="What kind of wave"
          hint="Every real wave starts as a pilot. It becomes real on its own page, when six people have given their word."
          value={values.kind}
          wrong={wrong?.kind}
          options={[
            { value: "practice", say: kindWords.practice.say, hint: kindWords.practice.means },
            { value: "pilot", say: kindWords.pilot.say, hint: kindWords.pilot.means },
          ]}
        />
        <WaveTermsFields values={values} wrong={wrong} />
        <p className="buttons">
          <Button weight="main">Open this wave</Button>
          <ButtonLink to={paths.waves()}>Not now</ButtonLink>
        </p>
      </Form>
    </Page>
  );
}
