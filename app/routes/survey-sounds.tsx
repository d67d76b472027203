import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doOnSounds } from "../features/sounds/do-on-sounds.server.ts";
import { mostRecordingBytes } from "../features/sounds/recording-limits.ts";
import { askedIn, seeSounds } from "../features/sounds/see-sounds.server.ts";
import look from "../features/sounds/sounds.css?url";
import { SoundsPage } from "../features/sounds/sounds-page.tsx";
import { readPostedFile } from "../posted-file.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Sounds of ${seen?.survey.title ?? "a survey"} - Heard` },
];

const askedOf = (request: Request) => new URL(request.url).searchParams;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  const search = askedOf(request);
  const survey = params.survey ?? "";
  const see = async () => seeSounds(context, survey, askedIn(context, survey, search));
  return { ...(await asPage(see())), chosen: search.get("text") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const self = await requireStaff(request, context, "coordinator");
  const survey = params.survey ?? "";
  const act = async () => {
    const asked = askedIn(context, survey, askedOf(request));
    const { fields, file, tooLarge } = await readPostedFile(request, mostRecordingBytes);
    const field = (name: string) => fields.get(name) ?? "";
    const sent = { intent: field("intent"), name: field("name"), id: field("id"), file, tooLarge };
    return doOnSounds(context, self.id, survey, asked, sent);
  };
  const done = await asPage(act());
  return data(done, done.outcome === "refused" ? 422 : 200);
}

export default function SurveySoundsRoute() {
  return <SoundsPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
