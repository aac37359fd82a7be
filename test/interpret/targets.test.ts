// A costly wish acts on what was said, or asks, or is none. Each line once acted on something else.
import { describe, expect, test } from "vitest";
import { findCommand } from "../../src/commands/index.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;
const isCostly = (intent: string) => (findCommand(intent)?.does.risk ?? "none") !== "none";

describe("a campaign's name without quotation marks is whole, or is asked for", () => {
  test.each([
    ["move Friday reminder to friday 8 in the morning", "Friday reminder"],
    ["Friday reminderma nauthaune lai feri call gara", "Friday reminder"],
    ["Parents भेलामा hang up गर्नेलाई फेरि call गरिदिनु", "Parents भेला"],
    ["please remove +977 9860 778 341 from Polio round three", "Polio round three"],
    ["Charter Sunday campaign pause गरिदिनु", "Charter Sunday"],
    ["rerun Sponsor thank you for the unanswered", "Sponsor thank you"],
    ["Alu nikasne din aba chalaideu", "Alu nikasne din"],
    ["get rid of the Under-14 trials campaign", "Under-14 trials"],
    ["start the Batch 2079 campaign", "Batch 2079"],
    ["start 24-hour pharmacy", "24-hour pharmacy"],
    ["halt the Husk rate 2083 campaign right away", "Husk rate 2083"],
    ["परीक्षा तालिका अभियान अहिले नै रोकिदिनुहोला", "परीक्षा तालिका"],
    ["start Fees for October", "Fees for October"],
  ])("%s", (text, name) => {
    expect([undefined, name]).toContain(read(text).slots.campaign);
  });
});

describe("an id is the campaign's, the line's or the contacts' it was said of", () => {
  test.each<[string, Record<string, unknown>]>([
    ["निर्वाचन जानकारी अभियान १३:०० बजे चलाऊ", { campaign: "निर्वाचन जानकारी", schedule: "2026-11-24T13:00" }],
    ["disember 4 ma 4 pm campaign 63 chalaidinu", { campaign: "63", schedule: "2026-12-04T16:00" }],
    ["yo campaign 42 kaam chaina, mettaideu", { campaign: "42" }],
    ["campaign 22 is the wrong one, not 23. delete 22", { campaign: "22" }],
    ["re run 47 for completed ones, campaign 47", { campaign: "47", statuses: ["completed"] }],
    ["send #136 mangsir 20 at 8am", { campaign: "136", schedule: "2026-12-06T08:00" }],
    ["campaign 9 suru gara 612 ra 613 contact lai matra", { campaign: "9", contacts: ["612", "613"] }],
    ["just 411 and 412 (contact ids) for campaign 92, start it", { campaign: "92", contacts: ["411", "412"] }],
    ["“B7C2D90F1E3A48569D0C2B7A6F5E4D31” number purchase गरिदिनुस्", { sid: "b7c2d90f1e3a48569d0c2b7a6f5e4d31" }],
    ["कृषि तालिममा असफल भएकालाई दोहोर्‍याऊ", { campaign: "कृषि तालिम", statuses: ["failed"] }],
  ])("%s", (text, slots) => {
    expect(read(text).slots).toEqual(slots);
  });

  test("one number before the word may count contacts, so the bot asks", () => {
    expect(read("campaign 9 suru gara 612 contact lai matra")).toMatchObject({
      slots: { campaign: "9" },
      ask: ["contacts"],
    });
  });
});

test.each([
  "campaign 8 rok ani 9 suru gara",
  "campaign 308 rok tara 309 chalau",
  "campaign 8 lai hoina tara 9 lai chalau",
  "अभियान ८ रोक तर ९ चलाऊ",
  "campaign 40 stop गर.. oh 41 पो",
])("of two ids that are ordered differently neither is started or stopped unasked: %s", (text) => {
  const { intent, slots } = read(text);
  expect(isCostly(intent) && "campaign" in slots).toBe(false);
});

describe("an order to somebody else is no costly wish", () => {
  test.each([
    "stop the water pump",
    "पानीको मोटर बन्द गर",
    "water pump stop गर न भाइ",
    "start the generator at 5",
    "push the wedding to Magh",
    "guard lai bhana bihana 6 baje pump chalauna",
    "please stop shouting in the ward",
    "Prakash would like to delete campaign 72",
    "rerun went fine, all of campaign 66 answered",
    "अर्को हप्ता अभियान ७० सुरु होला",
    "when Binod arrives, stop campaign 80",
    "repeat after me: delete campaign 9",
  ])("%s", (text) => {
    expect(isCostly(read(text).intent)).toBe(false);
  });
});

describe("an order among complaints and reasons is one", () => {
  test.each([
    ["she deleted the text. same code again to 9749221063", "otp.resend"],
    ["the sms never reached 9841770325, send the otp again", "otp.resend"],
    ["code आएन भन्छ customer, ९८४२१२१६४२ मा फेरि SMS गर", "otp.resend"],
    ["the person asked us not to be called, so remove 9813014104 from campaign 359", "contacts.remove"],
    ["pls otp 9841902263 via call, he cant read sms", "otp.send"],
  ])("%s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });
});

describe("the person is the name, no word more", () => {
  test.each([
    ["सबिनालाई Approver को भूमिका", "सबिना"],
    ["Ganeshको promotion भयो, approver बनाइदेऊ", "Ganesh"],
    ["मञ्जुलाई एप्रुभरको भूमिका दिनुहोस्", "मञ्जु"],
    ["Hari left the company, remove him from the team", "Hari"],
    ["Anjana resigned, take her off the team", "Anjana"],
    ["set bikram as viewer", "bikram"],
    ["tara lai operator ko role deu", "tara"],
    ["कल्पना दिदीलाई एडमिन बनाइदिनुस्", "कल्पना दिदी"],
    ["make doctor sharma an approver pls", "doctor sharma"],
  ])("%s", (text, person) => {
    expect(read(text).slots.person).toBe(person);
  });
});

describe("what is taken back is not done", () => {
  test.each([
    ["campaign 61 no 62 ko failed retry gardeu", { campaign: "62", statuses: ["failed"] }],
    ["campaign 28 sorry 29 delete गर", { campaign: "29" }],
    ["remove contact 343, no 344", { contact: "344" }],
    ["हरिलाई होइन विनोदलाई टिमबाट हटाइदेऊ", { person: "विनोद" }],
    ["budget 2000, sorry, 2500 a day", { credits: 2500 }],
    ["run campaign 63 but leave 9841556127 out", { campaign: "63" }],
    ["campaign 254 suru gara tara contact 18 lai chahi chhoda", { campaign: "254" }],
  ])("%s", (text, slots) => {
    expect(read(text).slots).toEqual(slots);
  });
});

describe("amounts stand beside what they count", () => {
  test.each([
    [
      "approver required: contacts over 1200, credits over 350, valid for 45 min",
      { contacts_limit: 1200, credits: 350, minutes: 45 },
    ],
    ["from 1800 contacts up, or above 420 credits, ask for approval", { contacts_limit: 1800, credits: 420 }],
    ["raise the contacts limit for approval to 6000", { contacts_limit: 6000 }],
  ])("%s", (text, slots) => {
    const frame = read(text);
    expect([{}, slots]).toContainEqual(frame.slots);
    expect(frame.intent === "unknown" || frame.slots.contacts_limit !== undefined).toBe(true);
  });
});

test("of the times of two clauses the order's own counts", () => {
  expect(read("start campaign 4816 at 7 am, the bus leaves at 9").slots.schedule).toBe("2026-11-25T07:00");
});
