import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("numbers are added, looked at, changed and taken out", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  add 9841000001 to campaign 9 with age 25
    bot  Added 1 number to “Blood donation camp”. [Start] [Numbers]
    you  what happened with 9841000001 in campaign 9?
    bot  9841000001 · contact 3001 Campaign: Blood donation camp Status: not started Credits: 0
         Tags: age: 25 [Change] [Remove]
    you  [Change]
    bot  What is the new number for 9841000001? To change its tags, say for example: set the name to Sita.
    you  9841000002
    bot  Contact 3001 is changed: 9841000001 is now 9841000002 (age: 25). [Show it]
    you  remove contact 3001
    bot  Remove 9841000002 from “Blood donation camp”? 9841000002 · contact 3001 … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Removed 9841000002 from “Blood donation camp”. …
  `;
  expect(tingting.taken.contactsRemoved).toMatchObject([{ contactId: 3001 }]);
});

test("the numbers of a campaign, those who failed, and all thousand in a file", async () => {
  const { chat } = await startChat();
  await chat`
    you  show failed numbers of campaign 9
    bot  “Blood donation camp”, failed: 2 numbers #38 9851040002 · failed · name: Ram Sharma, age: 25 #51 9851040015 · … [Call them again] [Report]
    you  list numbers of campaign 12
    bot  “साधारण सभा २०८३” has 1,000 numbers: #65 9841100000 · … These are the first 20; all 1,000 are in the file. [Report]
    file … campaign-12-numbers.xlsx
    you  show the failed numbers of campaign 8
    bot  No number of “IPO announcement” has the status failed. It stands like this: 6 not started. [Numbers]
  `;
});

test("a number that is there already is not added twice; tags the campaign lacks are refused", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  add 9841030001 to campaign 8
    bot  9841030001 is in “IPO announcement” already; nothing to add. [Numbers]
    you  add 9841000001 to campaign 8 with age 25
    bot  “IPO announcement” does not know “age”; it was made without tags. … [Add without tags]
    you  [Add without tags]
    bot  Added 1 number to “IPO announcement”. [Start] [Numbers]
  `;
  expect(tingting.taken.contactsAdded).toHaveLength(1);
});

test("many from a sheet: a card first, lost answers looked up, the rest by one tap", async () => {
  const { chat, folder, tingting } = await startChat();
  const path = join(folder, "more.csv");
  writeFileSync(path, `number\n${Array.from({ length: 10 }, (_, index) => 9841000001 + index).join("\n")}\n`);
  tingting.faults.add({ kind: "reset-after", operation: "add-contact", pattern: "-x--------" });
  tingting.faults.add({ kind: "500", operation: "add-contact", pattern: "---xx-----" });
  await chat`
    you  /send ${path} add this file to campaign 8
    bot  Add 10 numbers to “IPO announcement”? From: more.csv Numbers: 9841000001; 9841000002; 9841000003 and 7 more … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  8 of 10 added to “IPO announcement”. Not added yet: 9841000004 and 9841000005 [Add the other 2] [Numbers]
    you  [Add the other 2]
    bot  Added 2 numbers to “IPO announcement”. [Start] [Numbers]
  `;
  expect(tingting.taken.contactsAdded).toHaveLength(10);
});

test("a sheet to fill in", async () => {
  const { chat } = await startChat();
  await chat`
    you  give me the excel template for campaign 9
    bot  A sheet to fill in for “Blood donation camp”: one number in each row, with name and age beside it. Send it back to me when it is ready.
    file … campaign-9-numbers.xlsx
  `;
});

test("in a group numbers are masked", async () => {
  const { chat } = await startChat({ kind: "group" });
  await chat`
    you  show failed numbers of campaign 9
    bot  “Blood donation camp”, failed: 2 numbers #38 •••002 · failed · … In a group numbers are masked; in a private chat with me you see them in full. …
    you  show the full numbers
    bot  In a group everybody would read them, so numbers stay masked here. Write to me in a private chat, for example: …
  `;
});
