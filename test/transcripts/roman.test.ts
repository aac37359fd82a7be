// What people type on a phone without a Nepali keyboard; the answers come in Devanagari.
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("an OTP, corrected twice, then confirmed", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  otp pathaideu na 9851023212 ma
    bot  SMS बाट कि फोन कलबाट? [SMS बाट] [फोन कलबाट]
    you  sms bata
    bot  9851023212 मा SMS बाट OTP पठाऊँ? …
    you  haina, phone bata
    bot  9851023212 मा फोन कलबाट OTP पठाऊँ? …
    you  haina, 9841000009
    bot  9841000009 मा फोन कलबाट OTP पठाऊँ? …
    you  ho
    bot  OTP पठाइयो: 9841000009 मा फोन जाँदैछ। [फेरि पठाउने] [SMS बाट पठाउने]
    bot  9841000009 को कोड: …
  `;
  expect(tingting.taken.otps).toMatchObject([{ number: "9841000009", channel: "voice" }]);
});

test("a campaign is made, started, followed to its end, and those who failed are called again", async () => {
  const { chat, say, seen } = await startChat();
  await chat`
    you  "Fee notice" naam ko phone campaign banau 9841000001 ra 9841000002 ko lagi
    bot  अभियान 13, “Fee notice” बन्यो: फोन कल, २ नम्बर। …
    you  suru gara
    bot  तपाईंको कुरा पक्का बुझिनँ, त्यसैले केही गरिनँ। यीमध्ये कुनै हो? [अभियान सुरु गर्ने · 13]
    you  [अभियान सुरु गर्ने · 13]
    bot  उहाँहरूलाई के सुनाउने? …
    you  Namaste, bholi bida cha
    bot  “Fee notice” सुरु गरूँ? … सन्देश: Namaste, bholi bida cha …
  `;
  await say("thik cha");
  expect(seen.map(({ text }) => text).join("\n")).toContain("“Fee notice” सकियो: २ मध्ये १ जनासम्म पुग्यो।");
  await chat`
    you  yasko fail bhayeka lai pheri phone gara
    bot  “Fee notice” मा फेरि कल गरूँ? कसलाई: २ सम्पर्कमध्ये १, फोन कल …
  `;
  await say("ho");
  expect(seen.map(({ text }) => text).join("\n")).toContain("“Fee notice” सकियो: १ मध्ये ० जनासम्म पुग्यो।");
});

test("a start with a day and a bare hour", async () => {
  const { chat } = await startChat();
  await chat`
    you  parsi 5 baje campaign 8 suru gara "Namaste" bhanera
    bot  बिहिबार, २६ नोभेम्बर २०२६ (१० मंसिर २०८३), ०५:०० बजे कि १७:०० बजे? [०५:००] [१७:००]
    you  beluka
    bot  “IPO announcement” सुरु गरूँ? … सन्देश: Namaste …
         कहिले: बिहिबार, २६ नोभेम्बर २०२६ (१० मंसिर २०८३), १७:०० नेपाली समय, २ दिन ७ घण्टापछि …
    you  haina, bihana 10 baje
    bot  “IPO announcement” सुरु गरूँ? … सन्देश: Namaste … १०:०० नेपाली समय, २ दिनपछि …
    you  radda gara
    bot  रद्द गरियो। केही गरिएन।
  `;
});

test("what is denied or asked does nothing", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  campaign 8 suru nagara
    bot  अहिले रद्द गर्नुपर्ने केही छैन।
    you  campaign 8 suru garne ki nagarne?
    bot  तपाईंको कुरा पक्का बुझिनँ, त्यसैले केही गरिनँ। यीमध्ये कुनै हो? …
    you  campaign 99 dekhau
    bot  "99" नामको अभियान भेटिएन। यीमध्ये कुनै हो? …
    you  ho
    bot  त्यो जवाफ बुझिनँ। "99" नामको अभियान भेटिएन। यीमध्ये कुनै हो? नभए “रद्द” भन्नुहोस्। …
  `;
  expect(tingting.taken.starts).toEqual([]);
});

test("who is not signed in is shown the way in, and goes on by herself", async () => {
  const { chat } = await startChat({ signedIn: false });
  await chat`
    you  mero campaign haru dekhau
    bot  आफ्नो TingTing खातामा साइन इन गर्नुहोस्। …
    you  [नमुना खाता चलाउनुहोस्]
    bot  तपाईं sample@tingting.example बाट साइन इन हुनुभयो।
    bot  ६ वटा अभियान, नयाँ पहिले: …
  `;
});
