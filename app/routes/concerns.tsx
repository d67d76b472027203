import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConcernList } from "../features/safeguarding/concern-list.tsx";
import { doOnConcerns } from "../features/safeguarding/do-on-concerns.server.ts";
import { seeConcerns } from "../features/safeguarding/see-concerns.server.ts";
import { ViewConcerns } from "../features/views/view-concern-page.tsx";
import { seeViewConcerns } from "../features/views/view-concerns.server.ts";
import { testConcernsFor } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

/** The count stands in the title, so that a lead sees it in the row of tabs. */
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const concerns = [...(data?.concerns ?? []), ...(data?.views ?? [])];
  const open = [...(data?.calls ?? []).filter((call) => !call.done), ...concerns.filter(isOpen)].length;
  return [{ title: `${open > 0 ? `(${open}) ` : ""}Concerns - Heard` }];
};

const isOpen = (concern: { state: string }) => concern.state === "open";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  const views = await seeViewConcerns(context);
  return { ...(await seeConcerns(context)), views, tests: await testConcernsFor(context, person), now: Date.now() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "safeguarding");
  const { intent, fields } = await readPosted(request, ["wave", "response"]);
  await asPage(doOnConcerns(context, person, intent, fields));
  return redirect(paths.concerns());
}

export default function ConcernsRoute() {
  const { views, ...seen } = useLoaderData<typeof loader>();
  return (
    <ConcernList {...seen} openElsewhere={views.some(isOpen)}>
      <ViewConcerns concerns={views} now={seen.now} />
    </ConcernList>
  );
}
