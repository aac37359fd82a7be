// The main job in the web page, in headless Chromium: the same conversation as in the terminal, by typing and tapping.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { web } from "../adapters/web/index.ts";
import { createActivity } from "../src/activity.ts";
import { createVirtualClock } from "../src/clock.ts";
import { createAgents } from "../src/server/proxy.ts";
import { settle } from "../src/settle.ts";
import { startSimulator } from "../src/simulator/simulator.ts";
import { type Browser, type ChatPage, chromiumPath, openBrowser } from "./support/browser.ts";
import { openServer, startTestCore, testSealer } from "./support/core.ts";

async function startWebChat() {
  const folder = mkdtempSync(join(tmpdir(), "tingting-web-"));
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const activity = createActivity();
  const tingting = await startSimulator({ clock, activity });
  const server = openServer();
  const adapter = await web.open(
    {},
    {
      clock,
      folder: join(folder, "web"),
      sealer: testSealer,
      publicUrl: undefined,
      lang: "en",
      agentFor: createAgents({}),
    },
  );
  const core = await startTestCore({
    url: tingting.url,
    folder,
    clock,
    activity,
    adapters: new Map([["web", adapter]]),
    isGuestOfHonour: () => true,
    mount: server.mount,
  });
  const { url } = await server.start();
  return {
    url,
    tingting,
    settle: () => settle(clock, activity),
    async stop() {
      await server.stop();
      await core.stop();
      await tingting.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

if (!chromiumPath)
  process.stderr.write("skipped: the main job in the web page needs Chromium (apt-get install chromium)\n");

describe.skipIf(!chromiumPath)("in the web page", () => {
  let chat: Awaited<ReturnType<typeof startWebChat>>;
  let browser: Browser;
  let page: ChatPage;

  beforeAll(async () => {
    chat = await startWebChat();
    browser = await openBrowser();
    page = await browser.openPage(chat.url);
  }, 60_000);

  afterAll(async () => {
    await page?.close();
    await browser?.close();
    await chat?.stop();
  });

  const say = async (words: string) => {
    await page.say(words);
    await chat.settle();
  };
  const tap = async (label: string) => {
    await page.tap(label);
    await chat.settle();
  };

  test("an OTP, a campaign, its start, its end and those who were not reached", { timeout: 60_000 }, async () => {
    await say("send an otp to 9851023212 by sms");
    await page.see("Send an OTP to 9851023212 by SMS?");
    await tap("Confirm");
    await page.see("OTP sent to 9851023212");
    await say('create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
    await page.see("Fee reminder");
    await say('start it saying "Namaste"');
    await page.see("Start “Fee reminder”?");
    await tap("Confirm");
    await page.see("1 completed + 1 failed = 2");
    await say("show its failed numbers");
    await page.see("9841000002");
    expect(chat.tingting.taken.otps).toHaveLength(1);
    expect(chat.tingting.taken.starts).toHaveLength(1);
    expect(page.problems()).toEqual([]);
  });
});
