import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { handIn, mostHandInBytes } from "../features/responses/hand-in.server.ts";
import { HandInPage } from "../features/responses/hand-in-page.tsx";
import { readPostedFile } from "../posted-file.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const meta: MetaFunction = () => [{ title: "Hand in a tablet's answers - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  const outcome = await handIn(context, await asPage(readPostedFile(request, mostHandInBytes)));
  return data(outcome, outcome.outcome === "refused" ? 422 : 200);
}

export default function HandInRoute() {
  return <HandInPage outcome={useActionData<typeof action>()} />;
}
