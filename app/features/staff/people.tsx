import { Form } from "@remix-run/react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Copy } from "../../ui/copy.tsx";
import { writeDay } from "../../ui/dates.ts";
import { OptionsField, WordsField } from "../../ui/fields.tsx";
import { Done, FixThese, Notice } from "../../ui/notice.tsx";
import { Page, Part } from "../../ui/page.tsx";
import { type Role, roleNames, roles } from "./roles.ts";
import type { StaffFields, Wrong } from "./staff-fields.ts";

interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  leftAt: number | null;
  self: boolean;
}

export interface PeopleProps {
  people: Person[];
  handover: { name: string; link: string } | undefined;
  cannotEnd: string | undefined;
  values: StaffFields;
  wrong: Wrong | undefined;
}

export function People({ people, handover, cannotEnd, values, wrong }: PeopleProps) {
  const self = people.find((person) => person.self);
  return (
    <Page title="People" lead="Who may sign in, and what each of them may open. Everything else is closed to them.">
      <Done>{handover && <HandOver {...handover} />}</Done>
      {cannotEnd && (
        <div role="alert">
          <Notice tone="alarm">
            <p>{cannotEnd}</p>
          </Notice>
        </div>
      )}
      <ul className="lines">
        {people.map((person) => (
          <OnePerson key={person.id} person={person} />
        ))}
      </ul>
      <Part title="Add a person" id="add">
        <FixThese wrong={wrong} />
        <Form method="post" action={paths.staff()} className="fields" noValidate key={handover?.link}>
          <WordsField name="name" label="Name" autoComplete="off" value={values.name} wrong={wrong?.name} />
          <WordsField
            name="email"
            type="email"
            label="E-mail address"
            hint="To tell people apart. Heard sends no e-mail yet."
            autoComplete="off"
            value={values.email}
            wrong={wrong?.email}
          />
          <OptionsField
            name="role"
            label="What they do here"
            value={values.role}
            wrong={wrong?.role}
            options={roleNames.map((role) => ({ value: role, say: capital(roles[role].say), hint: roles[role].does }))}
          />
          <Button name="intent" value="add" weight="main">
            Add this person
          </Button>
        </Form>
      </Part>
      {self && (
        <Part title="Your own name">
          <Form method="post" className="fields" key={self.name} noValidate>
            <WordsField name="myName" label="Name that others see" value={self.name} wrong={wrong?.myName} />
            <Button name="intent" value="rename">
              Keep this name
            </Button>
          </Form>
        </Part>
      )}
    </Page>
  );
}

function HandOver({ name, link }: { name: string; link: string }) {
  return (
    <>
      <h2>Hand this link to {name}</h2>
      <p>It signs them in once, within seven days. It is shown here only now. Give it to nobody else.</p>
      <Copy label="Sign-in link" value={link} what={`the sign-in link of ${name}`} />
    </>
  );
}

function OnePerson({ person }: { person: Person }) {
  const gone = person.leftAt !== null;
  return (
    <li className="stack">
      <h2>{person.name}</h2>
      <p className="marks">
        <span className="mark">{capital(roles[person.role].say)}</span>
        <span className="soft">
          {person.email}
          {person.self && " · this is you"}
          {person.leftAt !== null && ` · access ended on ${writeDay(person.leftAt)}`}
        </span>
      </p>
      <Form method="post" className="buttons">
        <input type="hidden" name="person" value={person.id} />
        <Button name="intent" value="new-link" small>
          {gone ? "Let back in" : "New sign-in link"}
          <span className="visually-hidden"> for {person.name}</span>
        </Button>
        {!gone && (
          <Button name="intent" value="end" weight="quiet" small>
            End access<span className="visually-hidden"> of {person.name}</span>
          </Button>
        )}
      </Form>
    </li>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
