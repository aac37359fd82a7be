import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("help shows what can be done here and now, and its buttons do it", async () => {
  const { chat } = await startChat();
  await chat`
    you  what can you do?
    bot  This is what I can do for you here. … One-time passwords
         • send an otp to 9851023212 by sms /otp NUMBER sms|voice [CODE] … [My campaigns] [Send an OTP] [My numbers]
    you  [Send an OTP]
    bot  Which phone number? For example 9851023212.
  `;
});

test("help in Nepali", async () => {
  const { chat } = await startChat();
  await chat`
    you  के के गर्न सक्छौ?
    bot  यहाँ म तपाईंका लागि यी काम गर्न सक्छु। … • मेरा अभियानहरू देखाऊ /campaigns …
  `;
});

test("who is not signed in is shown the way in, and little else", async () => {
  const { chat, seen } = await startChat({ signedIn: false });
  await chat`
    you  /start
    bot  I run TingTing calls, SMS and OTPs from this chat. Sign in, and I can do all of it. … [Sign in]
  `;
  expect(seen.at(-1)?.text).not.toContain("/otp");
});

test("how-to questions are answered with help, never with a card", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  how do I start a campaign?
    bot  This is what I can do for you here. …
  `;
  expect(tingting.taken.starts).toEqual([]);
});
