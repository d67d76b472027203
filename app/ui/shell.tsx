/** What every staff page has around it: skip link, the way round, who is signed in, and the foot. */
import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export interface Way {
  to: string;
  say: string;
}

interface ShellProps {
  home: string;
  ways: Way[];
  /** The signed-in person's name and role, or null. */
  who: { name: string; role: string } | null;
  signIn: string;
  signOut: string;
  credits: string;
  children: ReactNode;
}

export function Shell({ home, ways, who, signIn, signOut, credits, children }: ShellProps) {
  return (
    <>
      <header className="top">
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <div className="wide">
          <Link className="wordmark" to={home}>
            <Mark />
            Heard
          </Link>
          <Ways ways={ways} />
          <div className="who">
            {who ? (
              <>
                <span>
                  {who.name}, {who.role}
                </span>
                <Form method="post" action={signOut}>
                  <Button weight="quiet" small>
                    Sign out
                  </Button>
                </Form>
              </>
            ) : (
              <Link className="button quiet small" to={signIn}>
                Sign in
              </Link>
            )}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="bottom">
        <div className="wide">
          <span>Heard: every voice, and what came of it.</span>
          <a href={credits}>Pictures, font and credits</a>
        </div>
      </footer>
    </>
  );
}

function Ways({ ways }: { ways: Way[] }) {
  const { pathname } = useLocation();
  if (ways.length === 0) return null;
  return (
    <nav className="nav" aria-label="Main">
      <ul>
        {ways.map((way) => (
          <li key={way.to}>
            <Link to={way.to} aria-current={current(pathname, way.to)}>
              {way.say}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function current(pathname: string, to: string): "page" | "true" | undefined {
  if (pathname === to) return "page";
  return to !== "/" && pathname.startsWith(`${to}/`) ? "true" : undefined;
}

/** A speech bubble with an ear's curve in it. */
function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      <path d="M16 3.5c7.2 0 13 5.1 13 11.5s-5.8 11.5-13 11.5c-1.5 0-3-.2-4.3-.6L5 29l1.6-5.8C4.3 21.1 3 18.2 3 15 3 8.6 8.8 3.5 16 3.5Z" />
      <path d="M11.5 13.5a4.7 4.7 0 1 1 8.200 3.100c-1 1.100-2.200 1.600-2.200 3.400" stroke="var(--sun)" />
    </svg>
  );
}
