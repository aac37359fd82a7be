// Slips of the thumb in English words: one letter missing, doubled, wrong or swapped. Short words are never guessed at.

export interface Speller {
  /** The known word that `key` most likely was meant to be; undefined when in doubt. */
  correct(key: string): string | undefined;
}

const shortest = 5;

function withoutOne(word: string): readonly string[] {
  const shorter: string[] = [];
  for (let at = 1; at < word.length; at += 1) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
}

/** One insertion, deletion, replacement or swap of neighbours apart. */
function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const rest = (word: string, skip: number) => word.slice(start + skip);
  if (typed.length > meant.length) return rest(typed, 1) === rest(meant, 0);
  if (typed.length < meant.length) return rest(typed, 0) === rest(meant, 1);
  const swapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
  return rest(typed, 1) === rest(meant, 1) || (swapped && rest(typed, 2) === rest(meant, 2));
}

/** The index (words under each of their spellings with one letter left out) is built at the first unknown word. */
export function createSpeller(words: () => Iterable<string>): Speller {
  let index: Map<string, string[]> | undefined;
  const build = () => {
    const built = new Map<string, string[]>();
    for (const word of words()) {
      if (word.length < shortest || !/^[a-z]+$/.test(word)) continue;
      for (const form of [word, ...withoutOne(word)]) {
        const list = built.get(form);
        if (list) list.push(word);
        else built.set(form, [word]);
      }
    }
    return built;
  };
  return {
    correct(key) {
      if (key.length < shortest || key.length > 20 || !/^[a-z]+$/.test(key)) return undefined;
      index ??= build();
      for (const form of [key, ...withoutOne(key)]) {
        const found = index.get(form)?.find((word) => word[0] === key[0] && isOneSlip(key, word));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
