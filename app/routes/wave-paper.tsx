import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterPaper, takeBackPaper } from "../features/paper/enter-paper.server.ts";
import look from "../features/paper/paper.css?url";
import { PaperPage } from "../features/paper/paper-page.tsx";
import { seePaper } from "../features/paper/see-paper.server.ts";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPostedFields } from "../ui/posted.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Type in booklets of ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  return { wave: aboutWave(wave), ...(await seePaper(context, wave, new URL(request.url).searchParams)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const fields = await readPostedFields(request);
  const act = fields.get("intent")?.[0] === "take-back" ? takeBackPaper : enterPaper;
  const outcome = await asPage(act(context, person, wave, fields));
  return data(outcome, outcome.outcome === "refused" ? 422 : 200);
}

export default function WavePaperRoute() {
  return <PaperPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
