import { type Item, signs } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { captionsOf } from "./signed-videos.ts";
import type { SurveyPage } from "./survey-page.ts";
import { Control } from "./symbol.tsx";

/** The item in sign, where a survey brings a video: opened by a press, played by the person, never by itself (AX5). */
export function Signed({ item, page }: { item: Item; page: SurveyPage }) {
  return signs.map((sign) => {
    const video = item.sign[sign]?.[page.audience];
    if (!video) return null;
    return (
      <details className="signed" key={sign}>
        <summary>
          <Control name="way_sign" />
          <span>{page.say(`signed-${sign}`)}</span>
        </summary>
        {/* biome-ignore lint/a11y/useMediaCaption: what is signed stands in words beside it, and captions where somebody wrote them */}
        <video
          controls
          playsInline
          preload="none"
          src={paths.media(page.survey.survey, video)}
          aria-label={`${page.say(`signed-${sign}`)}: ${item.ask[page.audience]}`}
        >
          {page.captioned?.includes(video) && (
            <track kind="captions" srcLang="en" default src={paths.media(page.survey.survey, captionsOf(video))} />
          )}
        </video>
      </details>
    );
  });
}
