import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bringInPosted, columnsOf } from "../features/responses/bring-in-posted.server.ts";
import { ImportPage } from "../features/responses/import-page.tsx";
import { mostImportBytes } from "../features/responses/import-responses.server.ts";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import { readPostedFile } from "../posted-file.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Bring in answers to ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  return { wave: aboutWave(wave), columns: columnsOf(wave) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const posted = await asPage(readPostedFile(request, mostImportBytes));
  const outcome = await bringInPosted(context, wave, posted);
  return data(outcome, outcome.outcome === "refused" ? 422 : 200);
}

export default function WaveImportRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
