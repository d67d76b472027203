import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";

export type Weight = "main" | "plain" | "quiet";

function look(weight: Weight, small: boolean | undefined): string {
  return ["button", weight !== "plain" && weight, small && "small"].filter(Boolean).join(" ");
}

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  weight?: Weight;
  small?: boolean;
}

/** A button; inside a form it sends the form unless `type` says otherwise. */
export function Button({ weight = "plain", small, type = "submit", ...rest }: ButtonProps) {
  return <AriaButton {...rest} type={type} className={look(weight, small)} />;
}

interface ButtonLinkProps {
  to: string;
  weight?: Weight;
  small?: boolean;
  /** A page outside the staff pages: loaded whole. */
  outside?: boolean;
  children: ReactNode;
}

/** A link that weighs as much as a button. */
export function ButtonLink({ to, weight = "plain", small, outside, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={look(weight, small)} reloadDocument={outside ?? false}>
      {children}
    </Link>
  );
}
