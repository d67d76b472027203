import type { RequestHandler } from "express";
import type { Heard } from "../context.ts";
import { packStyle } from "../features/packs/pack.ts";
import { readPicture } from "../features/packs/pack-folder.server.ts";

/** A picture opened by itself runs nothing and reaches nothing, even if cleaning it had missed something. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Serves `/packs/<id>.css` and `/packs/<id>/<concept>.svg`. A pack's id is never used for other pictures. */
export function packsDoor({ env, packs }: Heard): RequestHandler {
  return async (req, res, next) => {
    const [, id = "", style, concept = ""] =
      /^\/packs\/([0-9a-f]{12})(?:(\.css)|\/([a-z0-9_]+)\.svg)$/.exec(req.path) ?? [];
    const pack = style && packs.offered().find((each) => each.id === id);
    const found = pack ? packStyle(pack) : concept && (await readPicture(env.dataDir, id, concept));
    if (!found || !["GET", "HEAD"].includes(req.method)) return next();
    res.set({ "Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff" });
    if (!pack) res.set("Content-Security-Policy", picturePolicy);
    res.type(pack ? "css" : "svg").send(found);
  };
}
