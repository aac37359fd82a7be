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
    const vowel = vowels[char];
    if (vowel !== undefined) out += vowel;
    else if (char === anusvara) out += "n";
    else if (char >= "a" && char <= "z") out += char;
  }
  return out + (open ? schwa : "");
}

/** Not every vowel that is written by nothing is spoken: कसले is "kasle". */
const silentWithin = /([aeiouA])([kgcjtdpbmnyrlsh]h?)A(?=[kgcjtdpbmnyrls]h?[aeiou])/g;

function romanize(word: string, spoken: boolean): string {
  const full = spellOut(word);
  return (spoken ? full.replace(silentWithin, "$1$2") : full).replaceAll(schwa, "a");
}

const digraphs: readonly (readonly [RegExp, string])[] = [
  [/chh|ch|x/g, "C"],
  [/sh/g, "s"],
  [/ph/g, "f"],
  [/bh|[vw]/g, "b"],
  [/([kgtdj])h/g, "$1"],
  [/z/g, "j"],
  [/[qc]/g, "k"],
  [/C/g, "c"],
  [/aa+/g, "a"],
  [/ee+|ii+/g, "i"],
  [/oo+|uu+/g, "u"],
  [/ou/g, "au"],
  [/iy(?=[aoe])/g, "i"],
  [/ao$/g, "au"],
  [/ay(?=[oe])/g, "a"],
  [/([^n])\1+/g, "$1"],
];
const lastShortA = /([^aeiou])a$/;

/** The sound key of a romanised word, lower case. A last "a" is not heard: gara and gar are one. */
export function romanSound(word: string): string {
  let key = word;
  for (const [from, to] of digraphs) key = key.replace(from, to);
  return key.length > 2 ? key.replace(lastShortA, "$1") : key;
}

/** The sound key of a word of either script, as it is spoken. */
export function soundKey(word: string): string {
  return romanSound(isDevanagari(word) ? romanize(word, true) : word);
}

/** Every key under which a Devanagari word may turn up when people romanise it. */
export function soundKeys(word: string): readonly string[] {
  if (!isDevanagari(word)) return [romanSound(word)];
  return [...new Set([soundKey(word), romanSound(romanize(word, false))])];
}
