import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("one's account, signing out and in again", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  who am I
    bot  … First name: Asmita … E-mail: sample@tingting.example (✓ verified) … Credit balance: not told by this service. …
    you  log me in
    bot  Namaste Asmita! You are signed in as sample@tingting.example. … [What can you do?] [Use another account]
    you  [Use another account]
    bot  You are signed out. … [Sign in]
    you  [Sign in]
    bot  Sign in to your TingTing account. … E-mail: Password: [Use the sample account]
    you  ${tingting.sample.email}
    you  ${tingting.sample.password}
    bot  Namaste Asmita! …
  `;
});

test("signing out when nobody is signed in opens no form", async () => {
  const { chat } = await startChat({ signedIn: false });
  await chat`
    you  log out
    bot  You are not signed in, so there is nothing to sign out of. [Sign in]
  `;
});

test("another language and another zone are kept for this person", async () => {
  const { chat } = await startChat();
  await chat`
    you  speak Nepali
    bot  अबदेखि म तपाईंसँग नेपालीमा कुरा गर्छु।
    you  my saved messages
    bot  अहिलेसम्म कुनै सन्देश राखिएको छैन। …
    you  speak English
    bot  I speak English with you from now on.
    you  my time zone is Asia/Dubai
    bot  Your times are now those of Asia/Dubai. It is Tuesday, 24 November 2026 (8 Mangsir 2083), 08:15 there. …
  `;
});

test("what I asked for, and what became of it", async () => {
  const { chat } = await startChat();
  await chat`
    you  send an otp to 9851023212 by sms
    bot  …
    you  [Confirm]
    bot  …
    bot  …
    you  buy 9876565435
    bot  …
    you  never mind
    bot  Cancelled. Nothing was done.
    you  /audit
    bot  You asked for 2 things, newest first:
         • 24 Nov 10:00 · taken back · Buy •••435?
         • 24 Nov 10:00 · done · Send an OTP to •••212 by SMS?
  `;
});

test("in a group one's account is shown to oneself alone", async () => {
  const { chat, seen } = await startChat({ kind: "group" });
  await chat`
    you  who am I
    bot  … Address: …
  `;
  expect(seen.filter((drawn) => drawn.text.includes("Address")).map((drawn) => drawn.to)).toEqual(["you"]);
});
