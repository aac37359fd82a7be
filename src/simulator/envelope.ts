// The answers of the older dialect: its envelope, and the shapes of its refusals (reference §1.3, §1.5).

export interface Envelope {
  readonly message?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** The envelope's own status and, unless `httpStatus` says otherwise, the HTTP code. */
  readonly status?: number;
  readonly httpStatus?: number;
}

export function answer({ message, data = {}, status = 200, httpStatus = status }: Envelope): Response {
  const body = { status, success: true, message: message ?? null, errors: [], data };
  return Response.json(body, { status: httpStatus });
}

/** The request cannot be served; nothing happened. */
export class Refusal extends Error {
  readonly status: number;
  /** The field that is at fault, e.g. `"schedule_date"`. */
  readonly field: string | undefined;
  constructor(status: number, text: string, field?: string, options?: ErrorOptions) {
    super(text, options);
    this.status = status;
    this.field = field;
  }
}

export type ErrorShape = "envelope" | "envelope-200" | "plain";

export function refuse(refusal: Refusal, shape: ErrorShape): Response {
  const { status, field, message } = refusal;
  if (shape === "plain") return Response.json(field ? { [field]: [message] } : { detail: message }, { status });
  const errors = field ? [{ [field]: [message] }] : [];
  const body = { status, success: false, message: field ? `${field}: ${message}` : message, errors, data: {} };
  return Response.json(body, { status: shape === "envelope-200" ? 200 : status });
}

/** What Django REST Framework says on its own, before the vendor's code runs: never in the envelope. */
export function plain(
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, { status, headers });
}

/** Django's own error pages are HTML. */
export function page(status: number, title: string, text: string): Response {
  const html = `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${text}</p>\n</body>\n</html>\n`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
