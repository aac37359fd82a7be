// Campaigns over HTTP. The documented shapes: reference §2, operations 8 to 12.
import { expect, test } from "vitest";
import { z } from "zod";
import { enveloped, practise, reason } from "./support/practise.ts";

const listSchema = z.object({
  pagination: z.object({ has_next: z.boolean(), total_pages: z.int() }),
  result: z.object({ "campaign-lists": z.array(z.object({ id: z.int() })) }),
});

test("the list is not in the envelope and has the newest campaign first", async () => {
  const { send } = await practise({ strict: true });
  const { status, body } = await send("GET", "/api/system/campaigns");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    pagination: {
      total_items: 6,
      total_pages: 1,
      page_number: 1,
      has_next: false,
      has_previous: false,
      links: [],
    },
    result: { messages: "Campaign Successfully Retrieved" },
  });
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(body))).toEqual(["pagination", "result"]);
  expect(listSchema.parse(body).result["campaign-lists"].map(({ id }) => id)).toEqual([12, 10, 9, 8, 5, 3]);
});

test("a campaign in the list has its six documented keys", async () => {
  const { send } = await practise();
  const { body } = await send("GET", "/api/system/campaigns");
  expect(z.object({ result: z.looseObject({}) }).parse(body).result).toMatchObject({
    "campaign-lists": expect.arrayContaining([
      {
        id: 8,
        name: "IPO announcement",
        user_phone: [],
        services: "PHONE",
        description: "This campaign is to notify users that an IPO has been opened",
        usable_tags: [],
      },
      {
        id: 5,
        name: "Dashain greetings",
        user_phone: [],
        services: "SMS",
        description: "Greetings to our customers",
        usable_tags: ["tags_name", "tags_age"],
      },
    ]),
  });
});

test("further pages are asked for by number, and there is an end to them", async () => {
  const { send } = await practise({ switches: { "page-size": 4 } });
  const first = listSchema.parse((await send("GET", "/api/system/campaigns")).body);
  const second = listSchema.parse((await send("GET", "/api/system/campaigns?page=2")).body);
  expect([first.pagination, second.pagination]).toEqual([
    { has_next: true, total_pages: 2 },
    { has_next: false, total_pages: 2 },
  ]);
  expect(second.result["campaign-lists"].map(({ id }) => id)).toEqual([5, 3]);
  for (const page of ["3", "0", "x", "-1"]) {
    expect((await send("GET", `/api/system/campaigns?page=${page}`)).status).toBe(404);
  }
});

test("creating from numbers answers 201 with a list of one, without tags", async () => {
  const { send, simulator, contacts } = await practise({ strict: true });
  const { status, body } = await send("POST", "/api/system/campaigns/", {
    name: "sample individual campaign",
    services: "PHONE",
    individual_number: [9876543210, 98675432123],
    description: "This campaign is to notify users that an IPO has been opened",
  });
  expect(status).toBe(201);
  expect(body).toEqual(
    enveloped(
      {
        details: [
          {
            id: 13,
            name: "sample individual campaign",
            user_phone: [],
            services: "PHONE",
            description: "This campaign is to notify users that an IPO has been opened",
          },
        ],
      },
      { status: 201, message: "Campaign Created Successfully" },
    ),
  );
  expect((await contacts(13)).map(({ number }) => number)).toEqual([98675432123, 9876543210]);
  expect(simulator.taken.campaignsCreated).toMatchObject([{ id: 13, name: "sample individual campaign", contacts: 2 }]);
});

test.each([
  ["no recipients", {}, "individual_number: This field is required."],
  ["an empty list", { individual_number: [] }, "individual_number: This list may not be empty."],
  ["a number that is too short", { individual_number: [12345] }, /^individual_number\.0: /],
  [
    "a service there is not",
    { individual_number: [9841000001], services: "FAX" },
    'services: "FAX" is not a valid choice.',
  ],
  ["no name", { individual_number: [9841000001], name: undefined }, "name: This field is required."],
  [
    "the path of a file instead of the file",
    { send_to_number_file: "numbers.xlsx" },
    "send_to_number_file: The submitted data was not a file. Check the encoding type on the form.",
  ],
])("a campaign with %s is refused, and nothing is created", async (_, fields, text) => {
  const { send, simulator } = await practise();
  const answer = await send("POST", "/api/system/campaigns/", { name: "Fee reminder", services: "SMS", ...fields });
  expect(answer.status).toBe(400);
  expect(reason(answer)).toMatch(text);
  expect(simulator.taken.campaignsCreated).toEqual([]);
});

test("both services at once can be had, unless the switch says no", async () => {
  const wanted = { name: "Both", services: "SMS & PHONE", individual_number: [9841000001] };
  const open = await practise({ strict: true });
  expect((await open.send("POST", "/api/system/campaigns/", wanted)).status).toBe(201);
  const closed = await practise({ switches: { "sms-and-phone": "no" } });
  expect((await closed.send("POST", "/api/system/campaigns/", wanted)).status).toBe(400);
});

test("updating changes what was sent and nothing else", async () => {
  const { send } = await practise({ strict: true });
  const { status, body } = await send("PUT", "/api/system/campaigns/8/update", { name: "IPO notice" });
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped(
      {
        details: [
          {
            id: 8,
            name: "IPO notice",
            user_phone: [],
            services: "PHONE",
            description: "This campaign is to notify users that an IPO has been opened",
          },
        ],
      },
      { message: "Campaign details successfully updated." },
    ),
  );
});

test("deleting answers in the vendor's spelling, once", async () => {
  const { send, simulator } = await practise({ strict: true });
  const { status, body } = await send("DELETE", "/api/system/campaigns/8/delete");
  expect(status).toBe(200);
  expect(body).toEqual(enveloped({ camaign: "Campaign Deleted Succesfully" }));
  expect((await send("DELETE", "/api/system/campaigns/8/delete")).status).toBe(404);
  expect((await send("GET", "/api/system/campaigns/8/details")).status).toBe(404);
  expect(simulator.taken.campaignsDeleted).toMatchObject([{ id: 8, name: "IPO announcement" }]);
});

test("details have their sentence beside the campaign", async () => {
  const { send } = await practise({ strict: true });
  const { status, body } = await send("GET", "/api/system/campaigns/5/details");
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped({
      messages: "Details Retrived successfully",
      details: [
        {
          id: 5,
          name: "Dashain greetings",
          user_phone: [],
          services: "SMS",
          description: "Greetings to our customers",
          usable_tags: ["tags_name", "tags_age"],
        },
      ],
    }),
  );
});
