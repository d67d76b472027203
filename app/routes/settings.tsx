import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addOneSetting } from "../features/settings/change-settings.server.ts";
import { seeSettings } from "../features/settings/see-settings.server.ts";
import { SettingsPage } from "../features/settings/settings-page.tsx";
import { paths } from "../paths.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction = () => [{ title: "Settings - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  const search = new URL(request.url).searchParams;
  return seeSettings(context, { find: search.get("find") ?? "", kind: search.get("kind") ?? "" });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  const { fields } = await readPosted(request, ["name", "kind"]);
  const wrong = await addOneSetting(context, fields);
  return wrong ? data({ values: fields, wrong }, 422) : redirect(paths.settings());
}

export default function SettingsRoute() {
  return <SettingsPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
