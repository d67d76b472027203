import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doOnDrawing, drawingFields } from "../features/drawings/describe-drawing.server.ts";
import look from "../features/drawings/drawings.css?url";
import { DrawingsPage } from "../features/drawings/drawings-page.tsx";
import { seeDrawings, waveToDescribe } from "../features/drawings/see-drawings.server.ts";
import { aboutWave } from "../features/waves/see-waves.server.ts";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";
import { readPosted } from "../ui/posted.ts";

const outcomes: Record<string, string> = {
  describe: "Saved. The program reads your words now, as it reads typed ones.",
  concern: "The safeguarding lead has it now. You do not see it any more.",
};

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Drawings of ${seen?.wave.name ?? "a wave"} - Heard` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "safeguarding");
  const wave = await asPage(waveToDescribe(context, person, params.wave ?? ""));
  const search = new URL(request.url).searchParams;
  return {
    wave: aboutWave(wave),
    back:
      person.role === "coordinator"
        ? { to: paths.wave(wave.id), say: wave.name }
        : { to: paths.concerns(), say: "Concerns" },
    said: outcomes[search.get("done") ?? ""] ?? null,
    ...(await seeDrawings(context, wave, search.get("drawing"))),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "safeguarding");
  const { id: waveId } = await asPage(waveToDescribe(context, person, params.wave ?? ""));
  const { intent, fields } = await readPosted(request, drawingFields);
  const wrong = await asPage(doOnDrawing(context, person, waveId, intent, fields));
  return wrong
    ? data({ wrong, description: fields.description }, 422)
    : redirect(`${paths.waveDrawings(waveId)}?done=${intent}`);
}

export default function WaveDrawingsRoute() {
  return <DrawingsPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
