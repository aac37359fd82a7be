// Deliveries by HTTP: Slack posts to us, signed. Bolt proves signature and age; what it lets through is refused here: a time stamp in
// the future, which would keep a stolen request fresh for as long as it is ahead.
import { type App, HTTPReceiver, type Logger } from "@slack/bolt";
import type { Host, RequestListener } from "../../src/chat.ts";

/** The one address of all deliveries; what we mount. */
export const REQUEST_PATH = "/slack/events";

/** docs.slack.dev/authentication/verifying-requests-from-slack; Bolt holds the same against the past. */
const MOST_SECONDS_AHEAD = 5 * 60;

export function serveRequests(parts: {
  readonly signingSecret: string;
  readonly app: App;
  readonly host: Host;
  readonly logger: Logger;
  readonly isOpen: () => boolean;
}): void {
  const { signingSecret, app, host, logger, isOpen } = parts;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: REQUEST_PATH,
    logger,
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
  });
  receiver.init(app);
  const listener: RequestListener = (request, response) => {
    const refuse = (status: number) => response.writeHead(status).end();
    if (!isOpen()) refuse(503);
    else if (request.method !== "POST" || request.url !== REQUEST_PATH) refuse(404);
    else if (isAhead(request.headers["x-slack-request-timestamp"])) {
      host.log.warn({}, "slack request from the future refused");
      refuse(401);
    } else receiver.requestListener(request, response);
  };
  host.http.mount("/slack/", listener);
}

/** By the machine's clock, as Bolt's own check: signatures are of the wire, not of the product's time. */
function isAhead(stamp: string | string[] | undefined): boolean {
  return Number(stamp) > Date.now() / 1_000 + MOST_SECONDS_AHEAD;
}
