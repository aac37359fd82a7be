// Whether a text is nothing but a reply: "yes, go ahead", "radda gara", "hello".
import type { ReplyConcept } from "./compile.ts";
import type { Lexicon } from "./lexicon.ts";
import { candidatesAt, type Line, matches } from "./phrases.ts";
import { readLine } from "./utterance.ts";
import type { Word } from "./word.ts";

/** Longer texts are no replies. */
const longestReply = 200;
const mostReplyWords = 14;

function withoutMarks(line: Line): Line {
  const { singles, words } = line;
  const isKept = (at: number) => singles[at]?.kind !== "mark";
  return { ...line, singles: singles.filter((_, at) => isKept(at)), words: words.filter((_, at) => isKept(at)) };
}

/** How many words of such a phrase stand here; 0 if none begins here. */
function lengthOfReply(at: number, line: Line, concepts: readonly ReplyConcept[]): number {
  let longest = 0;
  for (const list of candidatesAt(at, line)) {
    for (const phrase of list) {
      const isReply = concepts.some((concept) => phrase.concepts.includes(concept));
      if (phrase.parts.length > longest && isReply && matches(phrase, at, line)) longest = phrase.parts.length;
    }
  }
  return longest;
}

function isReply({ meaning }: Word, concepts: readonly ReplyConcept[]): boolean {
  return meaning.senses.some(
    ({ concept, mood }) => mood !== "past" && mood !== "ing" && concepts.some((one) => one === concept),
  );
}

/** Whether the whole text is made of words and phrases of these concepts, with small words between them. */
export function consistsOf(text: string, lexicon: Lexicon, concepts: readonly ReplyConcept[]): boolean {
  if (text.length > longestReply) return false;
  const line = withoutMarks(readLine(text, [], lexicon));
  if (line.singles.length > mostReplyWords) return false;
  let said = 0;
  for (let at = 0; at < line.words.length; ) {
    const word = line.words[at];
    if (!word || word.replies === 0) return false;
    const length = lengthOfReply(at, line, concepts);
    if (length > 0 || isReply(word, concepts)) said += 1;
    else if (!word.meaning.concepts.has("soft")) return false;
    at += Math.max(length, 1);
  }
  return said > 0;
}
