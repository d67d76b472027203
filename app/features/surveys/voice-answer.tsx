import type { Item } from "#surveys/definition.ts";
import { fieldNames, type SurveyPage } from "./survey-page.ts";
import { Control } from "./symbol.tsx";

/**
 * Saying an answer. Without script it is a plain file field, which opens the device's own recorder; with script a large
 * microphone takes its place (`app/respond/voice.ts`). What happens with a voice is said here, before the first word
 * (DP5, SG1).
 */
export function VoiceAnswer({ item, at, page }: { item: Item; at: number; page: SurveyPage }) {
  return (
    <div className="voice" data-voice={at} data-say={page.say("voiceSay")}>
      <p className="hint" id={`q${at}-told`}>
        <Control name="microphone" />
        <span>
          <span>{page.say("voiceWho")}</span> <span>{page.say("safeTell")}</span> <span>{page.say("voiceLater")}</span>
        </span>
      </p>
      <label>
        {page.say("voiceFile")}{" "}
        <input
          type="file"
          name={fieldNames.clip(item.id)}
          id={`q${at}-voice`}
          accept="audio/*"
          capture
          aria-describedby={`q${at}-told`}
        />
      </label>
    </div>
  );
}
