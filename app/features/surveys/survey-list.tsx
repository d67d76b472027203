import type { Audience } from "#surveys/definition.ts";
import type { SurveyFile } from "#surveys/survey-file.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Page } from "../../ui/page.tsx";

const audienceWords: Record<Audience, string> = {
  child: "Children",
  "young-person": "Young people",
  parent: "Parents and carers",
};

const statusWords: Record<SurveyFile["status"], string> = {
  "draft-to-be-co-produced": "Draft, to be co-produced",
  "co-produced": "Co-produced",
  showcase: "Only to look at",
};

interface SurveyListProps {
  mayOpen: boolean;
  /** Signed in: paper costs, and a survey is still a draft. */
  mayPrint: boolean;
  surveys: {
    id: string;
    title: string;
    purpose: string;
    status: SurveyFile["status"];
    version: number;
    audiences: { audience: Audience; items: number }[];
  }[];
}

export function SurveyList({ surveys, mayOpen, mayPrint }: SurveyListProps) {
  return (
    <Page
      title="Surveys"
      lead="Look at each one as the people see it who are asked. When you try a survey, nothing is kept."
    >
      <p>
        <ButtonLink to={paths.gallery()} outside>
          See every kind of question on one page
        </ButtonLink>
      </p>
      <ul className="cards">
        {surveys.map((survey) => (
          <li key={survey.id} className="card stack">
            <h2>{survey.title}</h2>
            <p className="marks">
              <span className={`mark ${survey.status === "co-produced" ? "deep" : "sun"}`}>
                {statusWords[survey.status]}
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
            {mayPrint && (
              <ButtonLink to={paths.surveyBooklet(survey.id)} weight="quiet" outside>
                Print {survey.title} as a booklet
              </ButtonLink>
            )}
            {mayOpen && (
              <ButtonLink to={paths.surveySigned(survey.id)} weight="quiet">
                Sign language in {survey.title}
              </ButtonLink>
            )}
            {mayOpen && (
              <ButtonLink to={paths.surveySounds(survey.id)} weight="quiet">
                Sounds of {survey.title}
              </ButtonLink>
            )}
            {mayOpen && survey.status !== "showcase" && (
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
