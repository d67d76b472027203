import { Problem } from "../problems.ts";
import { problemPage } from "../session.server.ts";

export function loader() {
  throw problemPage(new Problem("not-found"));
}

export default function NotFound() {
  return null;
}
