import { Link } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { Picture } from "../../ui/picture.tsx";

interface HomeProps {
  area: string;
  /** null for somebody who is not signed in. */
  next: { to: string; do: string; why: string }[] | null;
}

export function Home({ area, next }: HomeProps) {
  return next ? <Today next={next} /> : <Welcome area={area} />;
}

function Today({ next }: { next: NonNullable<HomeProps["next"]> }) {
  return (
    <Page title="What is next">
      {next.length === 0 ? (
        <Empty>
          <h2>Nothing waits for you</h2>
          <p>When something does, it stands here.</p>
        </Empty>
      ) : (
        <ul className="cards">
          {next.map((each) => (
            <li key={each.to + each.do} className="card stack">
              <h2>
                <Link to={each.to}>{each.do}</Link>
              </h2>
              <p className="soft">{each.why}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

const walk = [
  {
    do: "Ask",
    picture: "ask",
    why: "Pictures and words, one thing at a time. Everybody can skip, stop, or say “I do not understand”.",
  },
  {
    do: "Hear",
    picture: "listen",
    why: "Every answer is tied to the plan that should make things better. No name is ever asked.",
  },
  {
    do: "Show",
    picture: "meeting",
    why: "The young people’s board and the parents’ forum see what was said, and by how many.",
  },
  {
    do: "Answer back",
    picture: "letter",
    why: "You said, we did. Or: we did not, because. Five pictures open the reply.",
  },
];

function Welcome({ area }: { area: string }) {
  return (
    <Page
      title="What children, young people and parents say, heard."
      lead={`Surveys that everybody can use, about support for special educational needs and disabilities in ${area}.`}
    >
      <p className="buttons">
        <ButtonLink to={paths.surveys()} weight="main">
          Look at the surveys
        </ButtonLink>
        <ButtonLink to={paths.signIn()}>Sign in</ButtonLink>
      </p>
      <Part title="How it goes">
        <ol className="cards steps">
          {walk.map((step) => (
            <li key={step.do} className="card stack">
              <Picture of={step.picture} />
              <h3>{step.do}</h3>
              <p>{step.why}</p>
            </li>
          ))}
        </ol>
      </Part>
      <Part title="Were you asked to answer a survey?">
        <p>Open the link that you were given. You do not need to sign in, and we do not ask who you are.</p>
      </Part>
    </Page>
  );
}
