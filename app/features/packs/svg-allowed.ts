/** What may stand in a picture of a pack. Everything is denied by default. */

/** Elements that are copied. */
export const copied = new Set(
  "svg g path circle ellipse rect line polyline polygon defs symbol use clipPath mask linearGradient radialGradient stop text tspan style".split(
    " ",
  ),
);

/** Elements that no picture needs: a file that has one is refused, since somebody may have meant harm. */
export const refused = new Set(
  "script foreignobject image feimage iframe object embed audio video canvas a animate animatemotion animatetransform set handler listener link meta html body".split(
    " ",
  ),
);

const looks =
  "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color clip-path clip-rule mask display visibility overflow stop-color stop-opacity paint-order font-family font-size font-weight text-anchor".split(
    " ",
  );

/** Properties that a style may set; the same names are attributes. */
export const properties = new Set([...looks, "mix-blend-mode", "isolation", "transform"]);

/** Attributes that are copied. Others, such as those of drawing programs, are left out. */
export const attributes = new Set([
  ...looks,
  ..."id class d points x y x1 y1 x2 y2 cx cy r rx ry width height dx dy transform viewBox preserveAspectRatio offset fx fy fr gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits".split(
    " ",
  ),
]);

/** Most bytes, elements and levels of one picture: far above what a symbol has. */
export const most = { bytes: 200 * 1024, elements: 3000, depth: 40, uses: 50 };
