import { OptionsField, WordsField } from "../../ui/fields.tsx";
import { type ReplyFields, replyKinds, type WrongReply } from "./reply.ts";

interface ReplyFieldsViewProps {
  values: Pick<ReplyFields, "kind" | "youSaid" | "weDid"> | undefined;
  wrong: WrongReply | undefined;
}

/** The words of a reply; "we did not" asks for the reason (LU3). */
export function ReplyFieldsView({ values, wrong }: ReplyFieldsViewProps) {
  return (
    <>
      <OptionsField
        name="kind"
        label="What came of it?"
        value={values?.kind}
        wrong={wrong?.kind}
        options={Object.entries(replyKinds).map(([value, { say }]) => ({ value, say }))}
      />
      <WordsField
        name="youSaid"
        label="You said"
        hint="What people said, in easy words. Short sentences."
        rows={2}
        value={values?.youSaid}
        wrong={wrong?.youSaid}
      />
      <WordsField
        name="weDid"
        label="We did, or why we did not"
        hint="What was done, by whom and when. If it was not done: the reason."
        rows={3}
        value={values?.weDid}
        wrong={wrong?.weDid}
      />
    </>
  );
}
