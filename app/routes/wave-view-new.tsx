import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readKind } from "../features/views/view-fields.ts";
import { whatToWrite, writeView } from "../features/views/write-view.server.ts";
import { WriteViewPage } from "../features/views/write-view-page.tsx";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPostedFields } from "../ui/posted.ts";

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Write down ${seen?.kind === "observation" ? "an observation" : "a view"} - Heard` },
];

const kindAsked = (request: Request) => readKind(new URL(request.url).searchParams.get("kind"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  return { wave: aboutWave(wave), kind: kindAsked(request), ...(await whatToWrite(context, wave)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const kind = kindAsked(request);
  const sent = await readPostedFields(request);
  const wrong = await asPage(writeView(context, person, wave, kind, sent));
  if (wrong) return data({ wrong, values: Object.fromEntries(sent) }, 422);
  return redirect(`${paths.waveViews(wave.id)}#${kind}`);
}

export default function WaveViewNewRoute() {
  return <WriteViewPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
