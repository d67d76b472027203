import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepPack, offerPack, seePacks, takePackAway } from "../features/packs/change-packs.server.ts";
import look from "../features/packs/packs.css?url";
import { readPostedPack } from "../features/packs/posted-pack.server.ts";
import { SymbolsPage } from "../features/packs/symbols-page.tsx";
import { paths } from "../paths.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

export const meta: MetaFunction = () => [{ title: "Pictures - Heard" }];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: look }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  return seePacks(context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const self = await requireStaff(request, context, "coordinator");
  const { intent, pack, files, terms } = await asPage(readPostedPack(request));
  if (intent === "offer" || intent === "take-away") {
    await asPage(intent === "offer" ? offerPack(context, pack) : takePackAway(context, pack));
    return redirect(paths.pictures());
  }
  const kept = await keepPack(context, self.id, files, terms);
  return data(kept, kept.outcome === "kept" ? 201 : 422);
}

export default function SymbolsRoute() {
  return <SymbolsPage {...useLoaderData<typeof loader>()} kept={useActionData<typeof action>()} />;
}
