import type { Item } from "#surveys/definition.ts";
import { fieldNames, type SurveyPage } from "./survey-page.ts";

/**
 * Drawing an answer. It needs script, which puts a pencil here (`app/respond/drawing.ts`); without it nothing is shown and
 * typing stays. The field holds the strokes; it has a value only while something is drawn.
 */
export function DrawingAnswer({ item, at, page }: { item: Item; at: number; page: SurveyPage }) {
  return (
    <div hidden data-drawing={at} data-say={page.say("draw")} data-sorry={page.say("drawSorry")}>
      <input type="hidden" name={fieldNames.drawing(item.id)} id={`q${at}-drawing`} />
    </div>
  );
}
