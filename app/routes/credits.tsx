import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Page } from "../ui/page.tsx";

export const meta: MetaFunction = () => [{ title: "Credits - Heard" }];

/** Sets of pictures that were added here are credited as the shipped ones are. */
export function loader({ context }: LoaderFunctionArgs) {
  return {
    packs: context.packs.offered().map(({ id, name, author, licence, link }) => ({ id, name, author, licence, link })),
  };
}

export default function Credits() {
  const { packs } = useLoaderData<typeof loader>();
  return (
    <Page title="Credits" lead="Heard stands on what others have made and given away.">
      <ul className="lines">
        <li>
          Pictures: <a href="https://openmoji.org/">OpenMoji</a>, the open emoji and icon project, licence{" "}
          <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>. Some are drawn for Heard in the
          same style, under the same licence.
        </li>
        {packs.map(({ id, name, author, licence, link }) => (
          <li key={id}>
            Pictures that may be chosen: {link ? <a href={link}>{name}</a> : name} by {author}, licence {licence}. They
            were cleaned for safety; what is drawn was not changed.
          </li>
        ))}
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
