import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { seeSummary } from "../features/summaries/build-summary.server.ts";
import { ForumPage } from "../features/summaries/forum-page.tsx";
import { seeDissents, takeDissentBack, writeDissent } from "../features/summaries/see-differently.server.ts";
import look from "../features/summaries/summary.css?url";
import { findWaveFor } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Findings: ${seen?.summary.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  const wave = await asPage(findWaveFor(context, person, params.wave ?? ""));
  const { inside } = context.env.floors;
  return {
    summary: await seeSummary(context.database, wave, context.plan, { floor: inside, batch: inside }),
    dissents: await seeDissents(context.database.read, wave.id, person),
    mayWrite: person.role !== "coordinator",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "board", "forum");
  const wave = await asPage(findWaveFor(context, person, params.wave ?? ""));
  const { intent, fields } = await readPosted(request, ["planItem", "text", "id"]);
  if (intent === "take-back") {
    await asPage(context.database.write((unit) => takeDissentBack(unit, person, wave.id, fields.id)));
    return redirect(paths.waveForum(wave.id));
  }
  const wrong = await asPage(
    context.database.write((unit) => writeDissent(unit, person, context.plan, wave.id, fields)),
  );
  if (wrong) return data({ ...fields, wrong }, 422);
  return redirect(`${paths.waveForum(wave.id)}#${fields.planItem}`);
}

export default function WaveForumRoute() {
  const sent = useActionData<typeof action>();
  return <ForumPage {...useLoaderData<typeof loader>()} sent={sent} />;
}
