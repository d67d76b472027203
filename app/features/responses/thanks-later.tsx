import type { Words } from "../../i18n/words.ts";
import { ReceiptPictures } from "./response-pages.tsx";

/**
 * What the page of thanks may have to say where the device itself fills it (`app/respond/offline/thanks-shown.ts`): the
 * words for each state, and all pictures in the order of the list, since a receipt can be made from the id alone.
 */
export function ThanksLater({
  say,
  pictures,
  wordOf,
}: {
  say: Words;
  pictures: string[];
  wordOf: (picture: string) => string;
}) {
  return (
    <template>
      <p data-words="stopped">{say("thanksStopped")}</p>
      <p data-words="arrived">{say("thanksSay")}</p>
      <p data-words="title">{say("waitingTitle")}</p>
      <p data-words="waiting">{say("waitingSay")}</p>
      <p data-words="session">{say("waitingSession")}</p>
      <p data-words="sent">{say("waitingArrived")}</p>
      <p data-words="refused">{say("waitingRefused")}</p>
      <p data-words="once">{say("thanksOnce")}</p>
      <ReceiptPictures names={pictures} wordOf={wordOf} />
    </template>
  );
}
