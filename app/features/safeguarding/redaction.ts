export interface Hidden {
  text: string;
  kind: "name";
}
export function redact(text: string): { text: string; hidden: Hidden[] } {
  return { text, hidden: [] };
}
