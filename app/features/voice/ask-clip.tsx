import type { Audience, Item } from "#surveys/definition.ts";
import type { Words } from "../../i18n/words.ts";
import type { Fields } from "../responses/response.ts";
import { Carried } from "../responses/response-pages.tsx";
import { Control } from "../surveys/symbol.tsx";

/** A recording cannot be used: it is asked for again, or left out, and everything else is carried along. */
export function AskClip({
  fields,
  item,
  why,
  audience,
  say,
}: {
  fields: Fields;
  item: Item;
  why: string;
  audience: Audience;
  say: Words;
}) {
  return (
    <form method="post" encType="multipart/form-data" autoComplete="off" id="answers">
      <Carried fields={fields} but={`v.${item.id}`} />
      <div className="ask">
        <Control name="microphone" />
        <div>
          <h1>{item.ask[audience]}</h1>
          <p>{why}</p>
          <p>{say("voiceRestHere")}</p>
        </div>
      </div>
      <label className="typed">
        {say("voiceFile")}
        <input type="file" name={`v.${item.id}`} accept="audio/*" />
      </label>
      <p className="row">
        <button className="action" type="submit">
          <Control name="finish" />
          <span>{say("voiceSendAgain")}</span>
        </button>
      </p>
    </form>
  );
}
