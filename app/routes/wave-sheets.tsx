import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeSheets } from "../features/waves/see-wave-settings.server.ts";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import look from "../features/waves/settings.css?url";
import { SheetsPage } from "../features/waves/sheets-page.tsx";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Addresses of ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const only = new URL(request.url).searchParams.get("setting");
  return { wave: aboutWave(wave), sheets: await seeSheets(context, wave, only) };
}

export default function WaveSheetsRoute() {
  return <SheetsPage {...useLoaderData<typeof loader>()} />;
}
