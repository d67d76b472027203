/** Fields of a form. Each works by native post; what is wrong stands beside it and is read out with it. */
import { type ReactNode, useId } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";

interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with what was sent, as an instruction. */
  wrong?: string | undefined;
  value?: string | undefined;
}

interface WordsProps extends FieldProps {
  type?: "text" | "email" | "date" | "password";
  autoComplete?: string;
  rows?: number;
  maxLength?: number;
}

/** One line of words, a day, or with `rows` a longer text. */
export function WordsField({ name, label, hint, wrong, value, rows, type = "text", ...rest }: WordsProps) {
  return (
    <TextField
      className="field"
      name={name}
      type={type}
      defaultValue={value ?? ""}
      isInvalid={wrong !== undefined}
      validationBehavior="aria"
      {...rest}
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="wrong">{wrong}</FieldError>
      {rows ? <TextArea rows={rows} /> : <Input />}
    </TextField>
  );
}

export interface Option {
  value: string;
  say: string;
  hint?: string;
}

/** One of a few: all of them are on the page. */
export function OptionsField({ name, label, hint, wrong, value, options }: FieldProps & { options: Option[] }) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={`${id}-hint ${id}-wrong`}>
      <legend>{label}</legend>
      <p className="hint" id={`${id}-hint`} hidden={!hint}>
        {hint}
      </p>
      <p className="wrong" id={`${id}-wrong`} hidden={!wrong}>
        {wrong}
      </p>
      <div className="options">
        {options.map((option) => (
          <label className="option" key={option.value}>
            <input type="radio" name={name} value={option.value} defaultChecked={value === option.value} />
            <span>{option.say}</span>
            {option.hint && <span className="hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of many: the browser's own list, which every device knows how to operate. */
export function ListField({ name, label, hint, wrong, value, options }: FieldProps & { options: Option[] }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      <select
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${hint ? `${id}-hint` : ""} ${wrong ? `${id}-wrong` : ""}`.trim() || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.say}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A single yes that a person gives by ticking. */
export function TickField({
  name,
  label,
  wrong,
  ticked = false,
}: Pick<FieldProps, "name" | "label" | "wrong"> & { ticked?: boolean }) {
  const id = useId();
  return (
    <div className="field">
      {wrong && (
        <p className="wrong" id={id}>
          {wrong}
        </p>
      )}
      <label className="option">
        <input
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={ticked}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? id : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
