import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeSummary } from "../features/summaries/build-summary.server.ts";
import { seeDissents } from "../features/summaries/see-differently.server.ts";
import look from "../features/summaries/summary.css?url";
import { SummaryPage } from "../features/summaries/summary-page.tsx";
import { findWaveFor } from "../features/waves/see-waves.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `What people said: ${seen?.summary.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  const wave = await asPage(findWaveFor(context, person, params.wave ?? ""));
  const { inside } = context.env.floors;
  return {
    summary: await seeSummary(context.database, wave, context.plan, { floor: inside, batch: inside }),
    dissents: await seeDissents(context.database.read, wave.id, person),
    now: Date.now(),
  };
}

export default function WaveSummaryRoute() {
  return <SummaryPage {...useLoaderData<typeof loader>()} />;
}
