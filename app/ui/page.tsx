import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

interface PageProps {
  title: ReactNode;
  lead?: ReactNode;
  /** The page above this one. */
  back?: { to: string; say: string };
  /** Stands under the title: marks, dates. */
  beside?: ReactNode;
  children?: ReactNode;
}

/** The content of one page: its one heading, a sentence that says what it is for, and the rest with room to breathe. */
export function Page({ title, lead, back, beside, children }: PageProps) {
  return (
    <div className="wide stack roomy">
      <div className="page-head">
        {back && (
          <Link className="back" to={back.to}>
            ← {back.say}
          </Link>
        )}
        <h1>{title}</h1>
        {beside}
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Part({ title, id, children }: { title: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className="stack" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Scrolls by itself on a narrow screen, so that the page never does. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must be able to scroll it
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
