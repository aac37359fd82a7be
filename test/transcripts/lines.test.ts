import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("a number is chosen from those on sale, bought after a yes, and shown in full", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  what numbers can I buy?
    bot  On sale now, 5 numbers: 9876565435 · 40 credits · Voice, SMS SID: …
         [Buy 9876565435] [Buy 9801000302] [Buy 9801000303] [Buy 9801000304] [Buy 9801000305]
    you  [Buy 9876565435]
    bot  Buy 9876565435? 9876565435 · 40 credits · Voice, SMS SID: … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Bought: 9876565435 is yours now. 9876565435 · 40 credits · Voice, SMS SID: … [My numbers]
    you  [My numbers]
    bot  You own 4 numbers: … 9876565435 …
  `;
  expect(tingting.taken.linesBought).toMatchObject([{ number: "9876565435" }]);
});

test("buying without a number asks which; the number may be typed", async () => {
  const { chat } = await startChat();
  await chat`
    you  buy a number
    bot  Which number would you like to buy? Type it or press one.
         [9876565435 · 40 credits] [9801000302 · 40 credits] …
    you  9801000304
    bot  Buy 9801000304? 9801000304 · 30 credits · Voice …
  `;
});

test("a purchase is taken back within ten seconds", async () => {
  const { chat, tingting } = await startChat({ settle: false });
  await chat`
    you  buy 9876565435
    bot  Buy 9876565435? …
    you  [Confirm]
    you  [Stop]
    bot  Taken back. Nothing was done.
  `;
  expect(tingting.taken.linesBought).toEqual([]);
});

test("a number given back can be bought again with one tap", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  release 9801000102
    bot  Release 9801000102? You lose the number; somebody else may buy it. … Name: विद्यालय … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Released: 9801000102 is no longer yours. [Buy again]
    you  [Buy again]
    bot  Buy 9801000102? …
  `;
  expect(tingting.taken.linesReleased).toMatchObject([{ number: "9801000102" }]);
});

test("one's own and foreign numbers are told apart", async () => {
  const { chat } = await startChat();
  await chat`
    you  is 9801000101 one of our lines?
    bot  Yes, 9801000101 is yours: …
    you  release 9876565435
    bot  9876565435 is not among your numbers. [My numbers]
    you  buy 9801000201
    bot  9801000201 is not on sale. [Numbers on sale]
  `;
});

test("too little credit: the service's own words, and nothing was bought", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  buy 9801000305
    bot  Buy 9801000305? 9801000305 · 9,000 credits …
    you  [Confirm]
    bot  It was not done. … It says: “You do not have enough credits to buy …
  `;
  expect(tingting.taken.linesBought).toEqual([]);
});

test("a purchase whose answer was lost is looked up, not repeated", async () => {
  const { chat, tingting } = await startChat();
  tingting.faults.add({ kind: "reset-after", operation: "buy-line" });
  await chat`
    you  buy 9876565435
    bot  Buy 9876565435? …
    you  [Confirm]
    bot  I checked: it was done. Bought: 9876565435 is yours now. …
  `;
  expect(tingting.taken.linesBought).toHaveLength(1);
});
