// Slack: what it needs to be on. What it does is in adapter.ts, loaded only where it is on: Bolt takes its time.
import { z } from "zod";
import { definePlatform } from "../../src/chat.ts";

/** Where each comes from: docs/slack.md. With both, Socket Mode is used: it needs no public address. */
const env = z
  .object({
    SLACK_BOT_TOKEN: z
      .string("is missing: it is under “OAuth & Permissions” of your app")
      .startsWith("xoxb-", "must begin with xoxb-"),
    SLACK_APP_TOKEN: z.string().startsWith("xapp-", "must begin with xapp-").optional(),
    SLACK_SIGNING_SECRET: z.string().optional(),
    SLACK_API_URL: z
      .url({ protocol: /^https?$/, error: "must be an address like https://slack.com/api/" })
      .default("https://slack.com/api/")
      .transform((url) => (url.endsWith("/") ? url : `${url}/`)),
  })
  .refine((given) => given.SLACK_APP_TOKEN !== undefined || given.SLACK_SIGNING_SECRET !== undefined, {
    path: ["SLACK_APP_TOKEN"],
    error: "is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET to be reached over HTTP",
  });

export const slack = definePlatform({
  name: "slack",
  env,
  async open(given, { lang, clock, agentFor }) {
    const { SLACK_BOT_TOKEN: token, SLACK_API_URL: apiUrl, SLACK_APP_TOKEN: appToken } = given;
    const { SLACK_SIGNING_SECRET: signingSecret = "" } = given;
    const reached = appToken === undefined ? { signingSecret } : { appToken };
    const { SlackAdapter } = await import("./adapter.ts");
    return new SlackAdapter({ token, reached, apiUrl, lang, clock, agentFor });
  },
});
