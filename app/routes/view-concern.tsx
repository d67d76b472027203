import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readDecision } from "../features/safeguarding/decide-concern.server.ts";
import { ViewConcernPage } from "../features/views/view-concern-page.tsx";
import { decideViewConcern, lookAtViewConcern } from "../features/views/view-concerns.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPostedFields } from "../ui/posted.ts";

export const meta: MetaFunction = () => [{ title: "Concern - Heard" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  return { ...(await asPage(lookAtViewConcern(context, person, params.view ?? ""))), now: Date.now() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  const id = params.view ?? "";
  const sent = await readPostedFields(request);
  const one = (name: string) => sent.get(name)?.[0] ?? "";
  const note = one("note");
  const written = { note, redacted: (part: string) => one(`redacted.${part}`) };
  const decision = readDecision(one("intent"));
  const wrong = await asPage(context.database.write((unit) => decideViewConcern(unit, person, id, decision, written)));
  return wrong ? data({ wrong, note }, 422) : redirect(paths.viewConcern(id));
}

export default function ViewConcernRoute() {
  return <ViewConcernPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
