import { OptionsField, WordsField } from "../../ui/fields.tsx";
import type { WaveFields, Wrong } from "./wave-fields.ts";

/** The fields about one wave, for opening one and for changing it. */
export function WaveTermsFields({ values, wrong }: { values: WaveFields; wrong: Wrong | undefined }) {
  return (
    <>
      <WordsField
        name="name"
        label="Name"
        hint="Staff see it, and people see it when they come back to look for a reply."
        value={values.name}
        wrong={wrong?.name}
      />
      <OptionsField
        name="rhythm"
        label="When people are asked"
        value={values.rhythm || "dated"}
        options={[
          { value: "dated", say: "From one day to another", hint: "Everybody in the same weeks." },
          { value: "rolling", say: "All the time, around an event", hint: "Each person when their turn comes." },
        ]}
      />
      <WordsField
        name="event"
        label="The event (only when people are asked all the time)"
        hint="For example: before a review, or: after a move."
        value={values.event}
        wrong={wrong?.event}
      />
      <div className="row">
        <WordsField name="opens" type="date" label="First day" value={values.opens} wrong={wrong?.opens} />
        <WordsField name="closes" type="date" label="Last day (can wait)" value={values.closes} wrong={wrong?.closes} />
      </div>
      <WordsField
        name="audienceBody"
        label="Who will hear it"
        hint="The people or the board by name, and when they meet. It is told to everybody before the first question."
        rows={3}
        value={values.audienceBody}
        wrong={wrong?.audienceBody}
      />
      <WordsField
        name="influence"
        label="What it can change"
        hint="What those people can decide. Promise only what is true."
        rows={3}
        value={values.influence}
        wrong={wrong?.influence}
      />
      <div className="row">
        <WordsField
          name="replyBy"
          type="date"
          label="Reply by"
          hint="The day by which people can see what came of it."
          value={values.replyBy}
          wrong={wrong?.replyBy}
        />
        <WordsField
          name="replyWeeks"
          label="Or within so many weeks"
          hint="When people are asked all the time: after each one’s answer."
          value={values.replyWeeks}
          wrong={wrong?.replyWeeks}
        />
      </div>
    </>
  );
}
