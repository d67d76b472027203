import qrcode from "qrcode-generator";

/** White modules around the code; a reader needs four of them to find it. */
const quiet = 4;

/** The dark modules as one path, a rectangle for each run in a row, so that it prints sharp at any size. */
function runsOf(code: QRCode): string {
  const size = code.getModuleCount();
  const runs: string[] = [];
  for (let row = 0; row < size; row++)
    for (let start = 0, column = 0; column <= size; column++) {
      if (column < size && code.isDark(row, column)) continue;
      if (column > start) runs.push(`M${start + quiet} ${row + quiet}h${column - start}v1h-${column - start}z`);
      start = column + 1;
    }
  return runs.join("");
}

/**
 * An address as a QR code: an image with a name of its own ("Code that opens ..."), always dark on white, also in the
 * dark look. A quarter of it may be dirty or torn (level Q). `of` is an address in ASCII; `size` is its side in pixels,
 * which a style sheet may change. Print it with a side of 30 mm or more, and the address in letters beside it.
 */
export function Qr({ of, name, size = 240 }: { of: string; name: string; size?: number }) {
  const code = qrcode(0, "Q");
  code.addData(of);
  code.make();
  const side = code.getModuleCount() + 2 * quiet;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={name}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${side}v${side}h-${side}z`} />
      <path fill="#000" d={runsOf(code)} />
    </svg>
  );
}
