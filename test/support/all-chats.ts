// TingTing's simulator and the strict fakes of Telegram and Slack, in real time, for a bot in a process of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSystemClock } from "../../src/clock.ts";
import { type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { APP_TOKEN, BOT_TOKEN, startSlack } from "./slack/server.ts";
import { startTelegram } from "./telegram/server.ts";

/** `env`: the variables by which a bot finds all three; `folder`: a fresh one for what it keeps. */
export async function openAllChats(options: Omit<Partial<SimulatorOptions>, "clock"> = {}) {
  const clock = createSystemClock();
  const folder = mkdtempSync(join(tmpdir(), "tingting-all-chats-"));
  const [tingting, telegram, slack] = await Promise.all([
    startSimulator({ clock, ...options }),
    startTelegram({ clock }),
    startSlack({ clock }),
  ]);
  const env = {
    TINGTING_URL: tingting.url,
    TINGTING_EMAIL: tingting.sample.email,
    TINGTING_PASSWORD: tingting.sample.password,
    ENCRYPTION_KEY: "made up for this test, and long enough for it",
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
  };
  return {
    clock,
    folder,
    tingting,
    telegram,
    slack,
    env,
    /** After the bot has ended. */
    async close() {
      await Promise.all([tingting.close(), telegram.close(), slack.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
