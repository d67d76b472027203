import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewWavePage } from "../features/waves/new-wave.tsx";
import { emptyNewWave, openNewWave, surveysToOpen } from "../features/waves/open-new-wave.server.ts";
import { fieldNames } from "../features/waves/wave-fields.ts";
import { paths } from "../paths.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction = () => [{ title: "Open a wave - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wanted = new URL(request.url).searchParams.get("survey");
  return {
    surveys: surveysToOpen(context.catalogue),
    values: emptyNewWave(context.catalogue, wanted),
    forum: person.role === "forum",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const { fields } = await readPosted(request, ["survey", "kind", ...fieldNames]);
  const opened = await openNewWave(context, person, fields);
  if ("waveId" in opened) return redirect(paths.wave(opened.waveId));
  return data({ values: fields, wrong: opened.wrong }, 422);
}

export default function NewWaveRoute() {
  const { values, ...seen } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <NewWavePage {...seen} values={sent?.values ?? values} wrong={sent?.wrong} />;
}
