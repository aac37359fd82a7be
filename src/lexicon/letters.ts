// Characters as people's keyboards produce them: which make a word, which are invisible, and one plain form for each.

/** What a character is to a reader; numbers, because each character of each text is asked. */
export const CHAR = { space: 1, letter: 2, digit: 3, mark: 4, nothing: 5 } as const;
type CharKind = (typeof CHAR)[keyof typeof CHAR];

/** Zero-width, direction and joining marks, BOM, soft hyphen, variation selectors: nobody sees them, so nobody means them. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0x061c ||
    code === 0x180e ||
    (code < 0x20 && code !== 9 && code !== 10 && code !== 13) ||
    (code >= 0x7f && code < 0xa0 && code !== 0x85)
  );
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

const letterOrMark = /[\p{L}\p{M}]/u;
const anyDigit = /\p{Nd}/u;

function asciiKind(code: number): CharKind {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95) return CHAR.letter;
  if (code >= 48 && code <= 57) return CHAR.digit;
  if (code === 32 || (code >= 9 && code <= 13)) return CHAR.space;
  return code < 32 || code === 127 ? CHAR.nothing : CHAR.mark;
}

function kindOf(code: number): CharKind {
  if (code < 128) return asciiKind(code);
  if (code >= 0x0966 && code <= 0x096f) return CHAR.digit;
  if (code >= 0x0900 && code <= 0x097f)
    return code === 0x0964 || code === 0x0965 || code === 0x0970 ? CHAR.mark : CHAR.letter;
  if (isInvisible(code) || (code >= 0xd800 && code <= 0xdfff)) return CHAR.nothing;
  if (isSpace(code)) return CHAR.space;
  const char = String.fromCodePoint(code);
  if (anyDigit.test(char)) return CHAR.digit;
  return letterOrMark.test(char) ? CHAR.letter : CHAR.mark;
}

/** Of Latin and Devanagari, which most texts are made of; each is filled in when it first comes. */
const common = new Uint8Array(0x0980);

/** The kind of one code point; a lone surrogate is nothing. */
export function charKind(code: number): number {
  return (code < common.length ? common[code] : 0) || newKind(code);
}

function newKind(code: number): CharKind {
  const kind = kindOf(code);
  if (code < common.length) common[code] = kind;
  return kind;
}

/** What may open or close a quote. */
const quotationMarks = new Set([..."\"'“”„‘’«»‹›`「」『』＂〝〞〟"].map((mark) => mark.charCodeAt(0)));

export function isQuotationMark(code: number): boolean {
  return code < 128 ? code === 0x22 || code === 0x27 || code === 0x60 : quotationMarks.has(code);
}

const plainAscii = /^[a-z0-9'_]*$/;
/** Devanagari as it is, without digits and without what a nukta belongs to: in its plain form already. */
const plainDevanagari = /^[\u0900-\u0928\u092a-\u0930\u0932-\u0933\u0935-\u093b\u093d-\u0950\u0960-\u0965]+$/;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is looked for by itself
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is looked for by itself
const latinMarks = /[\u0300-\u036f\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g;
const foreignDigits = /[^\P{Nd}0-9]/gu;

/** ASCII digits for any script's: `"९८५१"` → `"9851"`. Leaves everything else alone. */
export function asciiDigits(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > 127) return nepaliToAscii(text) ?? text.replace(foreignDigits, digitValue);
  }
  return text;
}

/** Undefined for a text that holds more than ASCII and Nepali digits. */
function nepaliToAscii(text: string): string | undefined {
  let ascii = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isNepali = code >= 0x0966 && code <= 0x096f;
    if (code > 127 && !isNepali) return undefined;
    ascii += isNepali ? String(code - 0x0966) : text.charAt(at);
  }
  return ascii;
}

/** Decimal digits stand in runs of ten that start where code point mod 16 is 0 or 6 (Unicode, general category Nd). */
function digitValue(char: string): string {
  let zero = char.codePointAt(0) ?? 48;
  const code = zero;
  while (code - zero < 9 && anyDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** The form in which words are looked up: NFKC, lower case, no invisible or stacked marks, ASCII digits and apostrophes. */
export function plainForm(raw: string): string {
  const lower = raw.toLowerCase();
  if (plainAscii.test(lower) || plainDevanagari.test(lower)) return lower;
  const marked = lower.replace(invisible, "").normalize("NFKC").normalize("NFD").replace(latinMarks, "");
  return asciiDigits(marked.normalize("NFC").replace(/[’‘ʼ`´]/g, "'")).toLowerCase();
}
