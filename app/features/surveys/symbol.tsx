/** A picture by its concept. Words always stand beside it, so it says nothing to a screen reader. */
export function Picture({ concept }: { concept: string }) {
  // The style sheet in the page gives every picture its size.
  return <img src={`/symbols/${concept}.svg`} alt="" />;
}

/** A control's picture, from one file; it is drawn in the ink of the text around it, so it follows every theme. The file holds its viewBox. */
export function Control({ name }: { name: string }) {
  return (
    <svg className="control" aria-hidden="true">
      <use href={`/symbols/controls.svg#${name}`} />
    </svg>
  );
}
