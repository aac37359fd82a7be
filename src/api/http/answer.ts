// A whole answer, and what it means. Failures hide under HTTP 200, and bodies may be empty, HTML or half a JSON (§1.3, §1.5).
import type { z } from "zod";
import { UnreadableAnswer } from "../../errors.ts";
import type { OpenAnswer } from "./exchange.ts";
import { bareCause } from "./failure.ts";
import { isRecord, parseExact } from "./json.ts";

export interface Answer {
  /** The HTTP status, or the envelope's where that is the worse one. */
  readonly status: number;
  readonly retryAfter: string | null;
  /** e.g. `"audio/mpeg"`, lower case, without parameters. */
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly body: Body;
}

export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly cause: Error };

/** A page of campaigns is some KB and a spoken sample some hundred KB: what is longer is no answer to us. */
const LONGEST_ANSWER_BYTES = 32 * 1024 * 1024;

export async function readAnswer(open: OpenAnswer): Promise<Answer> {
  const bytes = await open.collect(LONGEST_ANSWER_BYTES);
  const body: Body = bytes === undefined ? unreadable(new Error("too long")) : bodyOf(bytes);
  return answerOf(open, body, bytes);
}

export function answerOf(open: OpenAnswer, body: Body, bytes: Uint8Array = new Uint8Array()): Answer {
  const [mime = ""] = (open.headers.get("content-type") ?? "").split(";");
  return {
    status: body.kind === "json" ? meantStatus(open.status, body.value) : open.status,
    retryAfter: open.headers.get("retry-after"),
    mime: mime.trim().toLowerCase(),
    bytes,
    body,
  };
}

function bodyOf(bytes: Uint8Array): Body {
  if (bytes.byteLength === 0) return { kind: "empty" };
  try {
    return { kind: "json", value: parseExact(new TextDecoder().decode(bytes)) };
  } catch (error) {
    return unreadable(error);
  }
}

/** JSON.parse quotes the text it failed on, which may hold a token: only the kind of the failure is kept. */
export function unreadable(error: unknown): Body {
  return { kind: "unreadable", cause: bareCause(error) };
}

/** `{"success": false}` and `{"status": 404}` are failures under any HTTP status below 400. */
function meantStatus(httpStatus: number, body: unknown): number {
  if (httpStatus >= 400 || !isRecord(body)) return httpStatus;
  const named = Number(body.status);
  if (Number.isInteger(named) && named >= 400 && named < 600) return named;
  return body.success === false ? 400 : httpStatus;
}

/** How a section reads its answer; throws `UnreadableAnswer`. */
export type Parse<T> = (answer: Answer) => T;

/** An empty body is given to the schema as undefined. */
export function json<T>(schema: z.ZodType<T>): Parse<T> {
  return ({ body }) => {
    if (body.kind === "unreadable") throw new UnreadableAnswer("no JSON", { cause: body.cause });
    const result = schema.safeParse(body.kind === "json" ? body.value : undefined);
    if (result.success) return result.data;
    const places = result.error.issues.map((issue) => `${issue.path.map(String).join(".")} ${issue.code}`);
    throw new UnreadableAnswer(`unknown shape: ${places.slice(0, 5).join(", ")}`);
  };
}
