import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "../session.server.ts";

const example = `name,kind,target
Oak Tree Primary School,school,30
Brook Lane School,special-school,20
City College,college,40
Saturday Youth Forum,group,12
Children's Hospital,hospital,
Children out of school,home,
Children placed out of area,out-of-area,
`;

/** A list to start from; the mark at its beginning makes spreadsheets read it as UTF-8. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "coordinator");
  return new Response(`\uFEFF${example}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="settings.csv"',
    },
  });
}
