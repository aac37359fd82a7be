// Faults that can be switched on, for one operation or all, for the next requests or in a pattern.
import { z } from "zod";
import { type OperationName, operationNames } from "./operations.ts";

/** Kept apart from `faultSchema` so that each kind's own fields stand beside the shared ones. */
const when = {
  /** An operation's name, e.g. `"begin"`; default: all. */
  operation: z.enum(["all", ...operationNames]).default("all"),
  /** How many of the next requests are hit; default: the very next one. */
  next: z.int().min(1).optional(),
  /** One letter per request, `x` is hit: `"-x-"` hits the second of the next three. Instead of `next`. */
  pattern: z
    .string()
    .regex(/^[x-]+$/)
    .optional(),
};

const kindsSchema = z.discriminatedUnion("kind", [
  /** Waits in real time before the work. */
  z.strictObject({ ...when, kind: z.literal("delay"), ms: z.int().min(0).max(600_000) }),
  z.strictObject({ ...when, kind: z.literal("401") }),
  /** `retryAfter` is sent as it is, sense or nonsense; null: no such header. */
  z.strictObject({ ...when, kind: z.literal("429"), retryAfter: z.string().nullable().default("1") }),
  /** An HTML page; nothing is done. */
  z.strictObject({ ...when, kind: z.literal("500") }),
  z.strictObject({ ...when, kind: z.literal("reset-before") }),
  z.strictObject({ ...when, kind: z.literal("reset-after") }),
  /** The work is done, half of the answer's text arrives as if it were all. */
  z.strictObject({ ...when, kind: z.literal("broken-json") }),
  /** The work is done, the connection ends in the middle of the answer. */
  z.strictObject({ ...when, kind: z.literal("truncated-body") }),
  /** Nothing is done; the caller is sent elsewhere. */
  z.strictObject({
    ...when,
    kind: z.literal("redirect"),
    location: z.string(),
    status: z.union([z.literal(301), z.literal(302), z.literal(307), z.literal(308)]).default(301),
  }),
]);

export const faultSchema = kindsSchema.refine(
  ({ next, pattern }) => next === undefined || pattern === undefined,
  "Give either next or pattern, not both.",
);

export function faultKinds(): readonly Fault["kind"][] {
  return kindsSchema.options.map((option) => option.shape.kind.value);
}

export type Fault = z.output<typeof faultSchema>;
/** e.g. `{ kind: "reset-after", operation: "begin" }` or `{ kind: "429", retryAfter: "30", next: 3 }` */
export type FaultRequest = z.input<typeof faultSchema>;

export interface Faults {
  add(request: FaultRequest): void;
  clear(): void;
  /** Those that still wait for requests, with what is left of their pattern. */
  waiting(): readonly Fault[];
  /** Counts a request: the faults that hit it, in the order they were added. */
  take(operation: OperationName): readonly Fault[];
}

export function createFaults(): Faults {
  let rules: readonly { readonly fault: Fault; readonly left: string }[] = [];
  return {
    add(request) {
      const fault = faultSchema.parse(request);
      rules = [...rules, { fault, left: fault.pattern ?? "x".repeat(fault.next ?? 1) }];
    },
    clear() {
      rules = [];
    },
    waiting: () => rules.map(({ fault, left }) => ({ ...fault, next: undefined, pattern: left })),
    take(operation) {
      const matches = ({ fault }: { readonly fault: Fault }) => [operation, "all"].includes(fault.operation);
      const hit = rules.filter((rule) => matches(rule) && rule.left.startsWith("x")).map(({ fault }) => fault);
      rules = rules
        .map((rule) => (matches(rule) ? { ...rule, left: rule.left.slice(1) } : rule))
        .filter(({ left }) => left !== "");
      return hit;
    },
  };
}
