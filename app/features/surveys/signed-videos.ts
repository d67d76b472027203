/** Videos in sign that were added by a page: they are laid over a survey when it is shown, and change no frozen version. */
import type { Audience, Sign, Survey } from "#surveys/definition.ts";

export interface AddedVideo {
  survey: string;
  item: string;
  audience: string;
  sign: string;
  /** The name in its address, which no video beside a survey has: `up-`, an id, and an ending. */
  name: string;
  /** What is signed, in words; empty when nobody wrote it. */
  captions: string;
}

export const addedShape = /^up-([0-9a-f]{16})\.(mp4|webm|vtt)$/;

/** The captions of an added video stand beside it under its own name. */
export const captionsOf = (video: string) => video.replace(/\.\w+$/, ".vtt");

/** The survey with its added videos; one that was added by a page is shown before one beside the survey. */
export function withVideos(survey: Survey, videos: readonly AddedVideo[]): Survey {
  const own = videos.filter((video) => video.survey === survey.survey);
  if (own.length === 0) return survey;
  return {
    ...survey,
    items: survey.items.map((item) => {
      const sign = { ...item.sign };
      for (const video of own)
        if (video.item === item.id)
          sign[video.sign as Sign] = { ...sign[video.sign as Sign], [video.audience as Audience]: video.name };
      return { ...item, sign };
    }),
  };
}
