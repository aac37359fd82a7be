// What a field may hold. Strict: the JSON types exactly as documented and no unknown keys. Lenient: strings or numbers, unknown keys
// ignored. A form (multipart) carries only strings and files, so its values are always read leniently.
import { z } from "zod";
import { Refusal } from "./envelope.ts";

export const voiceNames = ["np_rija", "np_prasanna", "np_binod"] as const;

/** Longest and shortest number of the numbering plan (E.164), as JSON numbers. */
const numberSchema = z.int().min(1_000_000).max(999_999_999_999_999);

const strictValues = {
  text: z.string().min(1),
  /** May be empty. */
  note: z.string(),
  number: numberSchema,
  id: z.int().positive(),
  tags: z.record(z.string(), z.union([z.string(), z.number()])),
  voice: z.enum(voiceNames),
  /** A phone number as the OTP endpoint takes it: a string. */
  phone: z.string().regex(/^\d{7,15}$/, "Enter a valid number."),
};

const looseText = z.union([z.string(), z.number()]).transform(String);
const looseInteger = z.union([
  z.number(),
  z
    .string()
    .regex(/^\+?[\d\s-]+$/, "A valid integer is required.")
    .transform((text) => Number(text.replace(/\D/g, ""))),
]);

const lenientValues = {
  text: looseText.pipe(z.string().min(1)),
  note: looseText,
  number: looseInteger.pipe(numberSchema),
  id: looseInteger.pipe(z.int().positive()),
  tags: z.preprocess(parseJsonText, strictValues.tags),
  voice: z.preprocess((value) => (value === "np_prashanna" ? "np_prasanna" : value), strictValues.voice),
  phone: looseText.transform((text) => text.replace(/[\s+-]/g, "")).pipe(strictValues.phone),
};

/** The same in both modes. */
const fixedValues = {
  /** An upload; the file's path as a string, as the samples show it, is refused. */
  file: z.instanceof(File, { error: "The submitted data was not a file. Check the encoding type on the form." }),
  priority: z.enum(["message", "audio"]),
  channel: z.enum(["text", "voice"]),
  otpOptions: z.enum(["personnel", "generated"]),
  /** A string in the sample, an integer on the newer page: both are taken. */
  digits: looseInteger.pipe(z.int()),
  textOrList: z.union([z.string(), z.array(z.string())]),
};

function parseJsonText(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

type Shared = typeof fixedValues;
type Chosen = { readonly [K in keyof typeof strictValues]: z.ZodType<z.output<(typeof strictValues)[K]>> };

export interface Types extends Shared, Chosen {
  list<T>(item: z.ZodType<T>): z.ZodType<T[]>;
  object<S extends z.ZodRawShape>(shape: S): z.ZodType<z.output<z.ZodObject<S>>>;
}

export function typesFor({ strict, form }: { readonly strict: boolean; readonly form: boolean }): Types {
  return {
    ...fixedValues,
    ...(strict && !form ? strictValues : lenientValues),
    list: (item) => (form ? formList(item) : z.array(item)),
    object: (shape) => (strict ? z.strictObject(shape) : z.object(shape)),
  };
}

/** A form with one value under a key cannot tell it from a list of one. */
function formList<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  return z.preprocess((value) => (Array.isArray(value) || value === undefined ? value : [value]), z.array(item));
}

/** Throws a Refusal that names the first field at fault. */
export function checkFields<T>(schema: z.ZodType<T>, fields: unknown): T {
  const result = schema.safeParse(fields, {
    error: (issue) => (issue.input === undefined ? "This field is required." : undefined),
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === "unrecognized_keys") throw new Refusal(400, "This field is not known.", issue.keys[0]);
  throw new Refusal(400, issue?.message ?? "Invalid data.", issue?.path.map(String).join(".") || undefined);
}
