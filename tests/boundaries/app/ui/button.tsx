import { Link } from "@remix-run/react";
import { paths } from "../paths.ts";

export const Button = () => <Link to={paths.answers}>Answers</Link>;
