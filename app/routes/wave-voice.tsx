import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { clipFields, doOnClip } from "../features/voice/do-on-clip.server.ts";
import { seeClips, waveToHear } from "../features/voice/see-clips.server.ts";
import look from "../features/voice/voice.css?url";
import { VoicePage } from "../features/voice/voice-page.tsx";
import { aboutWave } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

const outcomes: Record<string, string> = {
  save: "Saved. The program reads the words now, as it reads typed ones.",
  nothing: "Saved: nothing is said in it.",
  concern: "The safeguarding lead has it now. You do not see it any more.",
};

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Recordings of ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "safeguarding");
  const { wave, ears } = await asPage(waveToHear(context, person, params.wave ?? ""));
  const search = new URL(request.url).searchParams;
  return {
    wave: aboutWave(wave),
    back:
      person.role === "coordinator"
        ? { to: paths.wave(wave.id), say: wave.name }
        : { to: paths.concerns(), say: "Concerns" },
    said: outcomes[search.get("done") ?? ""] ?? null,
    ...(await seeClips(context, wave, ears, search.get("clip"))),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "safeguarding");
  const waveId = params.wave ?? "";
  const { intent, fields } = await readPosted(request, clipFields);
  const wrong = await asPage(doOnClip(context, person, waveId, intent, fields));
  return wrong
    ? data({ wrong, intent, text: fields.text, note: fields.note }, 422)
    : redirect(`${paths.waveVoice(waveId)}?done=${intent}`);
}

export default function WaveVoiceRoute() {
  return <VoicePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
