/** The summary as one file that can be handed out or printed: it asks nothing of any other address. */
import { renderToStaticMarkup } from "react-dom/server";
import { writeDay } from "../../ui/dates.ts";
import type { Picture } from "./figures.tsx";
import look from "./summary.css?inline";
import type { Summary } from "./summary.ts";
import page from "./summary-file.css?inline";
import { SummaryView } from "./summary-view.tsx";

/** The whole document as HTML. `picture` gives a data address for each concept. */
export function writeSummaryFile(summary: Summary, picture: Picture, now: number): string {
  const { wave } = summary;
  const title = `What people said: ${wave.name}`;
  const body = renderToStaticMarkup(
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheets */}
        <style dangerouslySetInnerHTML={{ __html: page + look }} />
      </head>
      <body>
        <main>
          {wave.madeUp && <p className="banner">These answers are made up. No real person said this.</p>}
          <h1>What people said</h1>
          <p>
            {wave.name}. {wave.title}. From {writeDay(wave.opensAt)}
            {wave.closesAt === null ? "." : ` to ${writeDay(wave.closesAt)}.`}
          </p>
          <SummaryView summary={summary} picture={picture} writeDay={writeDay} now={now} />
          <footer>
            <p>
              No number here stands for fewer than {summary.floor} people. The plan: {summary.plan.id}, version{" "}
              {summary.plan.version}.
            </p>
            <p>Pictures: OpenMoji, CC BY-SA 4.0, and drawn for Heard.</p>
          </footer>
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>\n${body}\n`;
}
