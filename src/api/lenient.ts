// Building blocks for schemas that take what a service really sends: numbers as strings, null for nothing, fields left out.
// Only a value without any use makes an answer unreadable.
import { z } from "zod";

/** May be left out altogether, which `unknown` alone may not once it is transformed. */
export const anything = z.unknown().optional();

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Text as it came; a number or a boolean in words; anything else is `""`. */
export const text = scalar.catch("");

/** Like `text`, but undefined for nothing and for `""`. */
export const textIfAny = text.transform((value) => (value === "" ? undefined : value));

/** An id that must be there: a number or a string, kept as a string. */
export const id = z.union([z.string().min(1), z.number()]).transform(String);

export const flag = z.union([z.boolean(), z.literal(["true", "True", 1, "1"]).transform(() => true)]).catch(false);

/** A finite number, also from a string such as `"40.0"`; undefined otherwise. */
export const amountIfAny = anything.transform((value) => {
  const amount = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof amount === "number" && Number.isFinite(amount) ? amount : undefined;
});

/** Like `amountIfAny`, but 0 for nothing. */
export const amount = amountIfAny.transform((value) => value ?? 0);

/** The members that fit; not an array: none. */
export function list<T>(member: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform((values) => values.flatMap((value) => fitting(member, value)));
}

function fitting<T>(schema: z.ZodType<T>, value: unknown): readonly T[] {
  const result = schema.safeParse(value);
  return result.success ? [result.data] : [];
}

/** One thing, sent as itself or as an array of one (§1.3). */
export function oneOf<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);
}

/** A flat object as strings; nested values and `__proto__` are left out. */
export const texts = anything.transform((value): Readonly<Record<string, string>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(([key, one]) => key !== "__proto__" && typeof one !== "object");
  return Object.fromEntries(entries.map(([key, one]) => [key, String(one)]));
});
