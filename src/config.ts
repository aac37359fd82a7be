// The only reader of the environment: one schema, parsed at start, all faults reported at once, typed ever after.
import { z } from "zod";
import type { ChatAdapter, Platform, PlatformSetup } from "./chat.ts";
import { StartUpError } from "./errors.ts";

const port = z.coerce
  .number("must be a number")
  .int("must be a whole number")
  .min(0, "must be 0 to 65535")
  .max(65_535, "must be 0 to 65535");

const address = z.url({ protocol: /^https?$/, error: "must be an address like https://app.tingting.io" });

const zone = z.string().refine(isZone, "must be a time zone like Asia/Kathmandu");

/** Every variable that is no platform's own. `.env.example` lists these and the platforms', a test compares them. */
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
  HTTPS_PROXY: z
    .url({ protocol: /^https?$/, error: "must be an address like http://proxy.example.com:3128" })
    .optional(),
  NO_PROXY: z.string().optional(),
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

/** A platform whose variables are set. */
export interface ReadyPlatform {
  readonly name: string;
  open(setup: PlatformSetup): ChatAdapter | Promise<ChatAdapter>;
}

export interface Settings {
  readonly config: Config;
  /** Those that are on. */
  readonly platforms: readonly ReadyPlatform[];
}

/**
 * Reads the environment, and `.env` of the working directory where the environment is silent; `overrides` win over both.
 * Throws StartUpError with one line per faulty variable.
 */
export function readConfig(overrides: Environment = {}, environment: Environment = readEnvironment()): Config {
  return readSettings([], overrides, environment).config;
}

/** As `readConfig`, with the variables of `platforms` beside the product's; the faults of all are told together. */
export function readSettings(
  platforms: readonly Platform[],
  overrides: Environment = {},
  environment: Environment = readEnvironment(),
): Settings {
  // An empty variable is one that is not set: that is how `.env.example` is filled in.
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...overrides }).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const config = environmentSchema.safeParse(given);
  const read = platforms.filter((platform) => isOn(platform, given)).map((platform) => readPlatform(platform, given));
  const problems = [
    ...(config.success ? contradictions(config.data) : faults(config.error)),
    ...read.flatMap((platform) => platform.problems),
  ];
  if (!config.success || problems.length > 0) throw new StartUpError(problems);
  return { config: config.data, platforms: read.flatMap((platform) => platform.ready) };
}

/** See `Platform`. */
function isOn({ env }: Platform, given: Environment): boolean {
  const decisive = Object.entries(env.shape).filter(([, variable]) => hasNoDefault(variable));
  return decisive.length === 0 || decisive.some(([name]) => given[name] !== undefined);
}

function hasNoDefault(variable: z.core.$ZodType): boolean {
  return z.safeParse(variable, undefined).data === undefined;
}

function readPlatform(platform: Platform, given: Environment) {
  const env = platform.env.safeParse(given);
  if (!env.success) return { problems: faults(env.error), ready: [] };
  const ready: ReadyPlatform = { name: platform.name, open: (setup) => platform.open(env.data, setup) };
  return { problems: [], ready: [ready] };
}

function faults(error: z.ZodError): readonly string[] {
  return error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
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
