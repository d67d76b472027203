import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Home } from "../features/staff/home.tsx";
import { whatIsNext } from "../features/staff/what-is-next.server.ts";
import { staffOf } from "../session.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await staffOf(request, context);
  return { area: context.catalogue.area.name, next: person && (await whatIsNext(context, person)) };
}

export default function HomeRoute() {
  return <Home {...useLoaderData<typeof loader>()} />;
}
