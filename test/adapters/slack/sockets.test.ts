// Socket Mode over a line that Slack renews, that breaks, that is not there yet.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "undici";
import { describe, expect, onTestFinished, test } from "vitest";
import { createLine } from "../../../adapters/slack/line.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import { createAgents } from "../../../src/server/proxy.ts";
import { createRecordingHost } from "../../support/recording-host.ts";
import { startSlack } from "../../support/slack/server.ts";
import { openAdapter, openSlack } from "./stage.ts";

async function open() {
  const stage = await openSlack();
  onTestFinished(stage.close);
  return { ...stage, sita: stage.slack.person("Sita") };
}

test("while Slack renews one connection the other takes what comes; it is back at once", async () => {
  const { slack, sita, host } = await open();
  const began = performance.now();
  slack.renew();
  const acks = [];
  for (let event = 0; event < 20; event += 1) {
    acks.push(await sita.says(`word ${event}`));
  }
  await slack.connected();
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(acks.filter(({ isTaken }) => isTaken)).toHaveLength(20);
  expect(new Set(host.received.map(({ id }) => id)).size).toBe(20);
});

test("when both lines break at once, both are back within a second", async () => {
  const { slack, sita, host } = await open();
  const began = performance.now();
  slack.cutSockets();
  await slack.connected();
  expect(performance.now() - began).toBeLessThan(1_000);
  await sita.says("still there?");
  expect(host.received).toHaveLength(1);
});

test("a connection that breaks again and again is not opened in a rush", async () => {
  const { slack } = await open();
  slack.cutSockets();
  await slack.connected();
  slack.cutSockets();
  await pause(100);
  expect(slack.countOf("apps.connections.open")).toBe(4);
});

/** D11 of the reliability anchors: each connection closed every 5 s for 10 minutes. In every run of the suite for some seconds, but oftener. */
const closings = process.env.LONG_RUNS ? { everyMs: 5_000, forMs: 10 * 60_000 } : { everyMs: 1_200, forMs: 4_800 };

test(
  "where each connection is closed again and again, nothing that was sent is lost, and one is always there",
  async () => {
    const { slack, host, sita } = await open();
    let aloneMs = 0;
    let longestMs = 0;
    const said: ReturnType<typeof sita.says>[] = [];
    const end = performance.now() + closings.forMs;
    // Two connections in turn: each gets its turn once in every gap.
    let nextClosing = performance.now() + closings.everyMs / 2;
    for (let before = performance.now(); before < end; ) {
      if (before >= nextClosing) {
        slack.closeOldest();
        nextClosing += closings.everyMs / 2;
      }
      said.push(sita.says(`word ${said.length}`));
      await pause(20);
      const now = performance.now();
      aloneMs = slack.connections === 0 ? aloneMs + now - before : 0;
      longestMs = Math.max(longestMs, aloneMs);
      before = now;
    }
    await slack.connected();
    const acks = await Promise.all(said);
    expect(longestMs).toBeLessThan(1_000);
    // What found no connection at all was not sent.
    const sent = acks.filter(({ isTaken, ms }) => isTaken || ms > 0);
    expect(sent.filter(({ isTaken }) => !isTaken)).toEqual([]);
    expect(new Set(host.received.map(({ id }) => id)).size).toBe(sent.length);
    expect(slack.countOf("apps.connections.open")).toBeGreaterThan(4);
  },
  closings.forMs + 30_000,
);

describe("while Slack is out of reach", () => {
  async function openDown() {
    const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
    const slack = await startSlack({ clock });
    slack.goDown();
    const adapter = openAdapter(slack, clock);
    const host = createRecordingHost({ clock });
    onTestFinished(async () => {
      await adapter.stop();
      await slack.close();
    });
    return { slack, adapter, host };
  }

  test("the adapter starts all the same, and is there once Slack is", async () => {
    const { slack, adapter, host } = await openDown();
    await adapter.start(host);
    await slack.until(() => host.logged().includes("slack socket not connected"));
    slack.comeBack();
    await slack.connected();
    await slack.person("Sita").says("help");
    expect(host.received).toMatchObject([{ body: { text: "help" } }]);
  });

  test("it stops at once", async () => {
    const { adapter, host } = await openDown();
    await adapter.start(host);
    const began = performance.now();
    await adapter.stop();
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test("nothing of it ends the process", async () => {
    const failures: unknown[] = [];
    const note = (reason: unknown) => failures.push(reason);
    process.on("unhandledRejection", note);
    onTestFinished(() => void process.off("unhandledRejection", note));
    const { slack, adapter, host } = await openDown();
    await adapter.start(host);
    await slack.until(() => host.logged().includes("slack socket not connected"));
    slack.comeBack();
    await slack.connected();
    slack.goDown();
    await slack.until(() => slack.connections === 0);
    await adapter.stop();
    expect(failures).toEqual([]);
  });
});

test("the socket passes the proxy", async () => {
  const asked: (string | undefined)[] = [];
  const proxy = createServer().on("connect", (request, socket) => {
    asked.push(request.url);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void proxy.close());
  const address: AddressInfo | string | null = proxy.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const line = createLine(createAgents({ HTTPS_PROXY: `http://127.0.0.1:${port}` }));
  const socket = new WebSocket("wss://wss-primary.slack.example/link?ticket=1", { dispatcher: line.dispatcher });
  await new Promise((resolve) => socket.addEventListener("error", resolve));
  expect(asked).toEqual(["wss-primary.slack.example:443"]);
});
