// Lines owned and for sale, over HTTP. The documented shapes: reference §2, operations 4 to 7.
import { expect, test } from "vitest";
import { z } from "zod";
import { enveloped, practise, reason } from "./support/practise.ts";

const line = {
  phone_number: "9876565435",
  rate: 40,
  available_capabilities: "Voice, SMS",
  phone_number_sid: expect.stringMatching(/^[0-9a-f]{32}$/),
  friendly_name: "",
  accept_incoming: null,
  configure_with: "",
  call_comes_in: null,
  call_url: null,
  http_request: null,
};

const forSaleSchema = z.object({
  data: z.object({ number_lists: z.array(z.object({ phone_number: z.string(), phone_number_sid: z.string() })) }),
});

async function openShop(options: Parameters<typeof practise>[0] = { strict: true }) {
  const bench = await practise(options);
  const forSale = async () => {
    const { body } = await bench.send("GET", "/api/system/phone_numbers");
    return forSaleSchema.parse(body).data.number_lists;
  };
  const sidOf = async (number: string) =>
    (await forSale()).find((one) => one.phone_number === number)?.phone_number_sid ?? "";
  return { ...bench, forSale, sidOf };
}

test("the sample account owns three lines", async () => {
  const { send } = await practise({ strict: true });
  const { status, body } = await send("GET", "/api/system/owned/phone_numbers");
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped({
      owned_numbers: [
        { ...line, phone_number: "9801000101", friendly_name: "Front desk" },
        { ...line, phone_number: "9801000102", friendly_name: "विद्यालय" },
        { ...line, phone_number: "9801000103", rate: 25, available_capabilities: "SMS" },
      ],
    }),
  );
});

test("lines for sale come with the vendor's spelling", async () => {
  const { send } = await practise({ strict: true });
  expect((await send("GET", "/api/system/phone_numbers")).body).toMatchObject(
    enveloped({ number_lists: expect.arrayContaining([line]) }, { message: "Number Lists Retrived Successfully!!" }),
  );
});

test("buying shows the line in a list of one, charges its rate, and moves it", async () => {
  const { send, simulator, forSale, sidOf } = await openShop();
  const before = simulator.balance(simulator.sample.email).available;
  const phone_sid = await sidOf("9876565435");
  const { status, body } = await send("POST", "/api/system/phone_numbers/", { phone_sid });
  expect(status).toBe(200);
  expect(body).toEqual(enveloped({ number_details: [line] }, { message: "9876565435 number bought successfully!!" }));
  expect(simulator.balance(simulator.sample.email).available).toBe(before - 40);
  expect((await forSale()).map(({ phone_number }) => phone_number)).not.toContain("9876565435");
  expect(simulator.taken.linesBought).toMatchObject([{ sid: phone_sid, number: "9876565435" }]);
});

test("a line is sold once", async () => {
  const { send, simulator, sidOf } = await openShop();
  const phone_sid = await sidOf("9876565435");
  await send("POST", "/api/system/phone_numbers/", { phone_sid });
  expect((await send("POST", "/api/system/phone_numbers/", { phone_sid })).status).toBe(404);
  expect(simulator.taken.linesBought).toHaveLength(1);
});

test("a line that costs more than there is stays for sale", async () => {
  const { send, simulator, sidOf } = await openShop();
  const answer = await send("POST", "/api/system/phone_numbers/", { phone_sid: await sidOf("9801000305") });
  expect([answer.status, reason(answer)]).toEqual([402, "You do not have enough credits to buy 9801000305."]);
  expect(simulator.taken.linesBought).toEqual([]);
  expect(await sidOf("9801000305")).not.toBe("");
});

test("releasing takes the SID in the body and answers 204 only inside the envelope", async () => {
  const { send, simulator, sidOf } = await openShop();
  const phone_sid = await sidOf("9876565435");
  await send("POST", "/api/system/phone_numbers/", { phone_sid });
  const { status, body } = await send("DELETE", "/api/system/phone_numbers", { phone_sid });
  expect(status).toBe(200);
  expect(body).toEqual(enveloped({}, { status: 204, message: "9876565435 number released successfully!!" }));
  expect(await sidOf("9876565435")).toBe(phone_sid);
  expect(simulator.taken.linesReleased).toMatchObject([{ sid: phone_sid, number: "9876565435" }]);
});

test("releasing may answer a bare 204", async () => {
  const { send, sidOf } = await openShop({ switches: { "release-answer": "empty" } });
  const phone_sid = await sidOf("9876565435");
  await send("POST", "/api/system/phone_numbers/", { phone_sid });
  const { status, body } = await send("DELETE", "/api/system/phone_numbers", { phone_sid });
  expect([status, body]).toEqual([204, ""]);
});

test("only one's own line can be released", async () => {
  const { send, simulator, sidOf } = await openShop();
  expect((await send("DELETE", "/api/system/phone_numbers", { phone_sid: await sidOf("9876565435") })).status).toBe(
    404,
  );
  expect(simulator.taken.linesReleased).toEqual([]);
});
