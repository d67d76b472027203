import type { LoaderFunctionArgs } from "@remix-run/node";
import look from "../features/paper/booklet.css?url";
import asked from "../features/paper/booklet-asked.css?url";
import { renderBooklet } from "../features/paper/render-booklet.server.tsx";
import { findWaveToRun } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { receiptWords } from "../server/receipt-words.ts";
import { requireStaff } from "../session.server.ts";
import bar from "../ui/printed-bar.css?url";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const html = await renderBooklet({
    heard: context,
    survey: wave.survey,
    wave,
    search: new URL(request.url).searchParams,
    back: { to: paths.wave(wave.id), say: wave.name },
    looks: [look, asked, bar],
    wordOf: (language, checkedOnly) => receiptWords(context.catalogue, { language, checkedOnly }).wordOf,
  });
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
