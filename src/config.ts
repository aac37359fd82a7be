// The only reader of the environment: one schema, parsed at start, all faults reported at once, typed ever after.
import { z } from "zod";
import { StartUpError } from "./errors.ts";

const port = z.coerce
  .number("must be a number")
  .int("must be a whole number")
  .min(0, "must be 0 to 65535")
  .max(65_535, "must be 0 to 65535");

const address = z.url({ protocol: /^https?$/, error: "must be an address like https://app.tingting.io" });

const zone = z.string().refine(isZone, "must be a time zone like Asia/Kathmandu");

/** Every variable the product knows. `.env.example` lists the same, a test compares them. */
export const environmentSchema = z.object({
  TINGTING_URL: address.optional(),
  TINGTING_DIALECT: z.enum(["auto", "iris", "v1"], "must be auto, iris or v1").default("auto"),
  TINGTING_TOKEN: z.string().optional(),
  TINGTING_EMAIL: z.email("must be an e-mail address").optional(),
  TINGTING_PASSWORD: z.string().optional(),
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: address.optional(),
  DATA_DIR: z.string().default("./data"),
  ENCRYPTION_KEY: z
    .string()
    .min(32, "must be at least 32 characters; make one with `openssl rand -base64 32`")
    .optional(),
  LOG_LEVEL: z.enum(["info", "warn", "error", "silent"], "must be info, warn, error or silent").default("info"),
  TZ_DEFAULT: zone.default("Asia/Kathmandu"),
  LANG_DEFAULT: z.enum(["en", "ne"], "must be en or ne").default("en"),
});

type Environment = Readonly<Record<string, string | undefined>>;

export type Config = z.infer<typeof environmentSchema>;

/** Practice mode is on exactly when no service is named. */
export function isPractice(config: Config): boolean {
  return config.TINGTING_URL === undefined;
}

/**
 * Reads the environment, and `.env` of the working directory where the environment is silent; `overrides` win over both.
 * Throws StartUpError with one line per faulty variable.
 */
export function readConfig(overrides: Environment = {}, environment: Environment = readEnvironment()): Config {
  // An empty variable is one that is not set: that is how `.env.example` is filled in.
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...overrides }).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success)
    throw new StartUpError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`));
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new StartUpError(problems);
  return parsed.data;
}

function contradictions(config: Config): readonly string[] {
  if (isPractice(config)) return [];
  return [
    ...(config.ENCRYPTION_KEY === undefined
      ? [
          "ENCRYPTION_KEY is missing: with TINGTING_URL set, tokens are kept and must be sealed. Make one with `openssl rand -base64 32`.",
        ]
      : []),
    ...(config.TINGTING_DIALECT === "v1"
      ? [
          "TINGTING_DIALECT is v1, which comes with a later release. Leave it at auto or iris, or leave TINGTING_URL empty to practise.",
        ]
      : []),
    ...((config.TINGTING_EMAIL === undefined) !== (config.TINGTING_PASSWORD === undefined)
      ? ["TINGTING_EMAIL and TINGTING_PASSWORD belong together: set both, or neither."]
      : []),
  ];
}

function readEnvironment(): Environment {
  try {
    // Variables that are set already win over the file.
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) {
      throw new StartUpError(["The file .env cannot be read. Mend its permissions or remove it."], { cause: error });
    }
  }
  return process.env;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
