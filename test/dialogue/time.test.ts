// Days and hours in a talk: half an answer is kept, what cannot be done at a time is said so.
import { test } from "vitest";
import { startChat } from "../support/chat.ts";

test("a day without an hour is kept; the hour is asked for and joined to it", async () => {
  const { chat } = await startChat();
  await chat`
    you  move campaign 8 to friday
    bot  At what time on Friday, 27 November 2026 (11 Mangsir 2083)? For example: 5 pm.
    you  hm
    bot  I could not read that as an answer. At what time on Friday, 27 November 2026 (11 Mangsir 2083)? …
    you  never mind
    bot  Cancelled. Nothing was done.
    you  start campaign 8 saying "Namaste"
    bot  Start “IPO announcement”? … When: at once …
    you  tomorrow
    bot  At what time on Wednesday, 25 November 2026 (9 Mangsir 2083)? For example: 5 pm.
    you  5pm
    bot  Start “IPO announcement”? … Message: Namaste … When: Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time, in 1 d 7 h …
  `;
});

test("an hour of either half of the day is asked about with the two of them", async () => {
  const { chat } = await startChat();
  await chat`
    you  campaign 8 bholi 5 baje suru gara "Namaste" bhanera
    bot  बुधबार, २५ नोभेम्बर २०२६ (९ मंसिर २०८३), ०५:०० बजे कि १७:०० बजे? [०५:००] [१७:००]
    you  beluka
    bot  “IPO announcement” सुरु गरूँ? … कहिले: बुधबार, २५ नोभेम्बर २०२६ (९ मंसिर २०८३), १७:०० नेपाली समय, …
    you  haina, bihana 9 baje
    bot  “IPO announcement” सुरु गरूँ? … सन्देश: Namaste … ०९:०० नेपाली समय, २३ घण्टापछि …
  `;
});

test("now is an answer where a time need not be given", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8 tomorrow saying "Namaste"
    bot  At what time …
    you  right away
    bot  Start “IPO announcement”? … Message: Namaste … When: at once …
  `;
});

test("a day that is over is not taken", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8 yesterday at 5pm saying "Namaste"
    bot  Monday, 23 November 2026 (7 Mangsir 2083), 17:00 is over already. On which day and at what time instead? …
    you  tomorrow
    bot  Start “IPO announcement”? … When: Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time, in 1 d 7 h …
  `;
});

test("what cannot be done at a time is not done at once instead", async () => {
  const { chat } = await startChat();
  await chat`
    you  delete campaign 8 tomorrow
    bot  Delete a campaign: I cannot do that at a set time, only now or not at all. I did nothing. [Do it now]
    you  अभियान ८ भोलि हटाऊ
    bot  अभियान मेट्ने: यो काम तोकिएको समयमा गर्न सक्दिनँ, गर्ने भए अहिले मात्र। अहिलेसम्म केही गरिनँ। [अहिले नै गर्नुहोस्]
    you  [अहिले नै गर्नुहोस्]
    bot  अभियान 8, “IPO announcement” मेटाऊँ? …
  `;
});
