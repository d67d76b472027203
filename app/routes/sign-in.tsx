import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { linkIsGood, signInWith } from "../features/staff/sign-in.server.ts";
import { SignIn } from "../features/staff/sign-in.tsx";
import { paths } from "../paths.ts";
import { staffOf, startSession } from "../session.server.ts";

export const meta: MetaFunction = () => [{ title: "Sign in - Heard" }];

/** Looking at a link uses nothing up: programs that scan mail open every link. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = params.secret === undefined ? "none" : (await linkIsGood(context, params.secret)) ? "good" : "spent";
  return { link, already: (await staffOf(request, context))?.name ?? null } as const;
}

export async function action({ params, context }: ActionFunctionArgs) {
  const staffId = await signInWith(context, params.secret ?? "");
  if (!staffId) return redirect(paths.signIn(params.secret));
  return redirect(paths.home(), { headers: { "Set-Cookie": await startSession(context, staffId) } });
}

export default function SignInRoute() {
  return <SignIn {...useLoaderData<typeof loader>()} />;
}
