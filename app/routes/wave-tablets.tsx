import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endKeys, makeKeys, seeTablets } from "../features/tablets/make-keys.server.ts";
import look from "../features/tablets/tablets.css?url";
import { TabletsPage } from "../features/tablets/tablets-page.tsx";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Tablets: ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  return { wave: aboutWave(wave), settings: await seeTablets(context, wave.id) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const { intent, fields } = await readPosted(request, ["setting"]);
  if (intent === "end") {
    await asPage(endKeys(context, wave.id, fields.setting));
    return redirect(paths.tablets(wave.id));
  }
  return data({ made: await asPage(makeKeys(context, wave.id, fields.setting, person.id)) });
}

export default function WaveTabletsRoute() {
  return <TabletsPage {...useLoaderData<typeof loader>()} made={useActionData<typeof action>()?.made} />;
}
