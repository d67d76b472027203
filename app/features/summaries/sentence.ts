/** A sentence without numbers: how what is too small to count may still be told, released by a person (decision 6). */

const numberWords = [
  ..."zero nil none nobody one two three four five six seven eight nine ten eleven twelve thirteen".split(" "),
  ..."fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty".split(" "),
  ..."ninety hundred hundreds thousand thousands dozen dozens half couple trio twice thrice single sole both".split(
    " ",
  ),
  ..."everyone everybody percent majority minority".split(" "),
];
const known = new Set(numberWords);

const longestSentence = 300;

/** What to change in the sentence, as an instruction, or null when it may be released. */
export function whatIsWrongWith(text: string): string | null {
  const sentence = text.trim();
  if (sentence === "") return "Write the sentence.";
  if (sentence.length > longestSentence) return `Make the sentence shorter: ${longestSentence} letters at most.`;
  if (/[\p{N}%‰]/u.test(sentence)) return "Take the figures out. A sentence here tells no number.";
  const word = sentence
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .find((each) => known.has(each) || known.has(each.replace(/'s$/, "")));
  return word ? `Take out "${word}". It tells a number, or how many; write "some people" or leave it out.` : null;
}
