/** How Slack says no: `{"ok": false, "error": code}`, or 429 (docs.slack.dev/apis/web-api/rate-limits). */
export class Refusal extends Error {
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;
  constructor(code: string, more: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

export class TooMany extends Error {
  /** Undefined: the header is missing, which Slack does not document and has been seen. */
  readonly retryAfterSeconds: number | undefined;
  constructor(retryAfterSeconds: number | undefined) {
    super("ratelimited");
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
