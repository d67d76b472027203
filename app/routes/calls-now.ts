import type { LoaderFunctionArgs } from "@remix-run/node";
import { newestCall } from "../features/safeguarding/see-concerns.server.ts";
import { requireStaff } from "../session.server.ts";

/** When the newest call came, for the page of concerns that looks by itself; no names and no words. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "safeguarding");
  return Response.json({ newest: await newestCall(context) });
}
