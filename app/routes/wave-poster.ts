import type { LoaderFunctionArgs } from "@remix-run/node";
import look from "../features/waves/poster.css?url";
import { renderPoster } from "../features/waves/render-poster.server.tsx";
import { findWaveToRun } from "../features/waves/see-waves.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const search = new URL(request.url).searchParams;
  const html = await renderPoster({ heard: context, wave, search, looks: [look], now: Date.now() });
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
