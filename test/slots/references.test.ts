// What is named or counted, as the answer to a question: campaigns, contacts, people, codes, tags, zones, amounts.
import { describe, expect, test } from "vitest";
import { contactsLimit, credits, percent } from "../../src/slots/amount.ts";
import { campaignRef } from "../../src/slots/campaign-ref.ts";
import { contactId, contactIds } from "../../src/slots/contact-ref.ts";
import { freeText } from "../../src/slots/free-text.ts";
import { inviteCode } from "../../src/slots/invite-code.ts";
import { otpCode, otpLength } from "../../src/slots/otp-code.ts";
import { person } from "../../src/slots/person.ts";
import { sid } from "../../src/slots/sid.ts";
import { tags } from "../../src/slots/tags.ts";
import { zone } from "../../src/slots/zone.ts";

const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };
const hexId = "a1b2c3d4e5f60718293a4b5c6d7e8f90";

describe("a campaign, by its id or its name", () => {
  test.each(["8", "८", "008", "campaign 8", "#8", "id 8", "no. 8", "अभियान ८", "8 number ko campaign"])(
    "%s is 8",
    (text) => expect(campaignRef.read(text, context)).toBe("8"),
  );

  test.each([
    ["Dashain greetings", "Dashain greetings"],
    ['"IPO notice"', "IPO notice"],
    ["“दसैं अफर”", "दसैं अफर"],
    ["Fee reminder Class 10", "Fee reminder Class 10"],
  ])("%s is a name", (text, name) => expect(campaignRef.read(text, context)).toBe(name));

  test("two are none", () => expect(campaignRef.read("campaign 8 and 9", context)).toBeUndefined());
});

describe("contacts, by their ids", () => {
  test.each(["34", "३४", "contact 34", "number id 34"])("%s", (text) => {
    expect(contactId.read(text, context)).toBe("34");
  });
  test.each(["34, 35", "३४ र ३५", "contacts 34 and 35"])("%s", (text) => {
    expect(contactIds.read(text, context)).toEqual(["34", "35"]);
    expect(contactId.read(text, context)).toBeUndefined();
  });
  test("a phone number is no id", () => expect(contactId.read("9851023212", context)).toBeUndefined());
});

test.each([
  ["sita", "sita"],
  ["@sita_k please", "sita_k"],
  ["Sita Thapa", "Sita Thapa"],
  ["सरितालाई", "सरिता"],
  ["user asha", "asha"],
  ["sita's role", "sita"],
  ["make sita approver please now", undefined],
])("the person in “%s” is %s", (text, name) => expect(person.read(text, context)).toBe(name));

describe("codes and ids of letters and digits", () => {
  test.each(["7K2P9", "code 7K2P9", "it's 7K2P9, thanks", "७K२P९"])("%s", (text) => {
    expect(inviteCode.read(text, context)).toBe("7K2P9");
  });
  test.each([hexId, hexId.toUpperCase(), `the line ${hexId}`])("%s", (text) => {
    expect(sid.read(text, context)).toBe(hexId);
  });
  test.each([
    ["4821", "4821"],
    ["४८२१", "4821"],
    ["my code is 12345", "12345"],
    ["48 21", "4821"],
    ["12", undefined],
    ["12345678901", undefined],
  ])("of the code in “%s” every digit counts", (text, code) => expect(otpCode.read(text, context)).toBe(code));
  test.each([
    ["6", 6],
    ["six digits", 6],
    ["६ अंकको", 6],
    ["छ अङ्क", 6],
    ["3", undefined],
    ["11", undefined],
  ])("%s: %s digits", (text, length) => expect(otpLength.read(text, context)).toBe(length));
});

describe("what is known about a contact (rule 5)", () => {
  const sita = { tags_name: "Sita", tags_age: "25" };
  test.each([
    ["name Sita, age 25", sita],
    ["name Sita and age 25", sita],
    ["name Sita age 25", sita],
    ["name: Sita; age: २५", sita],
    ["naam Sita, umer 25", sita],
    ["नाम सीता, उमेर २५", { tags_name: "सीता", tags_age: "25" }],
    ["Ward no: 5", { tags_ward_no: "5" }],
    ["tags_city Pokhara", { tags_city: "Pokhara" }],
    ["Sita", undefined],
  ])("%s", (text, value) => expect(tags.read(text, context)).toEqual(value));
});

test.each([
  ["Asia/Dubai", "Asia/Dubai"],
  ["dubai", "Asia/Dubai"],
  ["दुबईमा", "Asia/Dubai"],
  ["Kathmandu time", "Asia/Kathmandu"],
  ["Doha", "Asia/Qatar"],
  ["New York", "America/New_York"],
  ["utc", "UTC"],
  ["Mars", undefined],
  ["Dubaiमा", "Asia/Dubai"],
])("the zone of “%s” is %s", (text, name) => expect(zone.read(text, context)).toBe(name));

describe("amounts", () => {
  test.each([
    ["5000", 5000],
    ["5,000 credits", 5000],
    ["1,25,000", 125_000],
    ["५०००", 5000],
    ["5k", 5000],
    ["2 hajar", 2000],
    ["दुई हजार", 2000],
    ["five hundred", 500],
    ["1.5 lakh", 150_000],
    ["-5", undefined],
    ["500 or 600", undefined],
  ])("%s", (text, amount) => expect(credits.read(text, context)).toBe(amount));
  test("half a contact is none", () => expect(contactsLimit.read("1.5", context)).toBeUndefined());
  test.each([
    ["10%", 10],
    ["ten percent", 10],
    ["१० प्रतिशत", 10],
    ["101", undefined],
  ])("%s", (text, amount) => expect(percent.read(text, context)).toBe(amount));
});

test.each([
  ["  hello ", "hello"],
  ['"hello"', "hello"],
  ["“नमस्ते {tags_name}”", "नमस्ते {tags_name}"],
  ["'quoted' and more", "'quoted' and more"],
  ["  ", undefined],
])("the text of %j keeps its letters, not its quotation marks", (text, kept) => {
  expect(freeText.read(text, context)).toBe(kept);
});
