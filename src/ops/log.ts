// The log: one event is one line of JSON. Fields are chosen by name where they are logged; what is hidden here is the last defence.
import { type DestinationStream, pino } from "pino";
import type { Log } from "../chat.ts";
import { maskSecrets } from "./mask.ts";

export type LogLevel = "info" | "warn" | "error" | "silent";

export interface LogOptions {
  readonly level: LogLevel;
  /** Default: standard error, so that standard output stays the program's. */
  readonly stream?: DestinationStream;
}

/** Fields whose value is never shown, whatever it is. */
const secretNames = /pass|secret|token|authorization|cookie|credential|^otp$|^code$|^values$/i;

/** JSON escapes the control characters of ASCII; these too can move a terminal's cursor, break a line or turn its direction. */
const unsafe = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const safeText = (text: string): string => maskSecrets(text.replace(unsafe, "\ufffd"));

/** Deep enough for any field that is logged on purpose. */
const deepest = 4;

function safe(name: string, value: unknown, depth: number): unknown {
  if (secretNames.test(name)) return "•••";
  if (typeof value === "string") return safeText(value);
  if (value instanceof Error) return safeError(value, depth);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest) return "…";
  if (Array.isArray(value)) return value.map((one) => safe("", one, depth + 1));
  return safeFields(value, depth + 1);
}

function safeFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, safe(name, value, depth)]));
}

/** Only what every error has: libraries hang requests, headers and payloads on theirs. */
function safeError(error: Error, depth: number): Record<string, unknown> {
  return {
    name: error.name,
    message: safeText(error.message),
    stack: safeText((error.stack ?? "").split("\n").slice(1, 9).join("\n")),
    ...("code" in error && typeof error.code === "string" ? { reason: error.code } : {}),
    ...(error.cause !== undefined && depth < deepest ? { cause: safe("cause", error.cause, depth + 1) } : {}),
  };
}

export function createLog({ level, stream = pino.destination({ dest: 2, sync: true }) }: LogOptions): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return {
    info: (fields, event) => logger.info(safeFields(fields, 0), safeText(event)),
    warn: (fields, event) => logger.warn(safeFields(fields, 0), safeText(event)),
    error: (fields, event) => logger.error(safeFields(fields, 0), safeText(event)),
  };
}
