import type { Audience } from "#surveys/definition.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Page } from "../../ui/page.tsx";

const audienceWords: Record<Audience, string> = {
  child: "Children",
  "young-person": "Young people",
  parent: "Parents and carers",
};

interface SurveyListProps {
  mayOpen: boolean;
  surveys: {
    id: string;
    title: string;
    purpose: string;
    draft: boolean;
    version: number;
    audiences: { audience: Audience; items: number }[];
  }[];
}

export function SurveyList({ surveys, mayOpen }: SurveyListProps) {
  return (
    <Page
      title="Surveys"
      lead="Look at each one as the people see it who are asked. When you try a survey, nothing is kept."
    >
      <ul className="cards">
        {surveys.map((survey) => (
          <li key={survey.id} className="card stack">
            <h2>{survey.title}</h2>
            <p className="marks">
              <span className={`mark ${survey.draft ? "sun" : "deep"}`}>
                {survey.draft ? "Draft, to be co-produced" : "Co-produced"}
              </span>
              <span className="soft">version {survey.version}</span>
            </p>
            <p>{survey.purpose}</p>
            <h3>Try it as</h3>
            <ul className="ways">
              {survey.audiences.map(({ audience, items }) => (
                <li key={audience} className="marks">
                  <ButtonLink to={paths.tryOut(survey.id, audience)} outside>
                    {audienceWords[audience]}
                  </ButtonLink>
                  <span className="soft">{count(items, "screen")}</span>
                </li>
              ))}
            </ul>
            {mayOpen && (
              <ButtonLink to={`${paths.newWave()}?survey=${survey.id}`} weight="quiet">
                Open a wave with {survey.title}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
