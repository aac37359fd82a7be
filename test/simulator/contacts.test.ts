// The numbers of a campaign, over HTTP. The documented shapes: reference §2, operations 16 to 20.
import { expect, test } from "vitest";
import { enveloped, practise, reason } from "./support/practise.ts";

test("the list has numbers as numbers, the campaign's name under its misspelt key, the newest first", async () => {
  const { send } = await practise({ strict: true });
  const { status, body } = await send("GET", "/api/system/campaigns/number/8");
  const contact = (id: number) => ({
    id,
    number: 9841030001 + id - 31,
    campaing: "IPO announcement",
    available_tags: {},
    status: "not started",
    duration: null,
    playback: null,
    credit_consumed: 0,
  });
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped({
      messages: "Number related to IPO announcement campaign Retrived successfully",
      "number-lists": [36, 35, 34, 33, 32, 31].map(contact),
    }),
  );
});

test("one contact is shown with its sentence", async () => {
  const { send } = await practise({ strict: true });
  const { status, body } = await send("GET", "/api/system/number/13/");
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped({
      messages: "9841020001 details retrieved successfully!!",
      "number-detail": {
        id: 13,
        number: 9841020001,
        campaing: "Dashain greetings",
        available_tags: { tags_name: "Sita Sharma", tags_age: 18 },
        status: "completed",
        duration: null,
        playback: null,
        credit_consumed: 1,
      },
    }),
  );
});

test("a contact is added with its tags", async () => {
  const { send, simulator } = await practise({ strict: true });
  const sent = { number: 9832123432, available_tags: { tags_name: "name", tags_age: 25 } };
  const { status, body } = await send("POST", "/api/system/campaigns/number/5/", sent);
  expect(status).toBe(200);
  expect(body).toMatchObject({ success: true, data: { details: { ...sent, status: "not started" } } });
  expect(simulator.taken.contactsAdded).toMatchObject([{ campaignId: 5, number: 9832123432 }]);
});

test("adding may answer with a message alone", async () => {
  const { send } = await practise({ switches: { "add-contact-answer": "message" } });
  expect((await send("POST", "/api/system/campaigns/number/8/", { number: 9832123432 })).body).toEqual(
    enveloped({}, { message: "Number added successfully." }),
  );
});

test("a tag the campaign does not have is refused in strict mode and kept in lenient mode", async () => {
  const sent = { number: 9832123432, available_tags: { tags_salary: 50000 } };
  const strict = await practise({ strict: true });
  const answer = await strict.send("POST", "/api/system/campaigns/number/5/", sent);
  expect([answer.status, reason(answer)]).toEqual([
    400,
    'available_tags: "tags_salary" is not a usable tag of this campaign.',
  ]);
  const lenient = await practise();
  expect((await lenient.send("POST", "/api/system/campaigns/number/5/", sent)).body).toMatchObject({
    data: { details: { available_tags: { tags_salary: 50000 } } },
  });
});

test("an edited contact is shown as an object, not a list", async () => {
  const { send } = await practise({ strict: true });
  const { status, body } = await send("PUT", "/api/system/number/13/", {
    number: 9832123432,
    available_tags: { tags_name: "Maya", tags_age: 31 },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 200,
    message: "Action details successfully updated.",
    data: {
      details: {
        id: 13,
        number: 9832123432,
        campaing: "Dashain greetings",
        available_tags: { tags_name: "Maya", tags_age: 31 },
      },
    },
  });
});

test("what an edit does not name stays", async () => {
  const { send } = await practise();
  await send("PUT", "/api/system/number/13/", { available_tags: { tags_name: "Maya" } });
  const { body } = await send("PUT", "/api/system/number/13/", { number: 9832123432 });
  expect(body).toMatchObject({ data: { details: { number: 9832123432, available_tags: { tags_name: "Maya" } } } });
});

test("removing takes the contact's id, not the campaign's", async () => {
  const { send, simulator, contacts } = await practise({ strict: true });
  const { status, body } = await send("DELETE", "/api/system/campaigns/number/34/delete/");
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped({ "campaign-details": "9841030004 of campaign IPO announcement deleted Successfully!!" }),
  );
  expect((await contacts(8)).map(({ id }) => id)).toEqual([36, 35, 33, 32, 31]);
  expect((await send("GET", "/api/system/number/34/")).status).toBe(404);
  expect(simulator.taken.contactsRemoved).toMatchObject([{ campaignId: 8, contactId: 34, number: 9841030004 }]);
});
