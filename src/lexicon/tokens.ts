// A text cut into words, numbers and marks, each knowing where it stands, so that what was typed can be handed on exactly.
import { hashOf, hashOn, SEED } from "./hash.ts";
import { CHAR, charKind, isQuotationMark } from "./letters.ts";

export interface Token {
  readonly kind: "word" | "number" | "mark" | "quote";
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this and the token before. */
  readonly glued: boolean;
}

/** A stretch of the text that is one token whatever it holds. `inner` is what counts, without the quotation marks. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/** A walk over the tokens of a text: the one it has come to, in an object that changes as it goes on. */
export interface Walk {
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** How many of the quotes are behind. */
  quotesPast: number;
  /** Where the next quote begins, or the text ends. */
  limit: number;
  kind: Token["kind"];
  start: number;
  end: number;
  glued: boolean;
  /** Of what was typed, as `hashOf` gives it; 0 of a quote. */
  hash: number;
  /** All its letters and digits are ASCII. */
  plain: boolean;
  /** A quotation mark or an apostrophe has been seen, inside quotes or not. */
  mayQuote: boolean;
}

export function startWalk(text: string, quotes: readonly Quote[]): Walk {
  const limit = quotes.length > 0 ? (quotes[0]?.start ?? 0) : text.length;
  return {
    text,
    quotes,
    quotesPast: 0,
    limit,
    kind: "mark",
    start: 0,
    end: 0,
    glued: false,
    hash: 0,
    plain: true,
    mayQuote: false,
  };
}

/**
 * Goes on to the next token; false at the end of the text. Letters and digits are separate tokens (`"5pm"` → `5`, `pm`, the second
 * one glued), each quote is one. Linear in the length.
 */
export function walkOn(walk: Walk): boolean {
  const { text, limit, end } = walk;
  let glued = end > walk.start;
  for (let at = end; at < limit; at += 1) {
    let kind = charKind(text.charCodeAt(at));
    if (kind === CHAR.nothing) kind = charKind(codeAt(text, at));
    if (kind === CHAR.space) glued = false;
    else if (kind !== CHAR.nothing) {
      walk.glued = glued;
      if (kind === CHAR.mark) enterMark(walk, at);
      else enterRun(walk, at, kind);
      return true;
    }
  }
  walk.glued = glued;
  return limit < text.length && enterQuote(walk);
}

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code > 0xdfff ? code : (text.codePointAt(at) ?? 0);
}

function enterMark(walk: Walk, at: number): void {
  const code = codeAt(walk.text, at);
  walk.kind = "mark";
  walk.start = at;
  walk.end = at + width(code);
  walk.hash = code > 0xffff ? hashOf(walk.text.slice(at, at + 2)) : hashOn(SEED, code);
  if (isQuotationMark(code)) walk.mayQuote = true;
}

/** Letters or digits, as far as they go on. */
function enterRun(walk: Walk, from: number, kind: number): void {
  const { text, limit } = walk;
  let hash = SEED;
  let seen = 0;
  let here = kind;
  let end = from;
  for (; end < limit; end += 1) {
    const code = text.charCodeAt(end);
    here = charKind(code);
    if (here !== kind) break;
    seen |= code;
    hash = hashOn(hash, code);
  }
  walk.kind = kind === CHAR.letter ? "word" : "number";
  walk.start = from;
  walk.end = end;
  walk.hash = hash;
  walk.plain = seen < 128;
  if (here === CHAR.nothing || (here === CHAR.mark && isApostrophe(text.charCodeAt(end)))) enterStrange(walk, kind);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** Looks again at a token that may go on behind an apostrophe, half of a character, what nobody sees. */
function enterStrange(walk: Walk, kind: number): void {
  const { text, start, limit } = walk;
  walk.end = runEnd(text, start, limit, kind);
  walk.hash = hashOf(text.slice(start, walk.end));
  walk.plain = false;
  walk.mayQuote = true;
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Where the run of letters (or of digits) that starts at `from` ends. Apostrophes and invisible marks inside it belong to it. */
function runEnd(text: string, from: number, limit: number, kind: number): number {
  let end = from;
  let at = from;
  while (at < limit) {
    const code = codeAt(text, at);
    const here = charKind(code);
    at += width(code);
    if (here === kind) end = at;
    else if (here === CHAR.nothing) continue;
    else if (kind === CHAR.digit || !isApostrophe(code)) break;
    else if (at >= limit || charKind(codeAt(text, at)) !== CHAR.letter) break;
  }
  return end;
}

function enterQuote(walk: Walk): true {
  const { text, quotes, quotesPast } = walk;
  walk.kind = "quote";
  walk.start = walk.limit;
  walk.end = quotes[quotesPast]?.end ?? text.length;
  walk.hash = 0;
  walk.quotesPast = quotesPast + 1;
  walk.limit = quotes[quotesPast + 1]?.start ?? text.length;
  return true;
}

/** What was typed; of a quote what stands between its quotation marks. */
export function rawOf({ kind, text, start, end, quotes, quotesPast }: Walk): string {
  return kind === "quote" ? (quotes[quotesPast - 1]?.inner ?? "") : text.slice(start, end);
}

/** All of them at once. */
export function tokenize(text: string, quotes: readonly Quote[] = []): (Token & { readonly raw: string })[] {
  const tokens: (Token & { readonly raw: string })[] = [];
  const walk = startWalk(text, quotes);
  while (walkOn(walk)) {
    const { kind, start, end, glued } = walk;
    tokens.push({ kind, raw: rawOf(walk), start, end, glued });
  }
  return tokens;
}
