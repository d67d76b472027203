import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doOnSigned, seeSigned } from "../features/sounds/do-on-signed.server.ts";
import { SignedPage } from "../features/sounds/signed-page.tsx";
import look from "../features/sounds/sounds.css?url";
import { mostVideoBytes } from "../features/sounds/video-limits.ts";
import { readPostedFile } from "../posted-file.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Sign language in ${seen?.survey.title ?? "a survey"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  return asPage(seeSigned(context, params.survey ?? "", new URL(request.url).searchParams.get("audience")));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const self = await requireStaff(request, context, "coordinator");
  const act = async () => {
    const { fields, file, tooLarge } = await readPostedFile(request, mostVideoBytes);
    const field = (name: string) => fields.get(name) ?? "";
    return doOnSigned(context, self.id, params.survey ?? "", { field, file, tooLarge });
  };
  const done = await asPage(act());
  return data(done, done.outcome === "refused" ? 422 : 200);
}

export default function SurveySignedRoute() {
  return <SignedPage {...useLoaderData<typeof loader>()} done={useActionData<typeof action>()} />;
}
