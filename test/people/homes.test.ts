import { expect, test } from "vitest";
import { createActivity } from "../../src/activity.ts";
import type { ChatRef, Who } from "../../src/chat.ts";
import { createVirtualClock } from "../../src/clock.ts";
import { createHomes } from "../../src/people/homes.ts";
import { createPeople } from "../../src/people/people.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { silent, testSealer } from "../support/core.ts";

const sita: Who = { id: "telegram:42", name: "Sita", kind: "person" };
const home: ChatRef = { platform: "telegram", id: "42", kind: "private" };
const second: ChatRef = { platform: "telegram", id: "43", kind: "private" };
const web: ChatRef = { platform: "web", id: "v1", kind: "private" };
const group: ChatRef = { platform: "telegram", id: "-1", kind: "group" };

async function open() {
  const clock = createVirtualClock(0);
  const store = openSqliteStore({ file: ":memory:", clock, activity: createActivity() });
  const records = createRecords(store, testSealer, silent);
  const people = createPeople(records);
  const homes = createHomes(records, people);
  const { id } = await people.recognise(sita);
  return { homes, people, records, person: id };
}

test("a person is at home where they have spoken with the bot alone, also for another process", async () => {
  const { homes, people, records, person } = await open();
  await homes.see({ chat: home, who: sita });
  expect(await homes.of(person, group)).toEqual(home);
  expect(await createHomes(records, people).of(person, group)).toEqual(home);
});

test("a group is nobody's home, nor is a private chat that is the very one asked about", async () => {
  const { homes, person } = await open();
  await homes.see({ chat: group, who: sita });
  await homes.see({ chat: home, who: sita });
  expect(await homes.of(person, home)).toBeUndefined();
});

test("a home on another platform comes first: what keeps one chat away may keep its whole platform", async () => {
  const { homes, person } = await open();
  for (const chat of [home, second, web]) await homes.see({ chat, who: sita });
  expect(await homes.of(person, group)).toEqual(web);
  expect(await homes.of(person, web)).toEqual(home);
});

test.each(["guest", "anonymous", "channel", "bot"] as const)("a %s has no home", async (kind) => {
  const { homes, people, person } = await open();
  await homes.see({ chat: home, who: { ...sita, kind } });
  expect(await homes.of(person, group)).toBeUndefined();
  expect((await people.recognise(sita)).id).toBe(person);
});
