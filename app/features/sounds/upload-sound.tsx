import { useId } from "react";
import { Button } from "../../ui/button.tsx";
import { useSent } from "./use-sent.tsx";

/** A sound that was made elsewhere; without scripts this is the one way, and a phone opens its own recorder here. */
export function UploadSound({ name, scripts }: { name: string; scripts: boolean }) {
  const id = useId();
  const { Form, busy } = useSent();
  return (
    <details open={!scripts || undefined}>
      <summary>Choose a file instead</summary>
      <Form method="post" encType="multipart/form-data" className="fields" key={name}>
        <input type="hidden" name="intent" value="keep" />
        <input type="hidden" name="name" value={name} />
        <div className="field">
          <label htmlFor={id}>A file with these words and nothing else</label>
          <p className="hint" id={`${id}-hint`}>
            webm, m4a, mp3 or wav, a minute at most.
          </p>
          <input
            id={id}
            type="file"
            name="file"
            accept="audio/*,.webm,.mp4,.m4a,.mp3,.wav"
            aria-describedby={`${id}-hint`}
          />
        </div>
        <Button isDisabled={busy}>Keep this file</Button>
      </Form>
    </details>
  );
}
