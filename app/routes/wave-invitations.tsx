import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bringInPostedAddresses } from "../features/invitations/bring-in-posted.server.ts";
import { doOnInvitations, wantedOf } from "../features/invitations/do-on-invitations.server.ts";
import look from "../features/invitations/invitations.css?url";
import { InvitationsPage } from "../features/invitations/invitations-page.tsx";
import { seeInvitations } from "../features/invitations/see-invitations.server.ts";
import { waveToInviteTo } from "../features/invitations/wave-to-invite-to.server.ts";
import { aboutWave } from "../features/waves/see-waves.server.ts";
import { readPostedFile } from "../posted-file.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: `Invite by e-mail: ${seen?.wave.name ?? "a wave"} - Heard` },
];

const mostBytes = 1024 * 1024;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(waveToInviteTo(context, person, params.wave ?? ""));
  const wanted = wantedOf(new URL(request.url).searchParams, wave);
  return { wave: aboutWave(wave), seen: await seeInvitations(context, wave, person, wanted) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "forum");
  const wave = await asPage(waveToInviteTo(context, person, params.wave ?? ""));
  const posted = await asPage(readPostedFile(request, mostBytes));
  const given = await bringInPostedAddresses(context, wave, posted);
  if (given) return data(given, "wrong" in given || given.given?.outcome === "refused" ? 422 : 200);
  const acted = await asPage(doOnInvitations(context, wave, person, posted.fields));
  return data(acted, "wrong" in acted ? 422 : 200);
}

export default function WaveInvitationsRoute() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} acted={useActionData<typeof action>()} />;
}
