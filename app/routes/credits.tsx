import type { MetaFunction } from "@remix-run/node";
import { Page } from "../ui/page.tsx";

export const meta: MetaFunction = () => [{ title: "Credits - Heard" }];

export default function Credits() {
  return (
    <Page title="Credits" lead="Heard stands on what others have made and given away.">
      <ul className="lines">
        <li>
          Pictures: <a href="https://openmoji.org/">OpenMoji</a>, the open emoji and icon project, licence{" "}
          <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>. Some are drawn for Heard in the
          same style, under the same licence.
        </li>
        <li>
          Letters: <a href="https://www.brailleinstitute.org/freefont/">Atkinson Hyperlegible Next</a> by the Braille
          Institute, <a href="/fonts/LICENSE-atkinson.txt">SIL Open Font Licence</a>. Who wants to may choose{" "}
          <a href="https://www.lexend.com/">Lexend</a> by the Lexend Project Authors,{" "}
          <a href="/fonts/LICENSE-lexend.txt">SIL Open Font Licence</a>, or{" "}
          <a href="https://opendyslexic.org/">OpenDyslexic</a> by Abbie Gonzalez,{" "}
          <a href="/fonts/LICENSE-opendyslexic.txt">SIL Open Font Licence</a>.
        </li>
      </ul>
    </Page>
  );
}
