import { useLoaderData } from "@remix-run/react";
import { Answers } from "../features/coding/answers.tsx";
import { seeAnswers } from "../features/coding/see-answers.server.ts";
import { leave } from "../session.server.ts";

export const loader = () => [seeAnswers, leave];
export default () => [useLoaderData, Answers];
