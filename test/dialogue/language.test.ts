// Which language is answered in: the person's setting, else the chat's, else that of the question, else the product's.
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("romanised Nepali is answered in Devanagari, and so is all that follows from it", async () => {
  const { chat } = await startChat();
  await chat`
    you  9851023212 ma otp pathau
    bot  SMS बाट कि फोन कलबाट? …
    you  sms
    bot  9851023212 मा SMS बाट OTP पठाऊँ? …
    you  by call instead
    bot  9851023212 मा फोन कलबाट OTP पठाऊँ? …
    you  ok
    bot  OTP पठाइयो: 9851023212 मा फोन जाँदैछ। …
    bot  …
  `;
});

test("a tap or a number keeps the language of the talk; a whole sentence changes it", async () => {
  const { chat } = await startChat();
  await chat`
    you  campaign delete gara
    bot  कुन अभियान? …
    you  8
    bot  अभियान 8, “IPO announcement” मेटाऊँ? …
    you  [रद्द गर्नुहोस्]
    bot  …
    you  how is campaign 8 going?
    bot  “IPO announcement” at 10:00 Nepal time: …
    you  [Start]
    bot  What should they hear or read? …
  `;
});

test("the words of a message that was asked for do not change the language", async () => {
  const { chat } = await startChat();
  await chat`
    you  please start campaign 8 for me
    bot  What should they hear or read? …
    you  नमस्ते, भोलि विद्यालय बिदा छ।
    bot  Start “IPO announcement”? … Message: नमस्ते, भोलि विद्यालय बिदा छ। …
  `;
});

test("a question nobody answered does not hold the language for ever", async () => {
  const { chat, passes } = await startChat();
  await chat`
    you  please start campaign 8 for me
    bot  What should they hear or read? …
  `;
  await passes(31 * 60_000);
  await chat`
    you  मेरा अभियानहरू देखाऊ
    bot  ६ वटा अभियान, …
  `;
});

test("what somebody set for themselves outranks the question", async () => {
  const { chat } = await startChat();
  await chat`
    you  speak English
    bot  I speak English with you from now on.
    you  mero campaign haru dekhau
    bot  6 campaigns, newest first: …
    you  मेरा राखिएका सन्देश देखाऊ
    bot  … saved …
  `;
});

test("a group that chose a language is spoken to in it; a member may choose another", async () => {
  const { chat } = await startChat({ kind: "group" });
  await chat`
    you  speak Nepali
    bot  अबदेखि म यहाँ नेपालीमा बोल्छु, …
    @sita  thank you, that is all
    bot  नमस्ते! …
    @sita  speak English
    bot  I speak English here from now on, …
  `;
});

test("an error and a sign-in keep the language of the question", async () => {
  const { chat, tingting } = await startChat({ signedIn: false });
  await chat`
    you  mero campaign haru dekhau
    bot  आफ्नो TingTing खातामा साइन इन गर्नुहोस्। …
    you  ${tingting.sample.email}
    you  ${tingting.sample.password}
    bot  …
    bot  ६ वटा अभियान, …
  `;
});

test.each([
  ["ne", "list my campaigns", /^६ वटा अभियान/],
  ["en", "mero campaign haru dekhau", /^6 campaigns/],
] as const)("--lang %s is the language of all chats of the process", async (lang, said, answered) => {
  const { say, seen } = await startChat({ lang });
  await say(said);
  expect(seen.at(-1)?.text).toMatch(answered);
});
