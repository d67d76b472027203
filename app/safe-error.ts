/**
 * What may be logged of an error: its name, its code, and where in our code it happened. Never its message, which can
 * hold what somebody wrote (a failed query names its values).
 */
export function safeError(error: unknown): { name: string; code?: string; where: string[] } {
  if (!(error instanceof Error)) return { name: "unknown", where: [] };
  const where = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException).code;
  return { name: error.name, ...(code ? { code } : {}), where: where.slice(0, 6).map((line) => line.trim()) };
}
