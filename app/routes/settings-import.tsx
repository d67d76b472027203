import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bringInSettings, mostSettingsBytes } from "../features/settings/bring-in-settings.server.ts";
import { SettingsImportPage } from "../features/settings/settings-import-page.tsx";
import { findWaveToRun, wavesToRun } from "../features/waves/see-waves.server.ts";
import { readPostedFile } from "../posted-file.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const meta: MetaFunction = () => [{ title: "Bring in settings - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator");
  const waves = await wavesToRun(context, person);
  const wanted = new URL(request.url).searchParams.get("wave");
  return { waves, wave: waves.find(({ id }) => id === wanted)?.id ?? "" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator");
  const posted = await asPage(readPostedFile(request, mostSettingsBytes));
  const wanted = posted.fields.get("wave") ?? "";
  const wave = wanted === "" ? null : await asPage(findWaveToRun(context, person, wanted));
  const keep = posted.fields.get("intent") === "keep";
  const outcome = await bringInSettings(context.database, posted, wave?.id ?? null, keep);
  return data({ outcome, wave: wanted }, outcome.outcome === "refused" ? 422 : 200);
}

export default function SettingsImportRoute() {
  const { waves, wave } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <SettingsImportPage waves={waves} wave={sent?.wave ?? wave} outcome={sent?.outcome} />;
}
