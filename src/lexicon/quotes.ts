// What stands between quotation marks is the person's own text: it is kept exactly and never read for a command.
import { CHAR, charKind, isQuotationMark } from "./letters.ts";
import type { Quote } from "./tokens.ts";

/** Opening mark → marks that may close it. Phone keyboards mix curly and straight ones. */
const closers: Readonly<Record<string, string>> = {
  '"': '"”“',
  "“": '”"“',
  "”": "”",
  "„": '“”"',
  "‘": "’'",
  "'": "'’",
  "’": "’",
  "«": "»",
  "»": "«",
  "‹": "›",
  "`": "`",
  "「": "」",
  "『": "』",
  "＂": "＂",
  "〝": "〞〟",
};
/** Marks that also serve as apostrophes: they open only before a word and close only after one. */
const apostrophes = "'’‘`";

const anyMark = /["'“”„‘’«»‹`「『＂〝]/;

function isWordChar(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = charKind(text.codePointAt(at) ?? 0);
  return kind === CHAR.letter || kind === CHAR.digit;
}

function opens(text: string, at: number): boolean {
  if (!apostrophes.includes(text.charAt(at))) return true;
  const next = text.charAt(at + 1);
  return !isWordChar(text, at - 1) && next !== "" && charKind(next.charCodeAt(0)) !== CHAR.space;
}

function closes(text: string, at: number): boolean {
  return !apostrophes.includes(text.charAt(at)) || !isWordChar(text, at + 1);
}

/** Quotes of the text in order, not overlapping; a mark that is never closed is an ordinary character. Linear in the length. */
export function findQuotes(text: string): Quote[] {
  if (!anyMark.test(text)) return [];
  const found: Quote[] = [];
  /** Openers known to have no closer further on, so that a text of lone marks is not searched again and again. */
  const hopeless = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (!isQuotationMark(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    const ends = closers[mark];
    if (ends === undefined || hopeless.has(mark) || !opens(text, at)) continue;
    const end = findCloser(text, at + 1, ends);
    if (end === undefined) {
      hopeless.add(mark);
      continue;
    }
    const inner = text.slice(at + 1, end);
    if (inner.trim() === "") continue;
    found.push({ start: at, end: end + 1, inner });
    at = end;
  }
  return found;
}

function findCloser(text: string, from: number, ends: string): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (ends.includes(text.charAt(at)) && closes(text, at)) return at;
  }
  return undefined;
}
