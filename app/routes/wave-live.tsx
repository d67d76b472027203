import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import look from "../features/summaries/live.css?url";
import { LivePage } from "../features/summaries/live-page.tsx";
import { seeLive } from "../features/summaries/see-live.server.ts";
import { aboutWave, findWaveFor, runsWave } from "../features/waves/see-waves.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `How many answered: ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  const wave = await asPage(findWaveFor(context, person, params.wave ?? ""));
  const exact = await runsWave(context, person, wave);
  return { wave: aboutWave(wave), live: await seeLive(context.database, wave, exact, context.env.floors.inside) };
}

export default function WaveLiveRoute() {
  const seen = useLoaderData<typeof loader>();
  return <LivePage key={seen.wave.id} {...seen} />;
}
