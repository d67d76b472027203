import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Survey } from "./definition.ts";

/** Where a survey keeps its videos, in its own folder. */
export const mediaFolder = "media";

/** The videos that a survey names and that are not in its folder, a line each. */
export function checkSigned(survey: Survey, folder: string): string[] {
  return survey.items.flatMap((item) => {
    const videos = Object.values(item.sign).flatMap((byAudience) => Object.values(byAudience));
    return [...new Set(videos)]
      .filter((video) => !existsSync(join(folder, mediaFolder, video)))
      .map(
        (video) =>
          `item ${item.id}: there is no ${mediaFolder}/${video} beside it, put the video there or take sign out`,
      );
  });
}
