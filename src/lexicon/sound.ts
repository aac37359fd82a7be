// One spelling for the many ways Nepali is typed: Devanagari and roman letters meet in the same sound key.
// "पठाइदिनुहोस्", "pathaidinuhos" and "pathaaidinuhosh" all become "pataidinuhos".

const consonants: Readonly<Record<string, string>> = {
  क: "k",
  ख: "kh",
  ग: "g",
  घ: "gh",
  ङ: "n",
  च: "ch",
  छ: "ch",
  ज: "j",
  झ: "jh",
  ञ: "n",
  ट: "t",
  ठ: "th",
  ड: "d",
  ढ: "dh",
  ण: "n",
  त: "t",
  थ: "th",
  द: "d",
  ध: "dh",
  न: "n",
  प: "p",
  फ: "ph",
  ब: "b",
  भ: "bh",
  म: "m",
  य: "y",
  र: "r",
  ऱ: "r",
  ल: "l",
  व: "b",
  श: "s",
  ष: "s",
  स: "s",
  ह: "h",
};
const vowels: Readonly<Record<string, string>> = {
  अ: "a",
  आ: "aa",
  इ: "i",
  ई: "i",
  उ: "u",
  ऊ: "u",
  ऋ: "ri",
  ए: "e",
  ऐ: "ai",
  ओ: "o",
  औ: "au",
  ऑ: "o",
  ऍ: "e",
};
const vowelSigns: Readonly<Record<string, string>> = {
  "ा": "aa",
  "ि": "i",
  "ी": "i",
  "ु": "u",
  "ू": "u",
  "ृ": "ri",
  "े": "e",
  "ै": "ai",
  "ो": "o",
  "ौ": "au",
  "ॉ": "o",
  "ॅ": "e",
};
const virama = "्";
const nukta = "़";
const anusvara = "ं";

/** The short vowel that is written by writing nothing, until it is known whether it is spoken. */
const schwa = "A";

export function isDevanagari(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x0900 && code <= 0x097f;
}

/** Of what stands for itself: a vowel, the anusvara, a Latin letter; nothing of other signs. */
function aloneSound(char: string): string {
  if (char === anusvara) return "n";
  return vowels[char] ?? (char >= "a" && char <= "z" ? char : "");
}

function spellOut(word: string): string {
  let out = "";
  let open = false;
  for (const char of word) {
    const consonant = consonants[char];
    const sign = vowelSigns[char];
    if (char === nukta) continue;
    if (consonant !== undefined) {
      out += (open ? schwa : "") + consonant;
      open = true;
      continue;
    }
    if (sign !== undefined) out += sign;
    else if (char !== virama && open) out += schwa;
    open = false;
    out += aloneSound(char);
  }
  return out + (open ? schwa : "");
}

/** Not every vowel that is written by nothing is spoken: कसले is "kasle". */
const silentWithin = /([aeiouA])([kgcjtdpbmnyrlsh]h?)A(?=[kgcjtdpbmnyrls]h?[aeiou])/g;

function romanize(full: string, spoken: boolean): string {
  return (spoken ? full.replace(silentWithin, "$1$2") : full).replaceAll(schwa, "a");
}

/** What a letter becomes, and what it becomes with an "h" behind it; each is heard alike by who writes Nepali in Latin letters. */
const letters: Readonly<Record<string, readonly [alone: string, withH: string | undefined]>> = {
  c: ["k", "c"],
  x: ["c", undefined],
  s: ["s", "s"],
  p: ["p", "f"],
  b: ["b", "b"],
  v: ["b", undefined],
  w: ["b", undefined],
  k: ["k", "k"],
  g: ["g", "g"],
  t: ["t", "t"],
  d: ["d", "d"],
  j: ["j", "j"],
  z: ["j", undefined],
  q: ["k", undefined],
};
/** What two or more of a vowel are: "aa" is a long a, "ee" an i, "oo" a u. */
const long: Readonly<Record<string, string>> = { a: "a", e: "i", i: "i", o: "u", u: "u" };

/** One pass over the letters: a list of patterns took most of the time in which the lexicon is made ready. */
function heardLetters(word: string): string {
  let key = "";
  for (let at = 0; at < word.length; at += 1) {
    const char = word[at] ?? "";
    const vowel = long[char];
    const [alone, withH] = letters[char] ?? [char, undefined];
    if (vowel !== undefined && word[at + 1] === char) {
      while (word[at + 1] === char) at += 1;
      key += vowel;
    } else if (withH !== undefined && word[at + 1] === "h") {
      at += char === "c" && word[at + 2] === "h" ? 2 : 1;
      key += withH;
    } else key += alone;
  }
  return key;
}

const glides: readonly (readonly [RegExp, string])[] = [
  [/ou/g, "au"],
  [/iy(?=[aoe])/g, "i"],
  [/ao$/g, "au"],
  [/ay(?=[oe])/g, "a"],
];
const mayGlide = /[iao][yuo]/;

/** Two of a letter are heard as one; only a double "n" is two. */
function withoutDoubles(key: string): string {
  let single = key.slice(0, 1);
  for (let at = 1; at < key.length; at += 1) if (key[at] !== key[at - 1] || key[at] === "n") single += key[at];
  return single;
}

const lastShortA = /([^aeiou])a$/;

/** The sound key of a romanised word, lower case. A last "a" is not heard: gara and gar are one. */
export function romanSound(word: string): string {
  let key = heardLetters(word);
  if (mayGlide.test(key)) for (const [from, to] of glides) key = key.replace(from, to);
  key = withoutDoubles(key);
  return key.length > 2 && key.endsWith("a") ? key.replace(lastShortA, "$1") : key;
}

/** The sound key of a word of either script, as it is spoken. */
export function soundKey(word: string): string {
  return romanSound(isDevanagari(word) ? romanize(spellOut(word), true) : word);
}

/** Every key under which a Devanagari word may turn up when people romanise it. */
export function soundKeys(word: string): readonly string[] {
  if (!isDevanagari(word)) return [romanSound(word)];
  const full = spellOut(word);
  const [spoken, written] = [romanize(full, true), romanize(full, false)];
  if (spoken === written) return [romanSound(spoken)];
  return [...new Set([romanSound(spoken), romanSound(written)])];
}
