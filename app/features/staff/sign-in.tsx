import { Form } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";

interface SignInProps {
  link: "none" | "good" | "spent";
  already: string | null;
}

export function SignIn({ link, already }: SignInProps) {
  if (link === "good")
    return (
      <Page
        title="Sign in to Heard"
        lead="This link works once. Then you stay signed in on this computer for 12 hours."
      >
        <Form method="post">
          <Button weight="main">Sign in</Button>
        </Form>
        <p className="soft">On a shared computer, press “Sign out” at the top when you are done.</p>
      </Page>
    );
  if (already)
    return (
      <Page title="You are signed in" lead={`You are signed in as ${already}.`}>
        <p className="buttons">
          <ButtonLink to={paths.home()} weight="main">
            Go to the first page
          </ButtonLink>
        </p>
      </Page>
    );
  if (link === "spent")
    return (
      <Page
        title="This link has been used, or is too old"
        lead="A link signs one person in, once, and lasts seven days. Ask your coordinator for a new one."
      >
        <p>If you did not use it yourself, tell your coordinator: somebody else may have.</p>
      </Page>
    );
  return (
    <Page title="Sign in" lead="You sign in with a link that is yours alone. There is no password to remember.">
      <ol className="stack">
        <li>Ask your coordinator for a sign-in link. They make it on their page “People”.</li>
        <li>They hand it to you in a way you both trust. Heard does not send e-mail yet.</li>
        <li>Open the link and press “Sign in”. It works once, within seven days.</li>
      </ol>
      <p className="soft">
        Are you the first coordinator? The link was printed where Heard was started. Starting Heard again prints a new
        one, until somebody has signed in.
      </p>
    </Page>
  );
}
