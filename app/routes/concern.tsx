import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import drawings from "../features/drawings/drawings.css?url";
import { ConcernPage } from "../features/safeguarding/concern-page.tsx";
import { decideConcern, readDecision } from "../features/safeguarding/decide-concern.server.ts";
import { lookAtConcern } from "../features/safeguarding/see-concerns.server.ts";
import player from "../features/voice/voice.css?url";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: drawings },
  { rel: "stylesheet", href: player },
];

export const meta: MetaFunction = () => [{ title: "Concern - Heard" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  return { ...(await asPage(lookAtConcern(context, person, params.concern ?? ""))), now: Date.now() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  const id = params.concern ?? "";
  const { intent, fields } = await readPosted(request, ["note", "redacted"]);
  const decision = readDecision(intent);
  const wrong = await asPage(context.database.write((unit) => decideConcern(unit, person, id, decision, fields)));
  context.tidySoon();
  return wrong ? data({ ...fields, wrong }, 422) : redirect(paths.concern(id));
}

export default function ConcernRoute() {
  return <ConcernPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
