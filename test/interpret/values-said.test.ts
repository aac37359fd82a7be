// What was said goes into its slot whole, and nothing beside it does.
import { describe, expect, test } from "vitest";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;
const slotsOf = (text: string) => read(text).slots;

type Row = readonly [text: string, slots: Record<string, unknown>];

describe("a message is all that stands behind its word", () => {
  test.each<Row>([
    [
      "text otp to 9803344190 with the message School fee portal: {otp}",
      { number: "9803344190", channel: "text", message: "School fee portal: {otp}" },
    ],
    [
      "otp chaiyo 9744420911 ma, sms nai, message yesto: Sahakari ko code {otp} ho",
      { number: "9744420911", channel: "text", message: "Sahakari ko code {otp} ho" },
    ],
  ])("%s", (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });
});

describe("a code that is checked may be longer than an id, and stand before a word for days", () => {
  test.each<Row>([
    ["yo manche le 12098 dina bhayo, number 9829910034, check garnus ta", { number: "9829910034", otp: "12098" }],
    ["code 1048862 सही हो कि wrong, 9823396610 को", { number: "9823396610", otp: "1048862" }],
  ])("%s", (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });

  test("but no code is sent that may be a mistyped number", () => {
    expect(slotsOf("send otp to 984112223 by sms")).not.toHaveProperty("otp");
  });
});

describe("the name of a message or a campaign has none of the words around it", () => {
  test.each<Row>([
    ["pls save template checkout: “Checkout is at 12”", { message: "Checkout is at 12", name: "checkout" }],
    ['save "Your report is ready" under labready', { message: "Your report is ready", name: "labready" }],
    ['"report aayo" save gardinus report naamle', { message: "report aayo", name: "report" }],
    ['"नमस्ते {tags_name}" as greet save गरिदेऊ', { message: "नमस्ते {tags_name}", name: "greet" }],
    ["एउटा saved message delete गर्नु थियो", {}],
    ["pls rename Health camp to Free eye camp", { campaign: "Health camp", name: "Free eye camp" }],
    ["change the name of Water bill to Milk rate", { campaign: "Water bill", name: "Milk rate" }],
    ["campaign 81 was made as phone by mistake, change the service to sms", { campaign: "81", services: "SMS" }],
    ['campaign 64 description should read "Only for the depot"', { campaign: "64", description: "Only for the depot" }],
    ["set up a fresh voice campaign, we'll fill in the rest later", { services: "PHONE" }],
    ["need the blank sheet for bulk contacts", {}],
    ["अभियान ४६ को सम्पर्क हाल्ने एक्सेल नमुना देऊ", { campaign: "46" }],
    ["Pani bill campaign kasto chaldai 6", { campaign: "Pani bill" }],
    ["यो समूहमा अभियान सकिएपछि खबर गर्नुहोस्", {}],
  ])("%s", (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });
});

describe("the new name of a campaign stands behind what is wrong with the old one, and what is to be done", () => {
  test.each<Row>([
    ["id 20 ko naam fernu paryo, Dashain bida khabar", { campaign: "20", name: "Dashain bida khabar" }],
    ["campaign 30 lai rename gara Friday reminder", { campaign: "30", name: "Friday reminder" }],
    ["#32 rename गरिदिनु, नाम रक्तदान camp", { campaign: "32", name: "रक्तदान camp" }],
    ["campaign 33 को name चाहिँ Second round राख्नु", { campaign: "33", name: "Second round" }],
    ["अभियान २७ को नाम परिवर्तन गरेर बचत सप्ताह बनाऊ", { campaign: "27", name: "बचत सप्ताह" }],
    ["campaign 34 को नाम गलत भयो, Eye camp Ward 4 हुनुपर्ने", { campaign: "34", name: "Eye camp Ward 4" }],
    ["yo campaign 87ko naam ramro bhayena, Bachat ko bani rakhum", { campaign: "87", name: "Bachat ko bani" }],
    ["Friday samay ko naam Shukrabar samay rakhe hunthyo", { campaign: "Friday samay", name: "Shukrabar samay" }],
    ["rename campaign 8 to Change makers", { campaign: "8", name: "Change makers" }],
  ])("%s", (text, slots) => {
    expect(read(text)).toMatchObject({ intent: "campaign.update", slots });
  });
});

describe("words to look for are looked for alone", () => {
  test.each([
    ["admission सम्बन्धी campaign search गर", "admission"],
    ["look up campaigns with the word blood", "blood"],
    ["dudh wala campaign khoja", "dudh"],
  ])("%s", (text, query) => {
    expect(slotsOf(text)).toEqual({ query });
  });
});

describe("how a campaign stands is said in many ways", () => {
  test.each([
    ["campaigns that haven't been started yet, list pls", { state: "not started" }],
    ["schedule ma baseka phone campaign kun kun hun", { services: "PHONE", state: "scheduled" }],
  ])("%s", (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });
});

describe("what is known of a contact", () => {
  test.each<Row>([
    ["contact 88 name is wrong, should be Dil Kumari", { contact: "88", tags: { tags_name: "Dil Kumari" } }],
    ["contact 412 ko naam galat cha, Sabitri hunuparcha", { contact: "412", tags: { tags_name: "Sabitri" } }],
    ["सम्पर्क ८८ को उमेर सच्याऊ, ३३ हो", { contact: "88", tags: { tags_age: "33" } }],
    ["update contact 150, due date: 12 poush", { contact: "150", tags: { tags_due_date: "12 poush" } }],
    ["misspelt: contact 39 is Sabin", { contact: "39", tags: { tags_name: "Sabin" } }],
    [
      "अभियान ३५७ को ९८१४९२५३१४ हटाएर ९८६३५०३६३९ राखिदेऊ",
      { campaign: "357", number: "9814925314", new_number: "9863503639" },
    ],
    ["two more for Stop dengue: 9812077461", { campaign: "Stop dengue", numbers: ["9812077461"] }],
    ["Contact 205 को age 31 update गर", { contact: "205", tags: { tags_age: "31" } }],
    ["contact 911 ko naam Sarmila rakhidinu", { contact: "911", tags: { tags_name: "Sarmila" } }],
    [
      "in Tree plantation the name of 9813774205 must be Geeta Tamang, fix it",
      { campaign: "Tree plantation", number: "9813774205", tags: { tags_name: "Geeta Tamang" } },
    ],
    [
      "rename 9749049669 in campaign 1979 to Shyam",
      { campaign: "1979", number: "9749049669", tags: { tags_name: "Shyam" } },
    ],
    [
      "campaign 14 ma 9851220938 joda naam chai Bishnu",
      { campaign: "14", numbers: ["9851220938"], tags: { tags_name: "Bishnu" } },
    ],
    [
      "campaign 87 add 9862666900 name Devi meter no 5521",
      { campaign: "87", numbers: ["9862666900"], tags: { tags_name: "Devi", tags_meter_no: "5521" } },
    ],
  ])("%s", (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });
});

test("a number that is denied is not the new one", () => {
  expect(slotsOf("in campaign 5 edit 9841000001, not 9841000002")).not.toHaveProperty("new_number");
});

test("who did what on a day is asked of that day", () => {
  const today = "2026-11-24";
  expect(slotsOf("sita le aaja k k gareki")).toEqual({ person: "sita", from_date: today, to_date: today });
});

describe("the hour that is said exactly is the hour", () => {
  test.each([
    ["change time of 9: sunday 12:00 noon", "9", "2026-11-29T12:00"],
    ["just past midnight, 00:30, start campaign 40", "40", "2026-11-25T00:30"],
  ])("%s", (text, campaign, schedule) => {
    expect(slotsOf(text)).toEqual({ campaign, schedule });
  });
});

test("a quoted name of a contact is no campaign's", () => {
  expect(slotsOf('add 9851077345 to Alumni dinner with name "Prof. Shah"')).toEqual({
    campaign: "Alumni dinner",
    numbers: ["9851077345"],
    tags: { tags_name: "Prof. Shah" },
  });
});
