import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeMail, mailSettingNow } from "../features/mail/change-mail.server.ts";
import { fieldsOf, mailFieldNames } from "../features/mail/mail-fields.ts";
import { MailPage } from "../features/mail/mail-page.tsx";
import { sendTestLetter } from "../features/mail/test-mail.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction = () => [{ title: "Mail - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator");
  const byServer = context.env.mail !== null;
  return { fields: fieldsOf(await mailSettingNow(context)), byServer, self: person.email };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator");
  const { intent, fields } = await readPosted(request, mailFieldNames);
  if (intent === "test") {
    const test = await sendTestLetter(context, person);
    return test ? data({ test }, 422) : data({ said: `Sent to ${person.email}. Look whether it arrives.` });
  }
  if (context.env.mail) return data({ test: "The settings of the server say how letters go out." }, 422);
  const wrong = await changeMail(context, person.id, fields);
  const values = { ...fields, password: "", key: "" };
  if (wrong) return data({ wrong, values }, 422);
  context.mailing.soon();
  return data({ said: "Kept. Send yourself a test letter now." });
}

export default function MailRoute() {
  return <MailPage {...useLoaderData<typeof loader>()} acted={useActionData<typeof action>()} />;
}
