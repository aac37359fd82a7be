import { expect, onTestFinished, test } from "vitest";
import { manifest } from "../../support/slack/manifest.ts";
import { chatIn, once, onlyFor, reply } from "./reply.ts";
import { openSlack } from "./stage.ts";

test("the manifest asks for what the adapter uses, and for nothing more", async () => {
  const { slack, adapter, host, close } = await openSlack();
  onTestFinished(close);
  const sita = slack.person("Sita");
  const channel = slack.channel(sita);
  const chat = chatIn(channel);
  const bytes = Buffer.from("1");
  const file = { name: "a.csv", mime: "text/csv", bytes: 1, open: async () => bytes };
  await sita.says("@tingting help", { in: channel });
  await sita.types("/tingting help");
  await sita.sends({ name: "a.csv", mime: "text/csv", bytes });
  const received = host.received.find(({ body }) => body.kind === "file");
  if (received?.body.kind !== "file") throw new Error("no file came in");
  await adapter.openFile(received.body.ref);
  await adapter.edit(chat, await adapter.post(chat, reply("10 %"), once("m1")), reply("20 %"));
  await adapter.post(chat, reply("Here.", { ...onlyFor(sita), files: [file] }), once("m2"));
  await slack.until(() => slack.usedScopes.has("users:read"));
  expect([...slack.usedScopes].toSorted()).toEqual(manifest.scopes.toSorted());
  expect(manifest.events).toEqual(["app_mention", "message.im"]);
  expect(manifest.commands).toEqual(["/tingting"]);
});
