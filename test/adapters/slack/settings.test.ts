import { describe, expect, test } from "vitest";
import { slack } from "../../../adapters/slack/index.ts";
import { readSettings } from "../../../src/config.ts";
import { StartUpError } from "../../../src/errors.ts";

const SLACK_BOT_TOKEN = "xoxb-made-up";
const SLACK_APP_TOKEN = "xapp-made-up";
const SLACK_SIGNING_SECRET = "made up";

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings([slack], {}, environment);
    return [];
  } catch (error) {
    return error instanceof StartUpError ? error.problems : [String(error)];
  }
}

describe("Slack's variables", () => {
  test.each([
    { SLACK_BOT_TOKEN, SLACK_APP_TOKEN },
    { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET },
    { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL: "https://slack-gov.com/api" },
  ])("%j is enough", (environment) => {
    expect(problemsOf(environment)).toEqual([]);
    expect(readSettings([slack], {}, environment).platforms.map(({ name }) => name)).toEqual(["slack"]);
  });

  test.each([
    [{ SLACK_BOT_TOKEN }, /^SLACK_APP_TOKEN is missing.*SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN }, /^SLACK_BOT_TOKEN is missing.*OAuth/],
    [{ SLACK_BOT_TOKEN: "xapp-1", SLACK_APP_TOKEN }, /^SLACK_BOT_TOKEN must begin with xoxb-/],
    [{ SLACK_BOT_TOKEN, SLACK_APP_TOKEN: "xoxb-1" }, /^SLACK_APP_TOKEN must begin with xapp-/],
    [{ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL: "slack.com" }, /^SLACK_API_URL must be an address/],
  ])("%j is told with its remedy", (environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
  });

  test("without any, Slack is off", () => {
    expect(readSettings([slack], {}, { SLACK_API_URL: "https://slack.com/api/" }).platforms).toEqual([]);
  });
});
