import { Form } from "@remix-run/react";
import { useId } from "react";
import { Button } from "../../ui/button.tsx";
import { WordsField } from "../../ui/fields.tsx";
import { Part } from "../../ui/page.tsx";
import type { PackTerms, WrongTerms } from "./pack.ts";

export interface PackValues {
  values: PackTerms;
  wrong: WrongTerms;
}

interface AddPackProps {
  concepts: { concept: string; word: string }[];
  refused: PackValues | undefined;
}

/** Where a coordinator adds a set of pictures. */
export function AddPack({ concepts, refused }: AddPackProps) {
  const id = useId();
  const field = (name: keyof PackTerms) => ({
    name,
    value: refused?.values[name],
    wrong: refused?.wrong[name],
  });
  return (
    <>
      <Part title="Add a set">
        <Form method="post" encType="multipart/form-data" className="fields" noValidate>
          <div className="field">
            <label htmlFor={id}>The files</label>
            <p className="hint" id={`${id}-hint`}>
              A zip, or all files together: pictures as SVG, and an index. 20 MB at most.
            </p>
            <input
              id={id}
              type="file"
              name="files"
              multiple
              accept=".zip,.svg,.json,.csv"
              aria-describedby={`${id}-hint`}
            />
          </div>
          <WordsField {...field("name")} label="What it is called" hint="People see this name. The index may say it." />
          <WordsField {...field("author")} label="Who made the pictures" />
          <WordsField
            {...field("licence")}
            label="Licence"
            hint="What allows you to use them, for example CC BY-SA 4.0."
          />
          <WordsField {...field("link")} label="Where it stands on the web" hint="May stay empty." />
          <p className="buttons">
            <Button weight="main" name="intent" value="add">
              Add
            </Button>
          </p>
        </Form>
      </Part>
      <Part title="What the index looks like">
        <p>
          A file <code>index.csv</code> with a first line <code>concept,file</code>, and a line for each picture, for
          example <code>school,school.svg</code>. Or <code>index.json</code>, which may hold the other fields too:
        </p>
        <pre className="index-sample">
          <code>{`{"name": "My set", "author": "Me", "licence": "CC0",
 "symbols": {"school": "school.svg", "home": "my-house.svg"}}`}</code>
        </pre>
        <p>
          Each picture is checked and written anew, without programs, links and fonts from elsewhere. A file that may do
          harm is refused, and then nothing of the set is kept. A concept that has no picture in the set keeps the
          shipped one.
        </p>
        <details>
          <summary>The {concepts.length} concepts</summary>
          <p>
            {concepts.map(({ concept, word }) => (
              <span key={concept}>
                <code>{concept}</code> ({word}){" "}
              </span>
            ))}
          </p>
        </details>
      </Part>
    </>
  );
}
