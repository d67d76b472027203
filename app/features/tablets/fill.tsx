/** A place in a printed page that staff write over before they print. Nothing of it is sent or kept. */
export function Fill({ say, is }: { say: string; is?: string | null | undefined }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field would not flow with the words of a letter
    <span
      className={is ? "fill filled" : "fill"}
      role="textbox"
      tabIndex={0}
      aria-label={say}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
    >
      {is || `[${say}]`}
    </span>
  );
}
