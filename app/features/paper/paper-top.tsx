import { Form } from "@remix-run/react";
import type { Audience } from "#surveys/definition.ts";
import { Button } from "../../ui/button.tsx";
import { ListField } from "../../ui/fields.tsx";
import { audienceWords, type WaveSeen } from "../waves/wave-words.ts";
import { keyWords } from "./paper-keys.ts";

interface WhichProps {
  wave: WaveSeen;
  audience: Audience;
  language: string;
  languages: { id: string; say: string }[];
}

export function WhichBooklets({ wave, audience, language, languages }: WhichProps) {
  return (
    <Form method="get" className="card filter" aria-label="Which booklets">
      <ListField
        name="for"
        label="Who answered"
        value={audience}
        options={wave.audiences.map((each) => ({ value: each, say: audienceWords[each] }))}
      />
      <ListField
        name="lang"
        label="Language of the booklets"
        value={language}
        options={languages.map(({ id, say }) => ({ value: id, say }))}
      />
      <Button>Show these</Button>
    </Form>
  );
}

export function Keys() {
  return (
    <details className="card">
      <summary>Keys</summary>
      <dl className="keys">
        {keyWords.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">The keys work while you are at a question. Tab and the arrows work as everywhere.</p>
    </details>
  );
}
