export interface DrawnSeen {
  address: string;
  /** What stands for the picture where it cannot be seen. */
  alt: string;
}

/** What somebody drew, beside what they said. */
export function Drawn({ drawing }: { drawing: DrawnSeen | null }) {
  if (!drawing) return null;
  return <img className="drawing" src={drawing.address} alt={drawing.alt} width={256} height={256} />;
}
