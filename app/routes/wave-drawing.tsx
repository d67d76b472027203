import type { LoaderFunctionArgs } from "@remix-run/node";
import { pictureOf } from "../features/drawings/see-drawings.server.ts";
import { asPage } from "../problem-page.server.ts";
import { requireStaff } from "../session.server.ts";

/** The picture of one drawing, for those who may see it. It may run nothing and load nothing, also when opened alone. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireStaff(request, context, "coordinator", "safeguarding");
  const which = { responseId: params.response ?? "", itemId: params.item ?? "" };
  const picture = await asPage(pictureOf(context, person, params.wave ?? "", which));
  return new Response(picture, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Content-Disposition": "inline",
    },
  });
}
