import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Contact, TingTing } from "../../../src/api/port.ts";
import { type Choice, readRecipients } from "../../../src/commands/campaign/recipients.ts";

function contact(id: string, number: string, changes: Partial<Contact> = {}): Contact {
  const blank = {
    campaignName: "Test",
    tags: {},
    status: "not started",
    duration: undefined,
    playback: undefined,
    credits: 0,
  };
  return { id, number, ...blank, ...changes };
}

/** Only the contact list is ever read. */
function read(contacts: readonly Contact[], choice: Choice, options: { message?: string; once?: boolean } = {}) {
  const list = async function* () {
    yield* contacts;
  };
  const api = { contacts: { list } } satisfies { contacts: Pick<TingTing["contacts"], "list"> };
  return readRecipients(api, "8", choice, { once: true, ...options });
}

const all: Choice = { kind: "all" };

test("a number that is there twice is reached once", async () => {
  const found = await read(
    [contact("1", "9841000001"), contact("2", "+9779841000001"), contact("3", "9841000003")],
    all,
  );
  expect(found.ids).toEqual(["1", "3"]);
  expect(found.repeated).toBe(1);
  expect(found.all.total).toBe(3);
});

test("ids and numbers choose, and what is not there is named", async () => {
  const contacts = [contact("1", "9841000001"), contact("2", "9841000002"), contact("3", "9841000003")];
  const found = await read(contacts, { kind: "only", contacts: ["3", "99"], numbers: ["9841000001", "9841000009"] });
  expect(found.ids).toEqual(["1", "3"]);
  expect(found.missing).toEqual(["99", "9841000009"]);
});

test("a landline is found although the service lost its trunk 0", async () => {
  const found = await read([contact("1", "14123456")], { kind: "only", contacts: [], numbers: ["014123456"] });
  expect(found.ids).toEqual(["1"]);
});

test("statuses choose", async () => {
  const contacts = [contact("1", "1", { status: "failed" }), contact("2", "2", { status: "completed", credits: 2 })];
  const found = await read(contacts, { kind: "statuses", statuses: ["failed"] });
  expect(found.ids).toEqual(["1"]);
  expect(found.counts).toEqual({ failed: 1 });
  expect(found.all.counts).toEqual({ failed: 1, completed: 1 });
  expect(found.spent).toEqual({ contacts: 1, credits: 2 });
});

test("missing tag values are counted and the longest text is found", async () => {
  const contacts = [
    contact("1", "1", { tags: { tags_name: "Ram" } }),
    contact("2", "2"),
    contact("3", "3", { tags: { tags_name: "Purushottam" } }),
  ];
  const found = await read(contacts, all, { message: "Hi {tags_name}" });
  expect(found.untagged).toEqual({ tags_name: 1 });
  expect(found.longest).toBe("Hi Purushottam");
});

const someContacts = fc.uniqueArray(fc.tuple(fc.nat(10_000), fc.constantFrom("not started", "failed", "completed")), {
  selector: ([id]) => id,
  minLength: 1,
});

property.prop([someContacts])("the hash does not depend on the order, but on every status", async (people) => {
  const contacts = people.map(([id, status]) => contact(`${id}`, `98${id}`, { status }));
  const hash = async (list: readonly Contact[]) => (await read(list, all)).hash;
  const before = await hash(contacts);
  expect(await hash(contacts.toReversed())).toBe(before);
  expect(
    await hash(contacts.with(0, { ...contact(`${people[0]?.[0]}`, `98${people[0]?.[0]}`), status: "hungup" })),
  ).not.toBe(before);
});
