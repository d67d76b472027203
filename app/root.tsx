import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext, useEffect } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { roles, waysOf } from "./features/staff/roles.ts";
import { paths } from "./paths.ts";
import { staffOf } from "./session.server.ts";
import { ButtonLink } from "./ui/button.tsx";
import look from "./ui/heard.css?url";
import { Nonce } from "./ui/nonce.ts";
import { Page } from "./ui/page.tsx";
import { Shell } from "./ui/shell.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await staffOf(request, context);
  return { person: person && { name: person.name, role: person.role } };
}

export const meta: MetaFunction = () => [{ title: "Heard" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(Nonce);
  const person = useRouteLoaderData<typeof loader>("root")?.person ?? null;
  useEffect(() => {
    document.documentElement.dataset.scripts = "";
  }, []);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <link rel="preload" href="/fonts/atkinson-400.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
        {/* React Aria would add a style element, which the CSP forbids, unless something has this id already. */}
        <link id="react-aria-pressable-style" rel="stylesheet" href={look} />
        <Links />
      </head>
      <body>
        <I18nProvider locale="en-GB">
          <Shell
            home={paths.home()}
            ways={waysOf(person?.role ?? null)}
            who={person && { name: person.name, role: roles[person.role].say }}
            signIn={paths.signIn()}
            signOut={paths.signOut()}
            credits={paths.credits()}
          >
            {children}
          </Shell>
        </I18nProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** What went wrong, in words, and a way onward. */
export function ErrorBoundary() {
  const { status, say, detail } = told(useRouteError());
  return (
    <Page title={titles[status] ?? "Something went wrong"} lead={say}>
      {detail && <p>{detail}</p>}
      <p className="buttons">
        <ButtonLink to={paths.home()} weight="main">
          Go to the first page
        </ButtonLink>
      </p>
    </Page>
  );
}

const titles: Record<number, string> = {
  401: "Please sign in",
  403: "This page is not for your role",
  404: "We cannot find this page",
};

function told(error: unknown): { status: number; say: string; detail: string | null } {
  if (!isRouteErrorResponse(error))
    return { status: 500, say: "This is our fault, not yours. Nothing was lost. Please try again.", detail: null };
  const data: unknown = typeof error.data === "string" ? parsed(error.data) : error.data;
  if (typeof data === "object" && data !== null && "say" in data && typeof data.say === "string") {
    const detail = "detail" in data && typeof data.detail === "string" ? data.detail : null;
    return { status: error.status, say: data.say, detail };
  }
  return { status: error.status, say: "Check the address, or begin again from the first page.", detail: null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
