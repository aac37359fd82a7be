// What practice mode begins with.
import { expect, test } from "vitest";
import { sampleCampaigns } from "../../src/simulator/sample/campaigns.ts";
import { sampleState } from "../../src/simulator/sample/state.ts";
import { outcomes, stateSchema } from "../../src/simulator/state.ts";
import { practise } from "./support/practise.ts";

test("finished campaigns have every kind of outcome", async () => {
  const { contacts } = await practise();
  for (const id of [3, 5, 9]) {
    const seen = new Set((await contacts(id)).map(({ status }) => status));
    expect([...seen].sort()).toEqual([...outcomes].sort());
  }
});

test("the others wait to be started", async () => {
  const { contacts } = await practise();
  for (const id of [8, 10, 12]) {
    expect(new Set((await contacts(id)).map(({ status }) => status))).toEqual(new Set(["not started"]));
  }
});

test("one campaign has a thousand contacts with names in both scripts and ages", async () => {
  const { send, contacts } = await practise();
  expect(await contacts(12)).toHaveLength(1000);
  const { body } = await send("GET", "/api/system/campaigns/number/12");
  expect(body).toMatchObject({
    data: {
      "number-lists": expect.arrayContaining([
        expect.objectContaining({ available_tags: { tags_name: "Sita Sharma", tags_age: 18 } }),
        expect.objectContaining({ available_tags: { tags_name: "सरिता शर्मा", tags_age: 28 } }),
      ]),
    },
  });
});

test("there are 5,000 credits, and finished campaigns can be re-run as they are", async () => {
  const { simulator, begin } = await practise();
  expect(simulator.balance(simulator.sample.email)).toEqual({ available: 5000, held: 0 });
  expect((await begin(9, { status: ["failed"] })).status).toBe(200);
});

test("ids, numbers and names are each given once", () => {
  const contacts = sampleState(1).campaigns.flatMap((campaign) => campaign.contacts);
  expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
  expect(new Set(contacts.map(({ number }) => number)).size).toBe(contacts.length);
  expect(new Set(sampleCampaigns.map(({ name }) => name)).size).toBe(sampleCampaigns.length);
});

test("the same seed gives the same sample, and it fits what is kept on a disk", () => {
  expect(sampleState(1)).toEqual(sampleState(1));
  expect(stateSchema.parse(JSON.parse(JSON.stringify(sampleState(7))))).toEqual(sampleState(7));
});

test("accounts of one's own begin empty", async () => {
  const { simulator, send } = await practise({
    accounts: [{ email: "a@tingting.example", password: "a", credits: 7 }],
  });
  expect(simulator.sample).toMatchObject({ email: "a@tingting.example", password: "a" });
  expect(simulator.balance("a@tingting.example")).toEqual({ available: 7, held: 0 });
  expect((await send("GET", "/api/system/campaigns")).body).toMatchObject({
    pagination: { total_items: 0, total_pages: 1 },
  });
});
