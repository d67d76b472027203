import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeLive } from "../features/summaries/see-live.server.ts";
import { findWaveFor, runsWave } from "../features/waves/see-waves.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

/** The counts alone, for the page that looks again by itself; the same rules as for the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  const wave = await asPage(findWaveFor(context, person, params.wave ?? ""));
  const exact = await runsWave(context, person, wave);
  return Response.json(await seeLive(context.database, wave, exact, context.env.floors.inside));
}
