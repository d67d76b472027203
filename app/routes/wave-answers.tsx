import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import look from "../features/coding/answers.css?url";
import { AnswersPage } from "../features/coding/answers-page.tsx";
import { readWanted } from "../features/coding/answers-wanted.ts";
import { answerFields, doOnAnswer } from "../features/coding/do-on-answer.server.ts";
import { seeAnswers, whatIsOffered } from "../features/coding/see-answers.server.ts";
import drawings from "../features/drawings/drawings.css?url";
import { aboutWave, findWaveToRun } from "../features/waves/see-waves.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: look },
  { rel: "stylesheet", href: drawings },
];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Answers of ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const wanted = readWanted(new URL(request.url).searchParams, wave.survey, context.plan);
  return {
    wave: aboutWave(wave),
    wanted,
    offered: whatIsOffered(wave.survey, context.plan),
    ...(await seeAnswers(context, wave, wanted)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(findWaveToRun(context, person, params.wave ?? ""));
  const { intent, fields } = await readPosted(request, answerFields);
  const outcome = await asPage(doOnAnswer(context, person, wave.id, intent, fields));
  return data(outcome, outcome.wrong ? 422 : 200);
}

export default function WaveAnswersRoute() {
  return <AnswersPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
