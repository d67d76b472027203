import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doOnWave } from "../features/waves/do-on-wave.server.ts";
import { aboutWave, checksOf, findWaveFor, runWave } from "../features/waves/see-waves.server.ts";
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
  return {
    wave: aboutWave(wave),
    checks: await checksOf(context, wave, person),
    run: person.role === "coordinator" ? await runWave(context, wave) : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  const waveId = params.wave ?? "";
  const { intent, fields } = await readPosted(request, [...fieldNames, "check", "detail"]);
  const wrong = await asPage(doOnWave(context, person, waveId, intent, fields));
  return wrong ? data({ ...wrong, values: fields }, 422) : redirect(paths.wave(waveId));
}

export default function WaveRoute() {
  const { wave, checks, run } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const changed = sent && "fields" in sent ? { values: sent.values, wrong: sent.fields } : { wrong: undefined };
  return (
    <WavePage
      wave={wave}
      checks={checks}
      run={run && { ...run, ...changed }}
      wrongCheck={sent && "check" in sent ? sent.check : undefined}
    />
  );
}
