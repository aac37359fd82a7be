// A text cut into words, numbers and marks, each knowing where it stands, so that what was typed can be handed on exactly.
import { charKind } from "./letters.ts";

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

const SPACE = 0x20;
const apostrophes = new Set([0x27, 0x2019, 0x2bc]);

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code > 0xdfff ? code : (text.codePointAt(at) ?? 0);
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Where the run of letters (or of digits) that began before `from` ends. Apostrophes and invisible marks inside it belong to it. */
function runEnd(text: string, from: number, limit: number, kind: "letter" | "digit"): number {
  let end = from;
  while (end < limit && charKind(text.charCodeAt(end)) === kind) end += 1;
  return end >= limit || text.charCodeAt(end) === SPACE ? end : restOfRun(text, end, limit, kind);
}

/** How far the run goes on behind what stopped it at first. */
function restOfRun(text: string, from: number, limit: number, kind: "letter" | "digit"): number {
  let end = from;
  let at = from;
  while (at < limit) {
    const code = codeAt(text, at);
    const here = charKind(code);
    at += width(code);
    if (here === kind) end = at;
    else if (here === "nothing") continue;
    else if (kind === "digit" || !apostrophes.has(code)) break;
    else if (at >= limit || charKind(codeAt(text, at)) !== "letter") break;
  }
  return end;
}

/** A walk over the tokens of a text: the one it has come to, in an object that changes as it goes on. */
export interface Walk {
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** How many of the quotes are behind. */
  quotesPast: number;
  kind: Token["kind"];
  start: number;
  end: number;
  glued: boolean;
}

export function startWalk(text: string, quotes: readonly Quote[]): Walk {
  return { text, quotes, quotesPast: 0, kind: "mark", start: 0, end: 0, glued: false };
}

/**
 * Goes on to the next token; false at the end of the text. Letters and digits are separate tokens (`"5pm"` → `5`, `pm`, the second
 * one glued), each quote is one. Linear in the length.
 */
export function walkOn(walk: Walk): boolean {
  const { text } = walk;
  const quote = walk.quotes[walk.quotesPast];
  const limit = quote ? quote.start : text.length;
  let glued = walk.end > walk.start;
  for (let at = walk.end; at < limit; ) {
    const code = codeAt(text, at);
    const kind = charKind(code);
    at += width(code);
    if (kind === "space") glued = false;
    if (kind === "space" || kind === "nothing") continue;
    walk.kind = tokenOf[kind];
    walk.start = at - width(code);
    walk.end = kind === "mark" ? at : runEnd(text, at, limit, kind);
    walk.glued = glued;
    return true;
  }
  return quote !== undefined && enterQuote(walk, quote, glued);
}

const tokenOf = { letter: "word", digit: "number", mark: "mark" } as const;

function enterQuote(walk: Walk, { start, end }: Quote, glued: boolean): true {
  walk.kind = "quote";
  walk.start = start;
  walk.end = end;
  walk.glued = glued;
  walk.quotesPast += 1;
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
