// A message, a name or a description was asked for, and what came reads like a wish: the bot asks which of the two it is.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("who changes his mind while a message is asked for is not taken at his word", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  start campaign 8
    bot  What should they hear or read? …
    you  start campaign 12
    bot  Is that the message, or something I should do? [Use it as the message] [Do this instead: Start a campaign · 12]
    you  [Do this instead: Start a campaign · 12]
    bot  I set your earlier request aside. [Go on with it]
    bot  What should they hear or read? …
    you  भोलि विद्यालय बिदा छ
    bot  Start “साधारण सभा २०८३”? … Message: भोलि विद्यालय बिदा छ … [Confirm] [Change…] [Cancel]
  `;
  expect(tingting.taken.starts).toEqual([]);
});

test("a message that reads like a wish is still a message, by a button or a yes", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  start campaign 8
    bot  What should they hear or read? …
    you  Delete campaign 9? Press 1
    bot  Is that the message, or something I should do? [Use it as the message] [Do this instead: Delete a campaign · 9]
    you  [Use it as the message]
    bot  Start “IPO announcement”? … Message: Delete campaign 9? Press 1 …
    you  [Cancel]
    bot  Cancelled. Nothing was done.
    you  start campaign 8
    bot  What should they hear or read? …
    you  stop campaign 9
    bot  Is that the message, or something I should do? …
    you  yes
    bot  Start “IPO announcement”? … Message: stop campaign 9 …
  `;
  expect(tingting.taken.campaignsDeleted).toEqual([]);
});

test("saying it again does it, and the earlier request can be gone on with", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8
    bot  What should they hear or read? …
    you  list my campaigns
    bot  Is that the message, or something I should do? [Use it as the message] [Do this instead: Your campaigns]
    you  List my campaigns
    bot  I set your earlier request aside. [Go on with it]
    bot  6 campaigns, newest first: …
    you  [Go on with it]
    bot  What should it say? …
    you  Namaste
    bot  Start “IPO announcement”? … Message: Namaste …
  `;
});

test("another text is the message, and a no drops it all", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8
    bot  What should they hear or read? …
    you  who am I
    bot  Is that the message, or something I should do? …
    you  Namaste, school is closed tomorrow
    bot  Start “IPO announcement”? … Message: Namaste, school is closed tomorrow …
    you  cancel
    bot  Cancelled. Nothing was done.
    you  start campaign 8
    bot  What should they hear or read? …
    you  show contact 34
    bot  Is that the message, or something I should do? …
    you  no
    bot  Cancelled. Nothing was done.
  `;
});

test("a name that reads like a wish is asked about as a name", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  rename campaign 9
    bot  What shall I call “Blood donation camp” from now on? …
    you  delete the IPO announcement campaign
    bot  Is that the name, or something I should do? [Use it as the name] [Do this instead: Delete a campaign · IPO announcement]
    you  [Use it as the name]
    bot  Campaign 9 is changed. Name: delete the IPO announcement campaign …
  `;
  expect(tingting.taken.campaignsDeleted).toEqual([]);
});

test("in Nepali", async () => {
  const { chat } = await startChat();
  await chat`
    you  अभियान ८ सुरु गर
    bot  उहाँहरूलाई के सुनाउने? …
    you  मेरा अभियानहरू देखाऊ
    bot  त्यो सन्देश नै हो कि मैले गर्नुपर्ने काम? [यसैलाई सन्देश बनाउनुहोस्] [बरु यो गर्नुहोस्: तपाईंका अभियान]
    you  हो
    bot  “IPO announcement” सुरु गरूँ? … मेरा अभियानहरू देखाऊ …
    you  रद्द गर
    bot  रद्द गरियो। केही गरिएन।
    you  अभियान ८ सुरु गर
    bot  …
    you  अभियान १२ सुरु गर
    bot  त्यो सन्देश नै हो कि मैले गर्नुपर्ने काम? …
    you  [बरु यो गर्नुहोस्: अभियान सुरु गर्ने · 12]
    bot  तपाईंको अघिल्लो काम थाँती राखेँ। [त्यही अघि बढाउनुहोस्]
    bot  …
  `;
});

test("the same start said anew is no message: what it adds is kept, and the message is asked for again", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8
    bot  What should they hear or read? …
    you  start campaign 8 tomorrow at 5pm
    bot  What should they hear or read? …
    you  Namaste
    bot  Start “IPO announcement”? … Message: Namaste … 17:00 Nepal time …
  `;
});

test("a second tap on either button does nothing", async () => {
  const { chat, tap, seen } = await startChat();
  await chat`
    you  rename campaign 9
    bot  What shall I call “Blood donation camp” from now on? …
    you  list my campaigns
    bot  Is that the name, or something I should do? …
  `;
  const [use, instead] = seen.at(-1)?.buttons ?? [];
  await chat`
    you  [Use it as the name]
    bot  Campaign 9 is changed. Name: list my campaigns …
  `;
  for (const button of [use, instead]) {
    const before = seen.length;
    await tap("you", button?.id ?? "");
    expect(seen.slice(before).map(({ text }) => text)).toEqual([
      "This button is out of date, so nothing happened. Ask again to get a fresh one.",
    ]);
  }
});

test("buttons of a question that is a day old answer as others do", async () => {
  const { chat, tap, seen, passes } = await startChat();
  await chat`
    you  start campaign 8
    bot  …
    you  list my campaigns
    bot  Is that the message, or something I should do? …
  `;
  const [use] = seen.at(-1)?.buttons ?? [];
  await passes(25 * 60 * 60_000);
  await tap("you", use?.id ?? "");
  expect(seen.at(-1)?.text).toMatch(/^This button is out of date/);
});

test.each([
  { choice: 0, answer: /^Start “IPO announcement”\?[\s\S]*Message: list my campaigns/ },
  { choice: 1, answer: /^6 campaigns, newest first/ },
])("both choices survive a restart: $answer", async ({ choice, answer }) => {
  const folder = mkdtempSync(join(tmpdir(), "tingting-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const before = await startChat({ folder });
  await before.chat`
    you  start campaign 8
    bot  …
    you  list my campaigns
    bot  Is that the message, or something I should do? …
  `;
  const button = before.seen.at(-1)?.buttons[choice];
  await before.stop();
  const after = await startChat({ folder, now: "2026-11-24T10:05:00+05:45" });
  await after.tap("you", button?.id ?? "");
  expect(after.seen.at(-1)?.text).toMatch(answer);
});
