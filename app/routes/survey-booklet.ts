import type { LoaderFunctionArgs } from "@remix-run/node";
import look from "../features/paper/booklet.css?url";
import asked from "../features/paper/booklet-asked.css?url";
import { renderBooklet } from "../features/paper/render-booklet.server.tsx";
import { paths } from "../paths.ts";
import { Problem } from "../problems.ts";
import { receiptWords } from "../server/receipt-words.ts";
import { problemPage, requireStaff } from "../session.server.ts";
import bar from "../ui/printed-bar.css?url";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator", "board", "forum", "safeguarding");
  const survey = context.catalogue.get(params.survey ?? "");
  if (!survey) throw problemPage(new Problem("not-found"));
  const html = await renderBooklet({
    heard: context,
    survey,
    wave: null,
    search: new URL(request.url).searchParams,
    back: { to: paths.surveys(), say: "Surveys" },
    looks: [look, asked, bar],
    wordOf: (language, checkedOnly) => receiptWords(context.catalogue, { language, checkedOnly }).wordOf,
  });
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
