import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doOnWaveSettings } from "../features/waves/choose-settings.server.ts";
import { seeWaveSettings } from "../features/waves/see-wave-settings.server.ts";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import look from "../features/waves/settings.css?url";
import { WaveSettingsPage } from "../features/waves/wave-settings-page.tsx";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPostedFields } from "../ui/posted.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Settings of ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const find = new URL(request.url).searchParams.get("find") ?? "";
  return { wave: aboutWave(wave), ...(await seeWaveSettings(context, person, wave, find)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const waveId = params.wave ?? "";
  const posted = await readPostedFields(request);
  const wrong = await asPage(doOnWaveSettings(context, person, waveId, posted));
  if (!wrong) return redirect(paths.waveSettings(waveId));
  const values = Object.fromEntries([...posted].map(([name, all]) => [name, all[0] ?? ""]));
  return data({ wrong, values }, 422);
}

export default function WaveSettingsRoute() {
  return <WaveSettingsPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
