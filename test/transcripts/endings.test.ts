// When a campaign is done: the picture, those not reached, and what comes next.
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("those who did not pick up get an SMS: a new campaign, shown, made, started", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  create a voice campaign called "Fee reminder" for 9841000001, 9841000003
    bot  Made campaign 13, “Fee reminder”: phone calls, 2 numbers. …
    you  start it saying "Namaste"
    bot  Start “Fee reminder”? …
    you  [Confirm]
    bot  Started “Fee reminder” for 2 contacts. …
    bot  Fee reminder …
    bot  “Fee reminder” is done: 1 of 2 reached. 1 completed + 1 unanswered = 2 Not reached: 9841000003 (unanswered)
         Credits charged: 1 · it took … s Attached: a picture (… kB) and those not reached as Excel (… kB) Practice mode: …
         [Call unanswered again (1)] [SMS the unanswered (1)] [Export] [Details]
    file campaign-13.png
    file campaign-13-not-reached.xlsx
    you  [SMS the unanswered (1)]
    bot  Make the campaign “Fee reminder (SMS)” (SMS) with 1 number?
         For those of “Fee reminder” (campaign 13) who are unanswered, with their tags. … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Made campaign 14, “Fee reminder (SMS)”: SMS, 1 number. [Start] [Numbers]
    you  [Start]
    bot  What should they read? Type it.
    you  Please call us back.
    bot  Start “Fee reminder (SMS)”? To: 1 contact, by SMS Message: Please call us back. … [Confirm] [Change…] [Cancel]
    you  [Cancel]
    bot  Cancelled. Nothing was done.
    you  credits used this week
    bot  Credits used: 1 … 1 run ended, 1 of 2 contacts reached Most of it: “Fee reminder” 1 … [The last run] [All campaigns]
    file credits.png
    you  [The last run]
    bot  The last run Fee reminder · 24 Nov 10:00 · 1 of 2 reached · 1 credit [Fee reminder (13)]
    file last-runs.png
  `;
  expect(tingting.taken.starts).toHaveLength(1);
});

test("अभियान सकिएपछि चित्र, नपुगेकाको फाइल र अबको काम, नेपालीमा", async () => {
  const { chat } = await startChat({ lang: "ne" });
  await chat`
    you  "श्रृंखला" नामको फोन अभियान बनाऊ 9841000001, 9841000002, 9841000004 का लागि
    bot  अभियान 13, “श्रृंखला” बन्यो: … …
    you  अभियान १३ सुरु गर "नमस्ते"
    bot  “श्रृंखला” सुरु गरूँ? …
    you  [पक्का गर्नुहोस्]
    bot  …
    bot  श्रृंखला …
    bot  “श्रृंखला” सकियो: ३ मध्ये १ जनासम्म पुग्यो। १ पूरा भएको + १ असफल + १ काटेको = ३
         नपुगेका: 9841000004 (काटेको), 9841000002 (असफल) काटिएको क्रेडिट: २ · … लाग्यो
         साथमा: चित्र (… kB) र नपुगेकाको Excel फाइल (… kB) अभ्यास मोड: …
         [नपुगेका सबैलाई फेरि फोन (२)] [असफललाई फेरि फोन (१)] [काटेकालाई फेरि फोन (१)] [रिपोर्ट] [विवरण]
    file campaign-13.png
    file campaign-13-not-reached.xlsx
    you  [रिपोर्ट]
    bot  “श्रृंखला” को रिपोर्ट: ३ सम्पर्क १ पूरा भएका, १ असफल र १ काटेका … साथमा: चित्र (… kB), Excel (… kB) र CSV (… kB) …
    file campaign-13-report.png
    file campaign-13-report.xlsx
    file campaign-13-report.csv
  `;
});

test("in a group the numbers are masked in the words and in the file", async () => {
  const { chat } = await startChat({ kind: "group" });
  await chat`
    you  create a voice campaign called "Fee reminder" for 9841000001, 9841000002
    bot  Made campaign 13, …
    you  start it saying "Namaste"
    bot  Start “Fee reminder”? …
    you  [Confirm]
    bot  Started “Fee reminder” for 2 contacts. …
    bot  Fee reminder …
    bot  “Fee reminder” is done: 1 of 2 reached. … Not reached: •••002 (failed) …
         In a group the numbers in the file are masked; ask me in private for the full ones. …
    file campaign-13.png
    file campaign-13-not-reached.xlsx
  `;
});
