import { type ReactNode, useEffect, useRef } from "react";

type Tone = "calm" | "warn" | "alarm";

/** Something to know before going on. */
export function Notice({ tone = "calm", children }: { tone?: Tone; children: ReactNode }) {
  return <div className={`notice ${tone}`}>{children}</div>;
}

/** What came of what was just done; read out when it appears. */
export function Done({ children }: { children: ReactNode }) {
  return <div role="status">{children && <div className="notice">{children}</div>}</div>;
}

/** Stands above a form whose fields need a change; takes the focus, so that nobody has to look for it. */
export function FixThese({ wrong }: { wrong: Record<string, string | undefined> | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.values(wrong ?? {}).filter((line) => line !== undefined);
  useEffect(() => {
    if (wrong) box.current?.focus();
  }, [wrong]);
  if (lines.length === 0) return null;
  return (
    <div className="notice alarm" role="alert" tabIndex={-1} ref={box}>
      <h2>{lines.length === 1 ? "One thing to change" : `${lines.length} things to change`}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing here yet: why, and what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
