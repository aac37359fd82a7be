// What shape the values of a kind have, told twice from one place: as a schema, and as a plain test that costs next to nothing.
import { z } from "zod";

export interface Shape<T> {
  /** Proves a value that comes from outside (a button, a stored frame) and gives its type. */
  readonly schema: z.ZodType<T>;
  /** The same of a value that was made here, a hundred times as quick. */
  readonly fits: (value: unknown) => value is T;
}

export function textLike(pattern: RegExp): Shape<string> {
  return {
    schema: z.string().regex(pattern),
    fits: (value): value is string => typeof value === "string" && pattern.test(value),
  };
}

/** A text that is not empty, of so many characters at most. */
export function textUpTo(longest: number = Number.MAX_SAFE_INTEGER): Shape<string> {
  return {
    schema: z.string().min(1).max(longest),
    fits: (value): value is string => typeof value === "string" && value.length > 0 && value.length <= longest,
  };
}

export function numberFrom(least: number, most: number = Number.MAX_VALUE): Shape<number> {
  return {
    schema: z.number().min(least).max(most),
    fits: (value): value is number => typeof value === "number" && value >= least && value <= most,
  };
}

export function wholeNumberFrom(least: number, most: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  return {
    schema: z.int().min(least).max(most),
    fits: (value): value is number =>
      typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most,
  };
}

export function anyOf<const T extends string>(values: readonly [T, ...T[]]): Shape<T> {
  return {
    schema: z.enum(values),
    fits: (value): value is T => values.some((one) => one === value),
  };
}

export function listOf<T>({ schema, fits }: Shape<T>, least = 0): Shape<readonly T[]> {
  return {
    schema: z.array(schema).min(least),
    fits: (value): value is readonly T[] => Array.isArray(value) && value.length >= least && value.every(fits),
  };
}
