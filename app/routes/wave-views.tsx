import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import look from "../features/coding/answers.css?url";
import { doOnView, viewFieldNames } from "../features/views/do-on-view.server.ts";
import { seeViews } from "../features/views/see-views.server.ts";
import { ViewsPage } from "../features/views/views-page.tsx";
import { whatToWrite } from "../features/views/write-view.server.ts";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Views from elsewhere: ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const { plan } = await whatToWrite(context, wave);
  return { wave: aboutWave(wave), plan, ...(await seeViews(context, wave)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const { intent, fields } = await readPosted(request, viewFieldNames);
  const wrong = await asPage(doOnView(context, person, wave.id, intent, fields));
  return wrong ? data(wrong, 422) : redirect(paths.waveViews(wave.id));
}

export default function WaveViewsRoute() {
  return <ViewsPage {...useLoaderData<typeof loader>()} wrong={useActionData<typeof action>()} />;
}
