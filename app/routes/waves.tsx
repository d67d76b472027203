import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeWaves } from "../features/waves/see-waves.server.ts";
import { WaveList } from "../features/waves/wave-list.tsx";
import { requireStaff } from "../session.server.ts";

export const meta: MetaFunction = () => [{ title: "Waves - Heard" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "board", "forum");
  return { waves: await seeWaves(context, person), mayOpen: person.role !== "board" };
}

export default function WavesRoute() {
  return <WaveList {...useLoaderData<typeof loader>()} />;
}
