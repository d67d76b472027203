import { Button } from "../../ui/button.tsx";
import type { DidOnSounds } from "./do-on-sounds.server.ts";
import { useSent } from "./use-sent.tsx";

/** What came of the last thing that was sent; what was deleted can be brought back from here. */
export function Came({ done }: { done: DidOnSounds | undefined }) {
  const { Form } = useSent();
  return (
    <div role="status">
      {done && done.outcome !== "heard" && (
        <div className={`notice ${done.outcome === "refused" ? "alarm" : "calm"} came`}>
          <p>{say(done)}</p>
          {done.outcome === "deleted" && (
            <Form method="post" encType="multipart/form-data">
              <input type="hidden" name="intent" value="bring-back" />
              <input type="hidden" name="id" value={done.id} />
              <Button small>Undo</Button>
            </Form>
          )}
        </div>
      )}
    </div>
  );
}

function say(done: Exclude<DidOnSounds, { outcome: "heard" }>): string {
  if (done.outcome === "refused") return `Nothing was kept. ${done.say}`;
  if (done.outcome === "kept") return `Kept: ${done.text}`;
  return done.outcome === "back" ? `It is back: ${done.text}` : `Deleted. The machine reads this again: ${done.text}`;
}
