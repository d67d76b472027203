/**
 * Which picture stands above which word of a sentence, as an object from word to concept. A word that could mean two
 * pictures has none (ER13); a picture's own word goes before another's plural, so that "friends" is the picture of
 * friends. Other endings change what a word means too often ("caring" is no car): they stand in the index itself.
 */
export function wordIndex(concepts) {
  const pictured = concepts.filter(([concept]) => !concept.startsWith("control_"));
  const own = pictured.flatMap(([concept, { word, words }]) =>
    (words ?? [word.toLowerCase()]).map((each) => [each, concept]),
  );
  const plurals = pictured
    .filter(([, { words, word }]) => words === undefined && /^[A-Za-z]{3,}[^s]$/.test(word))
    .map(([concept, { word }]) => [plural(word.toLowerCase()), concept]);
  return { ...single(plurals), ...single(own) };
}

function single(pairs) {
  return Object.fromEntries(
    pairs.filter(([word, concept]) => pairs.every(([other, another]) => other !== word || another === concept)),
  );
}

function plural(word) {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
