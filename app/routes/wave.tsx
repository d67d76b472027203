import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doOnWave } from "../features/waves/do-on-wave.server.ts";
import { isLeftAlone, seeRunners } from "../features/waves/name-runners.server.ts";
import { runWave } from "../features/waves/run-wave.server.ts";
import { aboutWave, checksOf, findWaveFor, runsWave } from "../features/waves/see-waves.server.ts";
import { fieldNames } from "../features/waves/wave-fields.ts";
import { WavePage } from "../features/waves/wave-page.tsx";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `${seen?.wave.name ?? "Wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  const wave = await asPage(findWaveFor(context, person, params.wave ?? ""));
  const runs = await runsWave(context, person, wave);
  const { read } = context.database;
  return {
    wave: aboutWave(wave),
    checks: await checksOf(context, wave, person),
    run: runs ? await runWave(context, wave) : null,
    mayReply: runs || person.role === "coordinator",
    runners: runs ? await seeRunners(read, wave) : null,
    leftAlone: person.role === "forum" && (await isLeftAlone(read, wave)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  const waveId = params.wave ?? "";
  const { intent, fields } = await readPosted(request, [...fieldNames, "check", "detail", "runner"]);
  const wrong = await asPage(doOnWave(context, person, waveId, intent, fields));
  return wrong ? data({ ...wrong, values: fields }, 422) : redirect(paths.wave(waveId));
}

export default function WaveRoute() {
  const { run, ...seen } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const changed = sent && "fields" in sent ? { values: sent.values, wrong: sent.fields } : { wrong: undefined };
  return (
    <WavePage
      {...seen}
      run={run && { ...run, ...changed }}
      wrongRunner={sent && "runner" in sent && typeof sent.runner === "string" ? sent.runner : undefined}
      wrongCheck={sent && "check" in sent ? sent.check : undefined}
    />
  );
}
