// What a person gave once goes along: the recording with the question it becomes, the second wish with the first.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("a recording stays with the start when it becomes the question who shall be reached", async () => {
  const { chat, say, folder, tingting } = await startChat();
  const recording = join(folder, "greeting.mp3");
  writeFileSync(recording, new Uint8Array(4000));
  await chat`
    you  /send ${recording} start campaign 9
    bot  “Blood donation camp” stands like this: … [2 failed] …
    you  [2 failed]
    bot  Call again in “Blood donation camp”? … Recording: greeting.mp3 … [Confirm] [Change…] [Cancel]
  `;
  await say("[Confirm]");
  expect(tingting.taken.starts).toMatchObject([{ sound: { kind: "audio", name: "greeting.mp3" } }]);
});

test("a second wish is offered once its campaign is known", async () => {
  const { chat } = await startChat();
  await chat`
    you  create a voice campaign called "Fee reminder" for 9841000001 and start it tomorrow at 9am
    bot  Made campaign 13, “Fee reminder”: … [Start a campaign · 13 · Wed, 25 Nov, 09:00] …
    you  [Start a campaign · 13 · Wed, 25 Nov, 09:00]
    bot  What should they hear or read? …
    you  cancel
    bot  …
    you  show me campaign 8 and start it
    bot  … [Start a campaign · 8] …
  `;
});

test("a request that is not understood offers what was perhaps meant, as buttons", async () => {
  const { chat, seen } = await startChat();
  await chat`
    you  should we start campaign 8 tomorrow at 9am?
    bot  I am not sure what you mean, so I did nothing. Did you mean one of these? …
  `;
  const labels = seen.at(-1)?.buttons.map(({ label }) => label) ?? [];
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.length).toBeLessThanOrEqual(3);
  expect(labels).toContain("Start a campaign · 8 · Wed, 25 Nov, 09:00");
});

test("Change tells what was understood; a tap and a word change one thing and keep the rest", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8 tomorrow at 5pm in Prasanna's voice saying "Namaste"
    bot  Start “IPO announcement”? …
    you  [Change…]
    bot  This is what I understood: Start a campaign • Campaign: 8 • Message: Namaste • Voice: Prasanna • Time: Wed, 25 Nov, 17:00
         What should be different? [Campaign] [Message] [Voice] [Time] [Contacts] [Numbers]
    you  [Voice]
    bot  Whose voice? For example Rija. [Rija] [Prasanna] [Binod]
    you  [Binod]
    bot  Start “IPO announcement”? … Message: Namaste Voice: Binod (np_binod) When: Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time …
    you  [Change…]
    bot  …
    you  [Time]
    bot  On which day and at what time? …
    you  6pm
    bot  Start “IPO announcement”? … Message: Namaste Voice: Binod (np_binod) When: Wednesday, 25 November 2026 (9 Mangsir 2083), 18:00 Nepal time …
    you  no, "Hello"
    bot  Start “IPO announcement”? … Message: Hello Voice: Binod (np_binod) When: Wednesday, 25 November 2026 …
  `;
});

test("an answer that says more than was asked fills all it says", async () => {
  const { chat } = await startChat();
  await chat`
    you  send an otp
    bot  Which phone number? …
    you  otp to 9851023212 by sms
    bot  Send an OTP to 9851023212 by SMS? …
    you  start campaign 8 tomorrow
    bot  At what time on Wednesday, 25 November 2026 (9 Mangsir 2083)? …
    you  start campaign 8 in 2 hours saying "Hello"
    bot  Start “IPO announcement”? … Message: Hello … 12:00 Nepal time, in 2 h …
  `;
});

test("another costly wish is not taken for the answer to a question", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8 tomorrow
    bot  At what time on Wednesday, 25 November 2026 (9 Mangsir 2083)? …
    you  send an otp to 9851023212 by sms
    bot  I set your earlier request aside. [Go on with it]
    bot  Send an OTP to 9851023212 by SMS? …
  `;
});

test("cancel while one thing is being changed drops the card too", async () => {
  const { chat, tap, seen, tingting } = await startChat();
  await chat`
    you  send an otp to 9851023212 by sms
    bot  Send an OTP to 9851023212 by SMS? …
  `;
  const confirm = seen.at(-1)?.buttons.find(({ label }) => label === "Confirm")?.id ?? "";
  await chat`
    you  [Change…]
    bot  This is what I understood: …
    you  [Number]
    bot  Which phone number? …
    you  never mind
    bot  Cancelled. Nothing was done.
  `;
  await tap("you", confirm);
  expect(tingting.taken.otps).toEqual([]);
});

test.each(["bholi school hudaina", "Do not open the door to strangers", "पानी नखानुहोस्"])(
  "a message that was asked for may deny something: %s",
  async (message) => {
    const { chat } = await startChat();
    await chat`
      you  start campaign 8 for me please
      bot  What should they hear or read? …
      you  ${message}
      bot  Start “IPO announcement”? … Message: ${message} …
    `;
  },
);

test.each([
  "never mind",
  "don't start campaign 8",
  "don't send",
  "do not call anyone",
  "no need",
  "no thanks",
  "पर्दैन",
  "फोन नगर्नुस्",
  "nagara",
  "aba napathau",
  "suru nagara yo campaign",
])("a no stays a no where a message was asked for: %s", async (no) => {
  const { chat } = await startChat();
  await chat`
      you  start campaign 8 for me please
      bot  What should they hear or read? …
      you  ${no}
      bot  Cancelled. Nothing was done.
    `;
});

test("a no before an answer is no cancel", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8 tomorrow saying "Namaste"
    bot  At what time on Wednesday, 25 November 2026 (9 Mangsir 2083)? …
    you  no, friday 9am
    bot  Start “IPO announcement”? … When: Friday, 27 November 2026 (11 Mangsir 2083), 09:00 …
  `;
});
