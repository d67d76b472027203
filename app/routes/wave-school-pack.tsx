import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeKeys, seeTablets } from "../features/tablets/make-keys.server.ts";
import { SchoolPackPage } from "../features/tablets/school-pack-page.tsx";
import look from "../features/tablets/tablets.css?url";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `School pack: ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const settings = await seeTablets(context, wave.id);
  const asked = new URL(request.url).searchParams.get("setting");
  const chosen = settings.find(({ id }) => id === asked) ?? settings[0];
  const sheet = chosen ? { id: chosen.id, name: chosen.name, address: chosen.address, pin: null, link: null } : null;
  return { wave: aboutWave(wave), settings: settings.map(({ id, name }) => ({ id, name })), sheet };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const { fields } = await readPosted(request, ["setting"]);
  return data({ made: await asPage(makeKeys(context, wave.id, fields.setting, person.id)) });
}

export default function WaveSchoolPackRoute() {
  const seen = useLoaderData<typeof loader>();
  return <SchoolPackPage {...seen} sheet={useActionData<typeof action>()?.made ?? seen.sheet} />;
}
