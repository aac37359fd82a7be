// Campaigns made from an .xlsx file, as people fill it in.
import { Workbook } from "@cj-tech-master/excelts";
import { expect, test } from "vitest";
import { practise, reason } from "./support/practise.ts";

type Row = readonly (string | number | null)[];

async function sheetOf(rows: readonly Row[]): Promise<File> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Numbers");
  for (const row of rows) sheet.addRow([...row]);
  return new File([new Uint8Array(await book.xlsx.writeBuffer())], "numbers.xlsx");
}

async function upload(file: File, options: Parameters<typeof practise>[0] = { strict: true }) {
  const bench = await practise(options);
  const form = new FormData();
  form.set("name", "sample bulk campaign");
  form.set("services", "SMS");
  form.set("send_to_number_file", file);
  const answer = await bench.send("POST", "/api/system/campaigns/", form);
  const details = await bench.send("GET", "/api/system/campaigns/13/details");
  const list = await bench.send("GET", "/api/system/campaigns/number/13");
  return { ...bench, answer, details, list };
}

test("numbers and tags are read from their columns", async () => {
  const file = await sheetOf([
    ["Full Name", "Numbers", "age"],
    ["Sita", "9841000001", 25],
    ["राम", 9841000002, "३०"],
  ]);
  const { answer, details, list } = await upload(file);
  expect(answer.status).toBe(201);
  expect(details.body).toMatchObject({ data: { details: [{ usable_tags: ["tags_full_name", "tags_age"] }] } });
  expect(list.body).toMatchObject({
    data: {
      "number-lists": [
        { number: 9841000002, available_tags: { tags_full_name: "राम", tags_age: "३०" } },
        { number: 9841000001, available_tags: { tags_full_name: "Sita", tags_age: 25 } },
      ],
    },
  });
});

test("tag values come back as text where the switch says so", async () => {
  const file = await sheetOf([
    ["numbers", "tags_age"],
    [9841000001, 25],
  ]);
  const { list } = await upload(file, { switches: { "tag-values": "text" } });
  expect(list.body).toMatchObject({ data: { "number-lists": [{ available_tags: { tags_age: "25" } }] } });
});

test("a sheet of bare numbers needs no heading, empty rows are no contacts", async () => {
  const { list } = await upload(await sheetOf([["9841000001"], [null], ["984-1000002"]]));
  expect(list.body).toMatchObject({ data: { "number-lists": [{ number: 9841000002 }, { number: 9841000001 }] } });
});

test.each([
  [
    "a row without a number",
    [
      ["numbers", "name"],
      ["9841000001", "Sita"],
      ["soon", "Ram"],
    ],
    '"soon" is not a valid number.',
  ],
  ["headings only", [["numbers", "name"]], "The submitted file holds no numbers."],
  ["nothing", [], "The submitted file is empty."],
])("a sheet with %s is refused", async (_, rows, text) => {
  const { answer } = await upload(await sheetOf(rows));
  expect([answer.status, reason(answer)]).toEqual([400, `send_to_number_file: ${text}`]);
});

test.each([
  ["some other file", () => new TextEncoder().encode("not a sheet at all")],
  ["an empty file", () => new Uint8Array()],
  ["a file cut off in the middle", (whole: Uint8Array) => whole.slice(0, 900)],
  ["a damaged file", (whole: Uint8Array) => whole.map((byte, index) => (index === 2000 ? ~byte : byte))],
])("%s is refused as unreadable", async (_, spoil) => {
  const whole = await sheetOf([["numbers"], ["9841000001"]]);
  const { answer } = await upload(new File([spoil(await whole.bytes())], "numbers.xlsx"));
  expect(answer.status).toBe(400);
  expect(reason(answer)).toBe("send_to_number_file: The submitted file is not a readable .xlsx file.");
});

test("numbers and a file together are refused", async () => {
  const { send } = await practise();
  const form = new FormData();
  form.set("name", "Both");
  form.set("services", "SMS");
  form.set("individual_number", "9841000001");
  form.set("send_to_number_file", await sheetOf([["9841000002"]]));
  expect((await send("POST", "/api/system/campaigns/", form)).status).toBe(400);
});
