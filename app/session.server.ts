/** Who is asking: a random secret in a cookie; the database holds its hash. Everything is denied by default. */
import { type AppLoadContext, createCookie, redirect } from "@remix-run/node";
import type { Role } from "#db/schema.ts";
import { addSession, endSession, type StaffMember, staffOfSession } from "#db/stores/staff.server.ts";
import { hashOf, newSecret } from "./features/staff/secret.server.ts";
import { paths } from "./paths.ts";
import { Problem } from "./problems.ts";

/** A session lasts 12 hours: one working day, so that a forgotten computer is not open the next morning. */
const sessionLength = 12 * 60 * 60 * 1000;

function cookie(context: AppLoadContext) {
  return createCookie("heard", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: context.env.origin.startsWith("https:"),
    maxAge: sessionLength / 1000,
  });
}

/** Starts a session and gives the cookie header for it. */
export async function startSession(context: AppLoadContext, staffId: string): Promise<string> {
  const secret = newSecret();
  const expiresAt = Date.now() + sessionLength;
  await context.database.write((unit) => addSession(unit, { hash: hashOf(secret), staffId, expiresAt }));
  return cookie(context).serialize(secret);
}

/** Ends the session of the request and gives the header that takes the cookie away. */
export async function stopSession(request: Request, context: AppLoadContext): Promise<string> {
  const secret: unknown = await cookie(context).parse(request.headers.get("Cookie"));
  if (typeof secret === "string") await context.database.write((unit) => endSession(unit, hashOf(secret)));
  return cookie(context).serialize("", { maxAge: 0 });
}

/** The signed-in person, or null. */
export async function staffOf(request: Request, context: AppLoadContext): Promise<StaffMember | null> {
  const secret: unknown = await cookie(context).parse(request.headers.get("Cookie"));
  if (typeof secret !== "string" || secret === "") return null;
  return (await staffOfSession(context.database.read, hashOf(secret), Date.now())) ?? null;
}

/** The signed-in person when they have one of the roles; else a redirect to sign in, or a 403 page. */
export async function requireStaff(request: Request, context: AppLoadContext, ...roles: Role[]): Promise<StaffMember> {
  const person = await staffOf(request, context);
  if (!person) throw redirect(paths.signIn());
  if (!roles.includes(person.role)) throw problemPage(new Problem("not-allowed"));
  return person;
}

/** A problem as a response that the error page of Remix shows, with its true status. */
export function problemPage(problem: Problem): Response {
  return new Response(JSON.stringify({ say: problem.say, detail: problem.detail }), {
    status: problem.status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}
