import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPerson, endAccess, newLinkFor, renameSelf } from "../features/staff/change-staff.server.ts";
import { People, type PeopleProps } from "../features/staff/people.tsx";
import { seeStaff } from "../features/staff/see-staff.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction = () => [{ title: "People - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const self = await requireStaff(request, context, "coordinator");
  return { people: await seeStaff(context, self.id) };
}

type Answer = Partial<Omit<PeopleProps, "people">>;

export async function action({ request, context }: ActionFunctionArgs) {
  const self = await requireStaff(request, context, "coordinator");
  const { intent, fields } = await readPosted(request, ["name", "email", "role", "person", "myName"]);
  if (intent === "new-link") return data<Answer>({ handover: await asPage(newLinkFor(context, fields.person)) });
  if (intent === "end") {
    const cannotEnd = await asPage(endAccess(context, fields.person));
    return cannotEnd ? data<Answer>({ cannotEnd }, 422) : redirect(paths.staff());
  }
  if (intent === "rename") {
    const wrong = await renameSelf(context, self, fields.myName);
    return wrong ? data<Answer>(wrong, 422) : redirect(paths.staff());
  }
  const added = await addPerson(context, fields);
  return "wrong" in added
    ? data<Answer>({ wrong: added.wrong, values: fields }, 422)
    : data<Answer>({ handover: added });
}

const empty = { name: "", email: "", role: "" };

export default function StaffRoute() {
  const sent = useActionData<typeof action>();
  return (
    <People
      people={useLoaderData<typeof loader>().people}
      handover={sent?.handover}
      cannotEnd={sent?.cannotEnd}
      values={sent?.values ?? empty}
      wrong={sent?.wrong}
    />
  );
}
