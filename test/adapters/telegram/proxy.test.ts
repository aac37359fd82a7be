import { beforeAll, expect, onTestFinished, test } from "vitest";
import { TelegramAdapter } from "../../../adapters/telegram/adapter.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import { createAgents } from "../../../src/server/proxy.ts";
import { startConnectProxy } from "../../support/connect-proxy.ts";
import { createRecordingHost } from "../../support/recording-host.ts";
import { startTelegram } from "../../support/telegram/server.ts";
import { testTls, trustTestTls } from "../../support/tls.ts";
import { once, reply } from "./reply.ts";

beforeAll(trustTestTls);

test("where Telegram is blocked everything goes through the proxy: updates, messages, files both ways", async () => {
  const clock = createVirtualClock(0);
  const telegram = await startTelegram({ clock, tls: testTls });
  const proxy = await startConnectProxy({ "telegram.test": Number(new URL(telegram.url).port) });
  const apiRoot = "https://telegram.test";
  const agent = createAgents({ HTTPS_PROXY: proxy.url })(apiRoot);
  const adapter = new TelegramAdapter({ token: telegram.token, apiRoot, agent, lang: "en", clock });
  const host = createRecordingHost({ clock });
  await adapter.start(host);
  onTestFinished(async () => {
    await adapter.stop();
    await telegram.close();
    await proxy.close();
  });
  const sita = telegram.person("Sita");
  const bytes = Buffer.from("number\n9841000001\n");
  await sita.sends({ name: "numbers.csv", mime: "text/csv", bytes });
  const [incoming] = host.received;
  if (incoming?.body.kind !== "file") throw new Error("no file came in");
  expect(Buffer.from(await adapter.openFile(incoming.body.ref)).toString()).toBe("number\n9841000001\n");
  await adapter.post(
    incoming.chat,
    reply("", { files: [{ name: "back.csv", mime: "text/csv", bytes: 5, open: async () => bytes }] }),
    once("m1"),
  );
  expect(sita.screen()).toMatchObject([{ files: [{ name: "back.csv" }] }]);
  expect(new Set(proxy.asked)).toEqual(new Set(["telegram.test:443"]));
});
