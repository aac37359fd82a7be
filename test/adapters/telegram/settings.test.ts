import { describe, expect, test } from "vitest";
import { telegram } from "../../../adapters/telegram/index.ts";
import { readSettings } from "../../../src/config.ts";
import { StartUpError } from "../../../src/errors.ts";

const TELEGRAM_BOT_TOKEN = "123456789:AAEtestTOKENtestTOKENtestTOKENtest_0";

function read(environment: Record<string, string>): readonly string[] {
  try {
    return readSettings([telegram], {}, environment).platforms.map(({ name }) => name);
  } catch (error) {
    if (error instanceof StartUpError) return error.problems;
    throw error;
  }
}

describe("Telegram", () => {
  test("is off without a token, whatever else is set", () => {
    expect(read({})).toEqual([]);
    expect(read({ TELEGRAM_MODE: "polling", TELEGRAM_API_ROOT: "https://api.telegram.org" })).toEqual([]);
  });

  test("is on with one", () => {
    expect(read({ TELEGRAM_BOT_TOKEN })).toEqual(["telegram"]);
    expect(read({ TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT: "http://10.0.0.7:8081/" })).toEqual(["telegram"]);
  });

  test.each([
    [{ TELEGRAM_BOT_TOKEN: "AAE" }, /^TELEGRAM_BOT_TOKEN must be a token like 123456789:AAE…, as @BotFather/],
    [
      { TELEGRAM_BOT_TOKEN, TELEGRAM_MODE: "webhook" },
      /^TELEGRAM_MODE must be polling: webhooks come with a later release/,
    ],
    [{ TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT: "api.telegram.org" }, /^TELEGRAM_API_ROOT must be an address/],
  ])("%j is refused with the remedy, and without the token", (environment, problem) => {
    const problems = read(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
    expect(problems[0]).not.toContain(TELEGRAM_BOT_TOKEN);
  });
});
