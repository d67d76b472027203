import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doOnSetting } from "../features/settings/change-settings.server.ts";
import { seeSetting } from "../features/settings/see-settings.server.ts";
import { SettingPage } from "../features/settings/setting-page.tsx";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `${seen?.setting.name ?? "Setting"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  return asPage(seeSetting(context, params.setting ?? ""));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  const id = params.setting ?? "";
  const { intent, fields } = await readPosted(request, ["name", "kind"]);
  const wrong = await asPage(doOnSetting(context, id, intent, fields));
  return wrong ? data({ values: fields, wrong }, 422) : redirect(paths.setting(id));
}

export default function SettingRoute() {
  return <SettingPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
