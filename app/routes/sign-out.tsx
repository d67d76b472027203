import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "../paths.ts";
import { stopSession } from "../session.server.ts";

export function loader() {
  return redirect(paths.home());
}

export async function action({ request, context }: ActionFunctionArgs) {
  return redirect(paths.home(), { headers: { "Set-Cookie": await stopSession(request, context) } });
}
