// The command line of the simulator, read without starting anything.
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Switches, switchesSchema } from "./switches.ts";

export interface CliOptions {
  readonly port: number;
  readonly seed: number;
  readonly speed: number;
  readonly strict: boolean;
  readonly control: boolean;
  readonly data: string | undefined;
  readonly switches: Switches;
}

export type CliReading =
  | { readonly kind: "start"; readonly options: CliOptions }
  | { readonly kind: "help" }
  /** One sentence: the option, what is wrong, and the remedy. */
  | { readonly kind: "wrong"; readonly problem: string };

/** Each with an example for whoever leaves its value out. */
const valued = {
  port: "4010",
  dialect: "iris",
  seed: "1",
  speed: "10",
  data: "simulator.json",
  switch: "rerun-resets=no",
} as const;
const flags = ["strict", "lenient", "faults", "help"] as const;

const knownOptions = {
  ...Object.fromEntries(Object.keys(valued).map((name) => [name, { type: "string" as const, multiple: true }])),
  ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const }])),
};

/** A number written with digits, between two bounds. */
function numberText(pattern: RegExp, least: number, most: number, sentence: (given: string) => string) {
  const error = (issue: { readonly input?: unknown }) => sentence(String(issue.input));
  return z
    .string()
    .refine((text) => pattern.test(text) && Number(text) >= least && Number(text) <= most, { error })
    .transform(Number);
}

const valuesSchema = z.object({
  port: numberText(
    /^\d{1,5}$/,
    0,
    65_535,
    (given) => `--port takes a number from 0 to 65535, not "${given}"; e.g. --port 4010.`,
  ).default(4010),
  dialect: z.literal("iris", { error: ({ input }) => dialectProblem(String(input)) }).default("iris"),
  seed: numberText(
    /^\d{1,15}$/,
    0,
    Number.MAX_SAFE_INTEGER,
    (given) => `--seed takes a whole number of up to 15 digits, not "${given}"; e.g. --seed 1.`,
  ).default(1),
  speed: numberText(
    /^\d+(\.\d+)?$/,
    0.001,
    1_000_000,
    (given) => `--speed takes a number from 0.001 to 1000000, not "${given}"; e.g. --speed 10.`,
  ).default(1),
  data: z.string().optional(),
});

function dialectProblem(given: string): string {
  if (given !== "v1" && given !== "both") return `--dialect knows iris, not "${given}": give --dialect iris.`;
  return `--dialect ${given} comes with a later release: this one plays --dialect iris.`;
}

export function readOptions(args: readonly string[]): CliReading {
  const { tokens = [] } = parseArgs({ args: [...args], options: knownOptions, strict: false, tokens: true });
  const problem = tokens.map(tokenProblem).find((one) => one !== undefined);
  if (problem !== undefined) return { kind: "wrong", problem };
  const given = tokens.filter((token) => token.kind === "option");
  const has = (flag: (typeof flags)[number]) => given.some(({ name }) => name === flag);
  if (has("help")) return { kind: "help" };
  if (has("strict") && has("lenient")) {
    return { kind: "wrong", problem: "Give either --strict or --lenient, not both." };
  }
  const values = valuesSchema.safeParse(Object.fromEntries(given.map(({ name, value }) => [name, value])));
  if (!values.success) return { kind: "wrong", problem: values.error.issues[0]?.message ?? "" };
  const switches = readSwitches(given.filter(({ name }) => name === "switch").map(({ value = "" }) => value));
  if (typeof switches === "string") return { kind: "wrong", problem: switches };
  const { port, seed, speed, data } = values.data;
  return {
    kind: "start",
    options: { port, seed, speed, data, switches, strict: has("strict"), control: has("faults") },
  };
}

/** The part of parseArgs's tokens that is read. */
type Token =
  | { readonly kind: "positional"; readonly value: string }
  | { readonly kind: "option-terminator" }
  | {
      readonly kind: "option";
      readonly name: string;
      readonly rawName: string;
      readonly value?: string | undefined;
    };

/** parseArgs has its own sentences for these; ours name the remedy, too. */
function tokenProblem(token: Token): string | undefined {
  if (token.kind === "positional") return `"${token.value}" is no option: all options begin with --, see --help.`;
  if (token.kind === "option-terminator") return undefined;
  const { name, rawName, value } = token;
  if (flags.some((flag) => flag === name)) {
    return value === undefined ? undefined : `${rawName} takes no value: leave "=${value}" out.`;
  }
  const example = Object.entries(valued).find(([known]) => known === name)?.[1];
  if (example === undefined) return `${rawName} is not known: --help lists all options.`;
  return value ? undefined : `${rawName} needs a value, e.g. ${rawName} ${example}.`;
}

/** The problem, if there is one. */
function readSwitches(settings: readonly string[]): Switches | string {
  const pairs = settings.map((setting) => {
    const [name = "", ...value] = setting.split("=");
    return [name, value.join("=")] as const;
  });
  const result = switchesSchema.safeParse(Object.fromEntries(pairs));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path[0]);
  return `--switch ${settings.findLast((setting) => setting.startsWith(name))} cannot be set: --help lists the switches and their values.`;
}
