import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience } from "#surveys/definition.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { galleryStates } from "../features/surveys/gallery.tsx";
import { Problem } from "../problems.ts";
import type { Door } from "./door.ts";
import { sendReady } from "./send.tsx";
import { languageAsked } from "./speaking.ts";

/** The showcase of the catalogue, or its first survey where the area has none. */
export function answerGallery(door: Door, req: IncomingMessage, res: ServerResponse, url: URL): void {
  if (req.method === "POST") throw new Problem("bad-method");
  const all = [...door.catalogue.surveys.values()];
  const survey = all.find(({ status }) => status === "showcase") ?? all[0];
  if (!survey) throw new Problem("bad-address");
  const asked = url.searchParams.get("for");
  const audience = survey.audiences.find((each) => each === asked) ?? (survey.audiences[0] as Audience);
  const state = url.searchParams.get("state") ?? "";
  const wanted = {
    audience,
    language: languageAsked(req, languagesOf(survey)),
    state: Object.hasOwn(galleryStates, state) ? state : "fresh",
  };
  sendReady(req, res, door.pages.gallery(survey, wanted, all));
}
