import { Form } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { ListField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Part } from "../../ui/page.tsx";

interface WaveRunnersProps {
  named: { id: string; name: string }[];
  others: { id: string; name: string }[];
  wrong: string | undefined;
}

/** Who of the Forum runs this wave: they read its answers, and nobody of the council does. */
export function WaveRunners({ named, others, wrong }: WaveRunnersProps) {
  return (
    <Part title="Who of the Forum runs it" id="runners">
      <p>
        These people read the answers, without names, after the program and the safeguarding lead have read them.
        Coordinators of the council see the summary only. Nobody but the safeguarding lead hears recordings or sees
        drawings: voices and pictures of neighbours’ children are easily known.
      </p>
      {wrong && <p className="wrong">{wrong}</p>}
      <ul className="lines">
        {named.map(({ id, name }) => (
          <li key={id}>
            <Form method="post" className="buttons">
              <span>{name}</span>
              <input type="hidden" name="runner" value={id} />
              <Button name="intent" value="unname-runner" small>
                Take off<span className="visually-hidden"> {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Form method="post" className="fields">
          <ListField
            name="runner"
            label="Another person of the Forum"
            value={others[0]?.id}
            options={others.map(({ id, name }) => ({ value: id, say: name }))}
          />
          <Button name="intent" value="name-runner">
            Let this person read it too
          </Button>
        </Form>
      )}
    </Part>
  );
}

/** For anybody of the Forum, when everyone who ran it has left. */
export function LeftAlone() {
  return (
    <Notice tone="warn">
      <h2>Nobody runs this wave any more</h2>
      <p>Everybody who ran it has left. One of the Forum must read what people said, and answer for it.</p>
      <Form method="post">
        <Button name="intent" value="take-over">
          I run it from now on
        </Button>
      </Form>
    </Notice>
  );
}
