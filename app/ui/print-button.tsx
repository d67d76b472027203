import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** Prints the page; without script the browser's own Print does. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <span className="needs-script">
      <Button type="button" weight="main" onPress={() => print()}>
        {children}
      </Button>
    </span>
  );
}
