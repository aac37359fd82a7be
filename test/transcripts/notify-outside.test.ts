// Runs that were begun elsewhere, e.g. on the web console.
import { expect, test } from "vitest";
import { createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import { startChat, type TestChat } from "../support/chat.ts";
import { createMemoryCredentials } from "../support/credentials.ts";

/** Somebody starts it with another program. */
async function startElsewhere({ tingting, clock }: TestChat, numbers: readonly string[]): Promise<string> {
  const service = createIrisService({ url: tingting.url, clock, activity: createActivity() });
  const api = service.connect(createMemoryCredentials(tingting.tokensFor(tingting.sample.email)));
  const recipients = { kind: "numbers", numbers } as const;
  const { id } = await api.campaigns.create({ name: "Fee reminder", services: "PHONE", recipients });
  await api.campaigns.start(id, { sound: { kind: "message", text: "Namaste" } });
  return id;
}

const numbers = ["9841000001", "9841000002", "9841000003"];

test("asked how it is going, the bot follows a run it did not begin, and tells its end", async () => {
  const talk = await startChat({ settle: false });
  const id = await startElsewhere(talk, numbers);
  await talk.passes(3_000);
  await talk.say(`how is campaign ${id} going?`);
  const answer = talk.seen.findLast(({ text }) => text.includes("being called already"));
  expect(answer?.text).toContain("“Fee reminder” is being called already, not through me: I follow it from here on.");
  for (let second = 0; second < 120; second += 1) await talk.passes(1_000);
  const ends = talk.seen.filter(({ kind, text }) => kind === "message" && text.startsWith("“Fee reminder” is done"));
  expect(ends).toHaveLength(1);
  expect(ends[0]?.text).toContain("1 of 3 reached");
  await talk.say(`how is campaign ${id} going?`);
  expect(talk.seen.at(-1)?.text).not.toContain("being called already");
});

test("asked to tell when it finishes, the bot follows it too, however often it is asked", async () => {
  const talk = await startChat({ settle: false, kind: "group" });
  const id = await startElsewhere(talk, numbers);
  await talk.passes(3_000);
  await talk.say(`message this group once campaign ${id} completes`);
  await talk.say(`how is campaign ${id} going?`);
  const told = talk.seen.filter(({ kind, text }) => kind === "message" && text.includes("being called already"));
  expect(told).toHaveLength(1);
  for (let second = 0; second < 120; second += 1) await talk.passes(1_000);
  expect(talk.seen.filter(({ kind, text }) => kind === "message" && text.includes("is done: 1 of 3"))).toHaveLength(1);
});
