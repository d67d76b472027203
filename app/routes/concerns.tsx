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

/** The count stands in the title, so that a lead sees it in the row of tabs. */
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const open = [...(data?.calls ?? []).filter((call) => !call.done), ...(data?.concerns ?? []).filter(isOpen)].length;
  return [{ title: `${open > 0 ? `(${open}) ` : ""}Concerns - Heard` }];
};

const isOpen = (concern: { state: string }) => concern.state === "open";

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
