import type { ReactNode } from "react";
import { Control, Picture } from "../surveys/symbol.tsx";

/** One thing to know, with its picture (ER7). */
export function Told({ picture, control, children }: { picture?: string; control?: string; children: ReactNode }) {
  return (
    <li>
      {picture ? <Picture concept={picture} /> : <Control name={control ?? "about"} />}
      <div>{children}</div>
    </li>
  );
}
