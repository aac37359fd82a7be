import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { UnusableFile } from "../../../src/errors.ts";
import type { StoredFile } from "../../support/slack/world.ts";
import { chatIn, once, reply } from "./reply.ts";
import { openSlack } from "./stage.ts";

async function open() {
  const stage = await openSlack();
  onTestFinished(stage.close);
  const { slack, adapter } = stage;
  const put = (more: Partial<StoredFile> = {}) => {
    const file = {
      id: slack.world.id("F"),
      name: "a.csv",
      mime: "text/csv",
      bytes: Buffer.from("9841000002"),
      ...more,
    };
    slack.world.files.set(file.id, file);
    return file;
  };
  const openFile = (id: string) => adapter.openFile(id).catch((error: unknown) => error);
  return { ...stage, put, openFile, sita: slack.person("Sita") };
}

/** A server of somebody else, which keeps what it is asked with. */
async function startStranger() {
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.end("not yours");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/file`, seen };
}

describe("a file that came in", () => {
  test("is read whole", async () => {
    const { put, openFile } = await open();
    const { id, bytes } = put();
    expect(await openFile(id)).toEqual(Buffer.from(bytes));
  });

  test.each([
    ["is not there any more", "F-none"],
    ["has no name of a file", "../../etc/passwd"],
    ["is nothing", ""],
  ])("one that %s is unreadable", async (_, ref) => {
    const { openFile } = await open();
    expect(await openFile(ref)).toMatchObject({ problem: "unreadable" });
  });

  test("one of more than twenty megabytes is too large, and not fetched", async () => {
    const { put, openFile, slack } = await open();
    const { id } = put({ bytes: new Uint8Array(20_000_001) });
    const error = await openFile(id);
    expect(error).toBeInstanceOf(UnusableFile);
    expect(error).toMatchObject({ problem: "too-large" });
    expect(slack.fetched).toEqual([]);
  });

  test("one that grows while it is read is too large", async () => {
    const { put, openFile, slack } = await open();
    const file = put();
    slack.onFetch(() => {
      file.bytes = new Uint8Array(20_000_001);
    });
    expect(await openFile(file.id)).toMatchObject({ problem: "too-large" });
  });

  test("our token goes to Slack and nowhere else", async () => {
    const { put, openFile } = await open();
    const stranger = await startStranger();
    for (const address of [
      stranger.url,
      stranger.url.replace("http://", "http://files.slack.com@"),
      stranger.url.replace("127.0.0.1", "localhost"),
      stranger.url.replace("127.0.0.1", "2130706433"),
      "http://files.slack.com/plain",
      "https://files.slack.com.example.com/x",
      "https://evilslack.com/x",
      "http://169.254.169.254/latest/meta-data",
      "file:///etc/passwd",
      "no address",
    ])
      expect(await openFile(put({ address }).id), address).toMatchObject({ problem: "unreadable" });
    expect(stranger.seen).toEqual([]);
  });

  test("a redirect is not followed", async () => {
    const { put, openFile, slack } = await open();
    const stranger = await startStranger();
    const { id } = put();
    slack.onFetch((response) => response.writeHead(302, { location: stranger.url }).end());
    expect(await openFile(id)).toMatchObject({ problem: "unreadable" });
    expect(stranger.seen).toEqual([]);
  });
});

test("a file that goes out is in the thread it was asked for in", async () => {
  const { slack, adapter, sita } = await open();
  const channel = slack.channel(sita);
  const said = { channel: channel.id, thread: undefined, from: sita.user.id, onlyFor: undefined };
  const { ts } = slack.world.addMessage({ ...said, text: "about the fees", blocks: [], files: [] });
  const bytes = Buffer.from("number,status\n");
  const file = { name: "<report> & more.csv", mime: "text/csv", bytes: bytes.length, open: async () => bytes };
  await adapter.post(chatIn(channel, ts), reply("", { files: [file] }), once("m1"));
  expect(sita.sees({ in: channel })).toMatchObject([{ thread: ts, files: [{ name: "<report> & more.csv", bytes }] }]);
});
