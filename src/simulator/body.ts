// Reads the body of a request: JSON, or a form where a file goes along.
import type { HonoRequest } from "hono";
import { Refusal } from "./envelope.ts";

export interface Body {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly form: boolean;
}

export async function readBody(request: HonoRequest, strict: boolean): Promise<Body> {
  const type = request.header("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return { fields: await readForm(request), form: true };
  if (!strict && type.startsWith("application/x-www-form-urlencoded")) {
    return { fields: await readForm(request), form: true };
  }
  if (strict && !type.startsWith("application/json")) {
    throw new Refusal(415, `Unsupported media type "${type}" in request.`);
  }
  return { fields: parseObject(await request.text()), form: false };
}

async function readForm(request: HonoRequest): Promise<Body["fields"]> {
  try {
    return await request.parseBody({ all: true });
  } catch {
    throw new Refusal(400, "Multipart form parse error.");
  }
}

function parseObject(text: string): Body["fields"] {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal(400, "Invalid data. Expected a dictionary.");
  }
  return { ...value };
}

function parseJson(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "JSON parse error.");
  }
}
