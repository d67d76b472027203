import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CallPage } from "../features/safeguarding/call-page.tsx";
import { decideCall } from "../features/safeguarding/decide-call.server.ts";
import { lookAtCall } from "../features/safeguarding/see-calls.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction = () => [{ title: "Somebody asked for a person - Heard" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  return { ...(await asPage(lookAtCall(context, person, params.call ?? ""))), now: Date.now() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  const id = params.call ?? "";
  const { intent, fields } = await readPosted(request, ["note"]);
  const wrong = await asPage(context.database.write((unit) => decideCall(unit, person, id, intent, fields.note)));
  return wrong ? data({ ...fields, wrong }, 422) : redirect(paths.call(id));
}

export default function CallRoute() {
  return <CallPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
