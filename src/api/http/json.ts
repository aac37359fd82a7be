// JSON from outside: exact, and told apart from what only looks like it.
import { bareCause } from "./failure.ts";

/** No JSON, half of one, or more than we are ready to hold. Does not quote the text, which may hold a token or a code. */
export class BrokenJson extends Error {
  override readonly name = "BrokenJson";
}

/** The part of the reviver's third argument that we use (tc39.es/proposal-json-parse-with-source, in Node since 22). */
interface Source {
  readonly source?: string;
}

/**
 * JSON.parse, but a number that JavaScript cannot hold exactly stays the text it was: an id of 9007199254740993 is not …992,
 * and 1e309 is not Infinity. Throws `BrokenJson`.
 */
export function parseExact(text: string): unknown {
  return mayHoldInexact.test(text) ? parseJson(text, keepInexact) : parseJson(text);
}

/** Of a text that is known to hold no such number. Throws `BrokenJson`. */
export function parseJson(text: string, reviver?: Parameters<typeof JSON.parse>[1]): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    throw new BrokenJson("no JSON", { cause: bareCause(error) });
  }
}

/** Sixteen digits or an exponent; the reviver costs several times the parsing, so it runs only where it may be needed. */
const mayHoldInexact = /\d{16}|\d[eE][+\d]/;

function keepInexact(_key: string, value: unknown, context?: Source): unknown {
  if (typeof value !== "number") return value;
  const inexact = !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
  return inexact ? (context?.source ?? String(value)) : value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
