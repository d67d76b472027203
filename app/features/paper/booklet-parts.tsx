/** The small parts of a booklet: boxes to tick, lines to write on, and what is told with a picture at its left (ER7). */
import type { ReactNode } from "react";
import { Control, Picture } from "../surveys/symbol.tsx";

export function Box() {
  return <span className="box" aria-hidden="true" />;
}

/** A box, a picture and words, which belong together. */
export function Tick({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <li className="tick">
      <Box />
      {picture}
      <span>{children}</span>
    </li>
  );
}

export function Told({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <li className="told">
      {picture}
      <div>{children}</div>
    </li>
  );
}

export function Lines({ many }: { many: number }) {
  return (
    <div className="writing-lines" aria-hidden="true">
      {Array.from({ length: many }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <div key={at} />
      ))}
    </div>
  );
}

/** One thing asked, never broken over a page where a page can hold it. */
export function Block({
  number,
  picture,
  title,
  hint,
  children,
}: {
  number: number | null;
  picture: ReactNode;
  title: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="block">
      <header>
        {number !== null && <b className="number">{number}</b>}
        {picture}
        <h2>{title}</h2>
      </header>
      {hint}
      {children}
    </section>
  );
}

/** An address as it is printed. */
export const bare = (address: string) => address.replace(/^https?:\/\/|\/$/g, "");

export { Control, Picture };
