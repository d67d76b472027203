import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeSurveys } from "../features/surveys/see-surveys.server.ts";
import { SurveyList } from "../features/surveys/survey-list.tsx";
import { staffOf } from "../session.server.ts";

export const meta: MetaFunction = () => [{ title: "Surveys - Heard" }];

/** Open to everybody: to look at what may be asked is where co-production begins. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await staffOf(request, context);
  return {
    surveys: seeSurveys(context.catalogue),
    mayOpen: person?.role === "coordinator" || person?.role === "forum",
    mayPrint: person !== null,
  };
}

export default function SurveysRoute() {
  return <SurveyList {...useLoaderData<typeof loader>()} />;
}
