// "What did you understand?", typed while a card is open: the card is told in plain words, and nothing happens by asking.
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("in English, and a yes still means that card", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  start campaign 8 tomorrow at 5pm in Rija's voice saying "Namaste"
    bot  Start “IPO announcement”? …
    you  What did you understand?
    bot  This is what I understood: Start a campaign • Campaign: 8 • Message: Namaste • Voice: Rija
         • Time: Wed, 25 Nov, 17:00 Nothing has been done yet. [Change…]
    you  no, 6pm
    bot  Start “IPO announcement”? … 18:00 Nepal time …
    you  so what did you understand
    bot  This is what I understood: … 18:00 Nothing has been done yet. [Change…]
  `;
  expect(tingting.taken.starts).toEqual([]);
  await chat`
    you  yes
    bot  “IPO announcement” will start by itself …
    bot  IPO announcement Scheduled for 6 contacts: Wednesday, 25 November 2026 (9 Mangsir 2083), 18:00 …
  `;
  expect(tingting.taken.starts).toHaveLength(1);
});

test("in Nepali and in romanised Nepali", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  ९८५१०२३२१२ मा फोनबाट ओटीपी पठाऊ
    bot  9851023212 मा फोन कलबाट OTP पठाऊँ? …
    you  के बुझ्यौ?
    bot  मैले यस्तो बुझेँ: OTP पठाउने • नम्बर: 9851023212 • SMS वा कल: फोन कलबाट अहिलेसम्म केही गरिएको छैन। [फेर्नुहोस्…]
    you  k bujhyau?
    bot  मैले यस्तो बुझेँ: OTP पठाउने • नम्बर: 9851023212 • SMS वा कल: फोन कलबाट अहिलेसम्म केही गरिएको छैन। [फेर्नुहोस्…]
    you  तपाईंले के बुझ्नुभयो
    bot  मैले यस्तो बुझेँ: … अहिलेसम्म केही गरिएको छैन। [फेर्नुहोस्…]
    you  रद्द गर
    bot  रद्द गरियो। केही गरिएन।
  `;
  expect(tingting.taken.otps).toEqual([]);
});

test("asking does not bring back a yes that something else came between", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  delete campaign 8
    bot  Delete campaign 8, “IPO announcement”? …
    you  list my campaigns
    bot  …
    you  what did you understand?
    bot  This is what I understood: Delete a campaign • Campaign: 8 Nothing has been done yet. [Change…]
    you  yes
    bot  Something else was said since that card, …
  `;
  expect(tingting.taken.campaignsDeleted).toEqual([]);
});

test("with no card open there is nothing to tell", async () => {
  const { chat } = await startChat();
  await chat`
    you  के बुझ्यौ?
    bot  बुझिनँ, त्यसैले केही गरिनँ। …
  `;
});
