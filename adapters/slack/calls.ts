// Calls of Slack's Web API: one try each, silence where Slack asked for it, and every failure as one of the port's errors. How long to
// wait and whether to try again is the outbox's affair.
import { webApi } from "@slack/bolt";
import type { Log } from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";
import { ChatGone, DeliveryUnknown, type GoneReason, MessageUneditable, RateLimited } from "../../src/errors.ts";

export interface Calls {
  /**
   * `scope` is what Slack counts: a method as a whole, or for messages the channel too, e.g. `"chat.postMessage C0123"`
   * (docs.slack.dev/apis/web-api/rate-limits). Throws what `ChatAdapter.post` and `edit` throw; `SlackRefusal` for the rest.
   */
  call<T>(scope: string, work: (client: webApi.WebClient) => Promise<T>): Promise<T>;
}

/** Slack understood and refused, for a reason that no waiting heals; `reason` is its error code, e.g. `"invalid_blocks"`. */
export class SlackRefusal extends Error {
  override readonly name = "SlackRefusal";
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super(`Slack refused: ${reason}`, options);
    this.reason = reason;
  }
}

/** A call that hangs holds up the lane of its chat. */
const CALL_TIMEOUT_MS = 10_000;

/** Where Slack tells no number of seconds. */
const SILENCE_SECONDS = 30;
/** Until somebody has mended a token or a scope. */
const REPAIR_SECONDS = 60;

/** Error codes as listed with chat.postMessage, chat.postEphemeral and chat.update (docs.slack.dev/reference/methods). */
const gone: ReadonlyMap<string, GoneReason> = new Map([
  ["account_inactive", "closed"],
  ["cannot_dm_bot", "unknown"],
  // A private channel that we are no member of is "not found" for us.
  ["channel_not_found", "not-invited"],
  ["is_archived", "closed"],
  ["is_inactive", "closed"],
  ["messages_tab_disabled", "not-allowed"],
  ["not_in_channel", "not-invited"],
  ["restricted_action", "not-allowed"],
  ["restricted_action_non_threadable_channel", "not-allowed"],
  ["restricted_action_read_only_channel", "not-allowed"],
  ["restricted_action_thread_locked", "not-allowed"],
  ["restricted_action_thread_only_channel", "not-allowed"],
  ["thread_not_found", "closed"],
  ["user_disabled", "closed"],
  ["user_not_found", "closed"],
  ["user_not_in_channel", "unknown"],
]);
/** Counted by Slack for the whole workspace: in no other chat one may be called either. */
const editing = new Set(["chat.update", "chat.delete"]);
const uneditable = new Set(["cant_update_message", "edit_window_closed", "message_not_found", "cant_delete_message"]);
const silence = new Set(["message_limit_exceeded", "rate_limited", "ratelimited"]);
/** Nothing was taken, and nothing will be until an admin has done something. */
const unauthorised = new Set([
  "access_denied",
  "ekm_access_denied",
  "invalid_auth",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "team_access_not_granted",
  "team_added_to_org",
  "token_expired",
  "token_revoked",
]);
const lost = new Set(["fatal_error", "internal_error", "request_timeout", "service_unavailable"]);

export function createCalls(parts: {
  readonly token: string;
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly logger: webApi.WebClientOptions["logger"];
}): Calls {
  const { token, apiUrl, clock, log, logger } = parts;
  const client = new webApi.WebClient(token, { ...clientOptions(apiUrl), ...(logger && { logger }) });
  const silentUntil = new Map<string, number>();

  const keepSilence = (scope: string, seconds: number, cause: unknown, missingScope?: string): RateLimited => {
    silentUntil.set(scope, clock.now() + seconds * 1_000);
    return new RateLimited(seconds, { cause, missingScope, scope: editing.has(scope) ? "edits" : "chat" });
  };

  const lockedOut = (scope: string, error: webApi.WebAPIPlatformError): RateLimited => {
    const { error: reason } = error.data;
    const needed = "needed" in error.data ? String(error.data.needed) : undefined;
    log.error({ reason, needed }, "slack lets us do nothing");
    const missing = reason === "missing_scope" ? (needed ?? "chat:write") : undefined;
    return keepSilence(scope, REPAIR_SECONDS, error, missing);
  };

  const meaning = (scope: string, error: unknown): Error => {
    if (error instanceof webApi.WebAPIRateLimitedError) return keepSilence(scope, error.retryAfter, error);
    if (!(error instanceof webApi.WebAPIPlatformError))
      return new DeliveryUnknown("no answer from Slack", { cause: error });
    const { error: reason, response_metadata: more } = error.data;
    if (silence.has(reason)) return keepSilence(scope, more?.retryAfter ?? SILENCE_SECONDS, error);
    const goneBy = gone.get(reason);
    if (goneBy) return new ChatGone(reason, { cause: error, reason: goneBy });
    if (uneditable.has(reason)) return new MessageUneditable(reason, { cause: error });
    if (unauthorised.has(reason)) return lockedOut(scope, error);
    // An answer that is no JSON is handed on by the client as a reason.
    const isReadable = /^[a-z_0-9]+$/.test(reason) && !lost.has(reason);
    return isReadable ? new SlackRefusal(reason) : new DeliveryUnknown("Slack could not answer");
  };

  return {
    async call(scope, work) {
      const leftMs = (silentUntil.get(scope) ?? 0) - clock.now();
      if (leftMs > 0)
        throw new RateLimited(Math.ceil(leftMs / 1_000), { scope: editing.has(scope) ? "edits" : "chat" });
      silentUntil.delete(scope);
      try {
        return await work(client);
      } catch (error) {
        throw meaning(scope, error);
      }
    },
  };
}

/** For every client of Slack's API in this process. `fetch` is the process's own: it obeys the proxy. */
export function clientOptions(apiUrl: string): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    // The client's own way is to post again for half an hour, after lost answers too.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
    fetch: async (address, init) => withRetryAfter(await fetch(address, init)),
  };
}

/** A 429 that does not say how long is one too: the client would take it for a fault of the line. */
function withRetryAfter(response: Response): Response {
  if (response.status !== 429 || Number.parseInt(response.headers.get("retry-after") ?? "", 10) > 0) return response;
  return new Response(null, { status: 429, headers: { "retry-after": String(SILENCE_SECONDS) } });
}
