/** A picture that stands beside words saying the same, so it needs no words of its own. */
export function Picture({ of }: { of: string }) {
  return <img className="picture" src={`/symbols/${of}.svg`} alt="" width="72" height="72" />;
}
