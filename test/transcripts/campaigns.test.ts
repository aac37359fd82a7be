import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChat, type TestChat } from "../support/chat.ts";

/** Writes a file into the conversation's folder and gives the line that sends it. */
function sending({ folder }: TestChat, name: string, content: string | Uint8Array, caption = ""): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return `/send ${path} ${caption}`.trim();
}

test("looking around: the list, one campaign, what it would cost, how it went", async () => {
  const { chat } = await startChat();
  await chat`
    you  list my campaigns
    bot  6 campaigns, newest first: 12 साधारण सभा २०८३ · phone calls · … 10 खोप अभियान · SMS · … 9 Blood donation camp …
    you  [Dashain greetings (5)]
    bot  Dashain greetings · campaign 5 Services: SMS Description: Greetings to our customers
         Contacts: 18 (…) Credits used so far: … Tags for the message: {tags_name}, {tags_age} [Start] [Numbers] [Report]
    you  what would it cost?
    bot  “Dashain greetings” would reach 18 contacts by SMS. Cost: about … credits (earlier calls to … contacts took … credits) [Start]
    you  how is campaign 9 going?
    bot  “Blood donation camp” at 10:00 Nepal time: ▓▓▓▓▓▓▓▓▓▓ 20 of 20 done (100 %)
         9 completed, 2 failed, 5 unanswered, 2 hung up and 2 terminated Credits used so far: 13
         [Who was not reached (11)] [Call them again] [Report]
    you  send me the report of campaign 9
    bot  The report of “Blood donation camp”: 20 contacts 9 completed, … Attached: a picture (…), Excel (…) and CSV (…) [Call them again]
    file … campaign-9-report.png
    file … campaign-9-report.xlsx
    file … campaign-9-report.csv
  `;
});

test("after a campaign was named, its failed ones need no name", async () => {
  const { chat } = await startChat();
  await chat`
    you  show campaign 9
    bot  Blood donation camp · campaign 9 …
    you  show the failed numbers
    bot  “Blood donation camp”, failed: 2 numbers …
    you  call the unanswered ones again
    bot  Call again in “Blood donation camp”? To: 5 of 20 contacts, by phone calls … [Confirm] [Change…] [Cancel]
    you  नउठाएकाहरू देखाऊ
    bot  “Blood donation camp” का नउठाएका: ५ नम्बर …
  `;
});

test("a campaign is made step by step and started by a tap", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  new campaign named "Fee reminder"
    bot  Phone calls, SMS, or both? [Phone calls] [SMS] [Both]
    you  [Phone calls]
    bot  Who is “Fee reminder” for? Type the phone numbers, for example 9841000001, 9841000002, or send an Excel or CSV file.
    you  9841000001, 9841000002 and 9841000001
    bot  Made campaign 13, “Fee reminder”: phone calls, 2 numbers. … [Start] [Numbers]
    you  [Start]
    bot  What should they hear or read? Type it or send a recording.
    you  Please pay the fee by Friday.
    bot  Start “Fee reminder”? To: 2 contacts, by phone calls Message: Please pay the fee by Friday. Voice: Rija (np_rija)
         When: at once Cost: not known yet. … Practice mode: … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Started “Fee reminder” for 2 contacts. I follow it and tell you when it is done.
         TingTing says: “2 credits on hold for Fee reminder campaign.” [How is it going?]
    bot  Fee reminder ░░░░░░░░░░ …
    bot  “Fee reminder” is done: 1 of 2 reached. 1 completed + 1 failed = 2 … [Call failed again (1)] [Export] [Details]
    file campaign-13.png
    file campaign-13-not-reached.xlsx
    you  [Call failed again (1)]
    bot  Call again in “Fee reminder”? To: 1 of 2 contacts, by phone calls Until now: 1 failed None of them was reached yet.
         You ran this campaign once before through me. Message: the same as last time …
         Cost: about 1 credit (2 credits were held for the 2 contacts of its last run) …
    you  [Cancel]
    bot  Cancelled. Nothing was done.
  `;
  expect(tingting.taken.starts).toHaveLength(1);
});

test("a sheet with tags makes a campaign, and its rows that cannot be used are named", async () => {
  const talk = await startChat();
  const sheet = "number,name\n9841000001,Sita\n98410,Ram\n9841000003,Gita\n9841000001,Hari\n";
  await talk.chat`
    you  ${sending(talk, "parents.csv", sheet, 'create sms campaign "Parents"')}
    bot  Make the campaign “Parents” (SMS) with 2 numbers? From: parents.csv
         Numbers: 9841000001 (name: Sita) and 9841000003 (name: Gita) Tags for the message: {tags_name}
         1 row left out because the number stands further up already
         1 row cannot be used: • row 3: “98410”, not a phone number … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Made campaign 13, “Parents”: SMS, 2 numbers. … [Start] [Numbers]
    you  start it saying "Namaste {name}"
    bot  This campaign does not know {name}. Did you mean: Namaste {tags_name}
         Tap the button, or type the message again. [Yes, use that]
    you  [Yes, use that]
    bot  Start “Parents”? To: 2 contacts, by SMS Message: Namaste {tags_name} The longest reads: Namaste Gita
         SMS: 1 part for each contact When: at once …
  `;
  expect(talk.tingting.taken.campaignsCreated).toMatchObject([{ name: "Parents", contacts: 2 }]);
});

test("a recording with its caption is one turn", async () => {
  const talk = await startChat();
  await talk.chat`
    you  ${sending(talk, "greeting.mp3", new Uint8Array(4000), "start campaign 8")}
    bot  Start “IPO announcement”? To: 6 contacts, by phone calls Recording: greeting.mp3 When: at once …
    you  [Confirm]
    bot  Started “IPO announcement” for 6 contacts. …
    bot  IPO announcement …
    bot  “IPO announcement” is done: …
    file campaign-8.png
    file campaign-8-not-reached.xlsx
  `;
  expect(talk.tingting.taken.starts).toMatchObject([{ sound: { kind: "audio", name: "greeting.mp3", bytes: 4000 } }]);
});

test("only some are called; who is not in the campaign is named", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  start campaign 8 only for 9841030001 and 9841999999 saying "Namaste"
    bot  Not in “IPO announcement”: 9841999999. Nothing was started. [Only the one found] [Add it]
    you  [Only the one found]
    bot  Start “IPO announcement”? To: 1 of 6 contacts, by phone calls Only: #31 Message: Namaste …
    you  [Confirm]
    bot  Started “IPO announcement” for 1 contact. …
    bot  IPO announcement …
    bot  “IPO announcement” is done: 1 of 1 reached. …
    file campaign-8.png
  `;
  expect(tingting.taken.starts).toMatchObject([{ individual: [31] }]);
});

test("a campaign that ran before: whom to reach is a question, those who were reached take typing", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  start campaign 9
    bot  “Blood donation camp” stands like this: 9 completed, 2 failed, 5 unanswered, 2 hung up and 2 terminated.
         Who shall be reached now? To reach everybody, also the 9 who were reached, type:
         run campaign 9 again for completed, failed, unanswered, hung up and terminated
         [All not reached (11)] [2 failed] [2 hung up] [2 terminated] [5 unanswered]
    you  run campaign 9 again for completed, failed, unanswered, hung up and terminated
    bot  Call again in “Blood donation camp”? To: 20 contacts, by phone calls …
         Careful: 9 of them were reached already and would be reached again. … To go ahead, type again. [Change…] [Cancel]
    you  yes
    bot  … type again …
    you  again
    bot  Started “Blood donation camp” for 20 contacts. …
    bot  Blood donation camp …
    bot  “Blood donation camp” is done: …
    file campaign-9.png
    file campaign-9-not-reached.xlsx
  `;
  expect(tingting.taken.starts).toMatchObject([
    { statuses: ["completed", "failed", "hungup", "terminated", "unanswered"] },
  ]);
});

test("a scheduled start is told in both calendars; it can neither be doubled nor moved", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8 tomorrow at 5pm in Prasanna's voice saying "Namaste"
    bot  … Voice: Prasanna (np_prasanna)
         When: Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time, in 1 d 7 h …
    you  [Confirm]
    bot  “IPO announcement” will start by itself for 6 contacts: Wednesday, 25 November 2026 …
    bot  IPO announcement Scheduled for 6 contacts: … [Jump to the start]
    you  start campaign 8 now
    bot  “IPO announcement” is scheduled already: … A second start would call people twice, so I do nothing. [How is it going?]
    you  move campaign 8 to friday 10am
    bot  TingTing cannot move a scheduled start or take it back. … [Copy it] [Delete it]
    you  take campaign 8 off the schedule
    bot  TingTing cannot move a scheduled start or take it back. … [Copy it] [Delete it]
  `;
});

test("what is past is asked about, and what cannot be stopped is said", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  stop campaign 8
    bot  I know of no run of “IPO announcement” that is under way, so there is nothing to stop. … [How is it going?]
    you  /campaign start 8 at 2026-11-20 10:00 say Namaste
    bot  Friday, 20 November 2026 (4 Mangsir 2083), 10:00 is over already. On which day and at what time instead? …
    you  tomorrow at 5 pm
    bot  Start “IPO announcement”? … When: Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time, in 1 d 7 h …
    you  no
    bot  Cancelled. Nothing was done.
  `;
  expect(tingting.taken.starts).toEqual([]);
});

test("rename, copy, delete", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  rename campaign 8 to "IPO notice"
    bot  Campaign 8 is changed. Name: IPO notice [Show it]
    you  same as campaign 8 but for 9841000009
    bot  Made campaign 13, “IPO notice (copy)”: phone calls, 1 number. [Start] [Numbers]
    you  delete campaign 8
    bot  Delete campaign 8, “IPO notice”? Services: phone calls Contacts: 6 (6 not started)
         Its numbers and results go with it and cannot be brought back. … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Deleted “IPO notice”. [All campaigns]
    you  show campaign 8
    bot  I found no campaign "8". Is it one of these? [IPO notice (copy) (13)] …
  `;
  expect(tingting.taken.campaignsDeleted).toMatchObject([{ id: 8 }]);
});

test("a start taken back within ten seconds never happens", async () => {
  const { chat, tingting } = await startChat({ settle: false });
  await chat`
    you  start campaign 8 saying "Namaste"
    bot  Start “IPO announcement”? …
    you  [Confirm]
    you  [Stop]
    bot  Taken back. Nothing was done.
  `;
  expect(tingting.taken.starts).toEqual([]);
});

test("a start whose answer was lost is found by the calls it made, and is not repeated", async () => {
  const { chat, tingting } = await startChat();
  tingting.faults.add({ kind: "reset-after", operation: "begin" });
  await chat`
    you  start campaign 8 saying "Namaste"
    bot  Start “IPO announcement”? …
    you  [Confirm]
    bot  I checked: it was done. Started “IPO announcement” for 6 contacts. …
    bot  IPO announcement …
    bot  “IPO announcement” is done: …
    file campaign-8.png
    file campaign-8-not-reached.xlsx
  `;
  expect(tingting.taken.starts).toHaveLength(1);
});

test("अभियान बनाएर सुरु गर्ने, नेपालीमा", async () => {
  const { chat } = await startChat();
  await chat`
    you  मेरा अभियानहरू देखाऊ
    bot  ६ वटा अभियान, नयाँ पहिले: 12 साधारण सभा २०८३ · फोन कल · …
    you  अभियान ८ सुरु गर
    bot  उहाँहरूलाई के सुनाउने? लेख्नुहोस् वा रेकर्डिङ पठाउनुहोस्।
    you  नमस्ते, भोलि बैठक छ।
    bot  “IPO announcement” सुरु गरूँ? कसलाई: ६ सम्पर्क, फोन कल सन्देश: नमस्ते, भोलि बैठक छ। आवाज: रिजा (np_rija) कहिले: अहिले नै …
    you  रद्द गर
    bot  रद्द गरियो। केही गरिएन।
  `;
});

test("who was called again and fails again the same way is counted, not doubted", async () => {
  const { chat } = await startChat({ simulator: { switches: { "rerun-resets": "yes" } } });
  await chat`
    you   call the ones who failed in campaign 9 again
    bot   Call again in “Blood donation camp”? To: 2 of 20 contacts, …
    you   [Confirm]
    bot   Started “Blood donation camp” for 2 contacts. …
    bot   Blood donation camp … 0 of 2 …
    bot   “Blood donation camp” is done: 1 of 2 reached. 1 completed + 1 failed = 2 …
    file campaign-9.png
    file campaign-9-not-reached.xlsx
  `;
});
