// A text cut into words, numbers and marks, each knowing where it stands, so that what was typed can be handed on exactly.
import { charKind } from "./letters.ts";

export interface Token {
  readonly kind: "word" | "number" | "mark" | "quote";
  /** As typed; for a quote what stands between its quotation marks. */
  readonly raw: string;
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

const apostrophes = new Set([0x27, 0x2019, 0x2bc]);

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code > 0xdfff ? code : (text.codePointAt(at) ?? 0);
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Where the run of letters (or of digits) that starts at `from` ends. Apostrophes and invisible marks inside it belong to it. */
function runEnd(text: string, from: number, limit: number, kind: "letter" | "digit"): number {
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

/** The first token that is no mark. */
export function firstToken(text: string): Token | undefined {
  let at = 0;
  while (at < text.length) {
    const code = codeAt(text, at);
    const kind = charKind(code);
    if (kind === "letter" || kind === "digit") {
      const end = runEnd(text, at, text.length, kind);
      return { kind: kind === "letter" ? "word" : "number", raw: text.slice(at, end), start: at, end, glued: false };
    }
    at += width(code);
  }
  return undefined;
}

/**
 * Splits `text`; letters and digits are separate tokens (`"5pm"` → `5`, `pm`, the second one glued), each quote is one.
 * One pass, linear in the length.
 */
export function tokenize(text: string, quotes: readonly Quote[] = []): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  let next = 0;
  while (at < text.length) {
    const quote = quotes[next];
    if (quote && at === quote.start) {
      next += 1;
      tokens.push({ kind: "quote", raw: quote.inner, start: at, end: quote.end, glued });
      at = quote.end;
      glued = true;
      continue;
    }
    const code = codeAt(text, at);
    const kind = charKind(code);
    if (kind === "space" || kind === "nothing") {
      if (kind === "space") glued = false;
      at += width(code);
      continue;
    }
    const end = kind === "mark" ? at + width(code) : runEnd(text, at, quote ? quote.start : text.length, kind);
    const raw = text.slice(at, end);
    tokens.push({
      kind: kind === "letter" ? "word" : kind === "digit" ? "number" : "mark",
      raw,
      start: at,
      end,
      glued,
    });
    at = end;
    glued = true;
  }
  return tokens;
}
