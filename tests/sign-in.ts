/** Signing in without a browser: presses the button behind a sign-in link and gives the cookie to send from then on. */

/** The value for a `Cookie` header; null when the link can no longer be used. */
export async function signIn(link: string): Promise<string | null> {
  const answer = await fetch(link, { method: "POST", body: new URLSearchParams(), redirect: "manual" });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? null;
}
