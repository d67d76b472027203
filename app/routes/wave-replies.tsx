import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RepliesPage } from "../features/replies/replies-page.tsx";
import { findWaveToReply, seeReplies } from "../features/replies/see-replies.server.ts";
import {
  releaseSentence,
  takeReplyBack,
  takeSentenceBack,
  writeReply,
} from "../features/replies/write-reply.server.ts";
import { aboutWave } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { Problem } from "../problems.ts";
import { problemPage, requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Replies: ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const { wave, runs } = await asPage(findWaveToReply(context, person, params.wave ?? ""));
  const seen = await seeReplies(context.database, wave, context.plan, context.env.floors.inside);
  return { ...seen, runs, wave: aboutWave(wave) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const { wave, runs } = await asPage(findWaveToReply(context, person, params.wave ?? ""));
  const waveId = wave.id;
  const { database, plan } = context;
  const { intent, fields } = await readPosted(request, ["id", "planItem", "kind", "youSaid", "weDid", "sentence"]);
  if (!runs && !["write", "take-reply-back"].includes(intent)) throw problemPage(new Problem("not-allowed"));
  if (intent === "write") {
    const wrong = await asPage(database.write((unit) => writeReply(unit, plan, waveId, person.id, fields)));
    if (wrong) return data({ fields, wrong }, 422);
  } else if (intent === "release") {
    const sentence = await database.write((unit) => releaseSentence(unit, plan, waveId, person.id, fields));
    if (sentence) return data({ fields, wrong: { sentence } }, 422);
  } else if (intent === "take-reply-back") {
    await asPage(database.write((unit) => takeReplyBack(unit, waveId, fields.id)));
  } else {
    await asPage(database.write((unit) => takeSentenceBack(unit, waveId, fields.id)));
  }
  return redirect(paths.waveReplies(waveId));
}

export default function WaveRepliesRoute() {
  return <RepliesPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
