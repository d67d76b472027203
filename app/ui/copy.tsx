import { useId, useRef, useState } from "react";
import { Button } from "./button.tsx";

/** Something to hand over, whole: it can be read, selected, and where scripts run, copied by a button. */
export function Copy({ label, value, what }: { label: string; value: string; what: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setDone("Copied");
    } catch {
      field.current?.select();
      setDone("Select and copy it yourself: the browser did not let us.");
    }
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copy">
        <input id={id} ref={field} readOnly value={value} />
        <span className="needs-script">
          <Button type="button" onPress={copy}>
            Copy <span className="visually-hidden">{what}</span>
          </Button>
        </span>
        <span role="status">{done}</span>
      </div>
    </div>
  );
}
