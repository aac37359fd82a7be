// Requests that are not Slack's, or not of this moment (docs.slack.dev/authentication/verifying-requests-from-slack).
import { describe, expect, onTestFinished, test } from "vitest";
import { eventOf } from "../../support/slack/people.ts";
import { openSlack } from "./stage.ts";

type Sent = Readonly<Record<string, string>> | [string, string][];

const MINUTE = 60;
const now = () => Math.floor(Date.now() / 1_000);

async function open() {
  const stage = await openSlack({ mode: "requests" });
  onTestFinished(stage.close);
  const { slack, requestUrl, host } = stage;
  const sita = slack.person("Sita");
  const event = eventOf(slack.world, { type: "message", user: sita.user.id, text: "start 8" }, sita.direct);
  const post = async (body: string, headers: Sent, url = requestUrl) =>
    (await fetch(url, { method: "POST", body, headers })).status;
  return { slack, host, sita, event, post, requestUrl };
}

test("a request that Slack signed just now is taken", async () => {
  const { slack, event, post, host } = await open();
  const { body, headers } = slack.signed(event);
  expect(await post(body, headers)).toBe(200);
  expect(host.received).toHaveLength(1);
});

describe("refused unread", () => {
  test.each([
    ["six minutes old", -6 * MINUTE],
    ["six minutes ahead", 6 * MINUTE],
    ["an hour ahead", 60 * MINUTE],
    ["a year ahead", 365 * 24 * 60 * MINUTE],
  ])("a signed request that is %s", async (_, seconds) => {
    const { slack, event, post, host } = await open();
    const { body, headers } = slack.signed(event, now() + seconds);
    expect(await post(body, headers)).toBe(401);
    expect(host.deliveries).toEqual([]);
  });

  test.each([
    ["four minutes old", -4 * MINUTE],
    ["four minutes ahead", 4 * MINUTE],
  ])("but not one that is %s: clocks differ", async (_, seconds) => {
    const { slack, event, post } = await open();
    const { body, headers } = slack.signed(event, now() + seconds);
    expect(await post(body, headers)).toBe(200);
  });

  type Signed = Readonly<Record<string, string>>;
  test.each<[string, (body: string, headers: Signed) => readonly [string, Sent]]>([
    ["no signature", (body, headers) => [body, { "content-type": headers["content-type"] ?? "" }]],
    ["a made-up signature", (body, headers) => [body, { ...headers, "x-slack-signature": `v0=${"0".repeat(64)}` }]],
    [
      "half a signature",
      (body, headers) => [body, { ...headers, "x-slack-signature": headers["x-slack-signature"]?.slice(0, 30) ?? "" }],
    ],
    ["an empty signature", (body, headers) => [body, { ...headers, "x-slack-signature": "v0=" }]],
    [
      "another version",
      (body, headers) => [
        body,
        { ...headers, "x-slack-signature": headers["x-slack-signature"]?.replace("v0", "v1") ?? "" },
      ],
    ],
    ["another time stamp", (body, headers) => [body, { ...headers, "x-slack-request-timestamp": String(now() - 1) }]],
    [
      "no time stamp",
      (body, headers) => [
        body,
        Object.entries(headers).flatMap(([name, value]): [string, string][] =>
          name.endsWith("timestamp") ? [] : [[name, value]],
        ),
      ],
    ],
    ["a time stamp that is no number", (body, headers) => [body, { ...headers, "x-slack-request-timestamp": "now" }]],
    [
      "two signatures",
      (body, headers) => [body, [...Object.entries(headers), ["x-slack-signature", `v0=${"0".repeat(64)}`]]],
    ],
    [
      "two time stamps",
      (body, headers) => [body, [...Object.entries(headers), ["x-slack-request-timestamp", String(now())]]],
    ],
    ["other words", (body, headers) => [body.replace("start 8", "start 9"), headers]],
    ["the same words, written another way", (body, headers) => [JSON.stringify(JSON.parse(body), null, 1), headers]],
  ])("%s", async (_, change) => {
    const { slack, event, post, host } = await open();
    const { body, headers } = slack.signed(event);
    expect(await post(...change(body, headers))).toBe(401);
    expect(host.deliveries).toEqual([]);
  });

  test("a payload behind Slack's unsigned check of the line: the check is answered, and that is all", async () => {
    const { slack, event, post, host } = await open();
    const { body } = slack.signed(event);
    const hidden = `ssl_check=1&payload=${encodeURIComponent(body)}`;
    expect(await post(hidden, { "content-type": "application/x-www-form-urlencoded" })).toBe(200);
    expect(host.deliveries).toEqual([]);
  });

  test("a body of five megabytes", async () => {
    const { slack, event, post, host } = await open();
    const { body, headers } = slack.signed({ ...event, payload: { ...event.payload, more: "x".repeat(5_000_000) } });
    expect(await post(body, headers)).toBe(413);
    expect(host.deliveries).toEqual([]);
  });

  test.each(["/slack/", "/slack/events/", "/slack/install", "/slack/events?x=1"])(
    "what is posted to %s",
    async (path) => {
      const { slack, event, post, requestUrl, host } = await open();
      const { body, headers } = slack.signed(event);
      expect(await post(body, headers, new URL(path, requestUrl).href)).toBe(404);
      expect((await fetch(requestUrl)).status).toBe(404);
      expect(host.deliveries).toEqual([]);
    },
  );
});

test("a stolen request that is sent once more keeps its delivery id, so it runs no second time", async () => {
  const { slack, sita, post, host } = await open();
  await sita.types("/tingting start 8");
  await sita.says("start 8");
  for (const delivery of slack.deliveries) {
    const { body, headers } = slack.signed(delivery);
    expect(await post(body, headers)).toBe(200);
  }
  expect(host.deliveries).toHaveLength(4);
  expect(host.received).toHaveLength(2);
});

test("Slack's question whether this address is ours is answered", async () => {
  const { slack, post, requestUrl } = await open();
  const { body, headers } = slack.signed({
    kind: "events_api",
    payload: { type: "url_verification", challenge: "3eZbrw1a" },
  });
  const answer = await fetch(requestUrl, { method: "POST", body, headers });
  expect(await answer.json()).toEqual({ challenge: "3eZbrw1a" });
  expect(await post(body, { ...headers, "x-slack-signature": "v0=0" })).toBe(401);
});
