import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConcernList } from "../features/safeguarding/concern-list.tsx";
import { doOnConcerns } from "../features/safeguarding/do-on-concerns.server.ts";
import { seeConcerns } from "../features/safeguarding/see-concerns.server.ts";
import { testConcernsFor } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction = () => [{ title: "Concerns - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  return { ...(await seeConcerns(context)), tests: await testConcernsFor(context, person), now: Date.now() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  const { intent, fields } = await readPosted(request, ["wave", "response"]);
  await asPage(doOnConcerns(context, person, intent, fields));
  return redirect(paths.concerns());
}

export default function ConcernsRoute() {
  return <ConcernList {...useLoaderData<typeof loader>()} />;
}
