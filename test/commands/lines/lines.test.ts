import { afterEach, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat.ts";
import { linesAvailable } from "../../../src/commands/lines/available.ts";
import { linesBuy } from "../../../src/commands/lines/buy.ts";
import { linesOwned } from "../../../src/commands/lines/owned.ts";
import { linesRelease } from "../../../src/commands/lines/release.ts";
import { cardOf, type Desk, openDesk, questionOf, read, refusalOf } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function sidOf(number: string): Promise<string> {
  const lines = [...(await desk.api.lines.owned()), ...(await desk.api.lines.available())];
  const sid = lines.find((line) => line.number.endsWith(number))?.sid;
  if (sid === undefined) throw new Error(`no line ${number}`);
  return sid;
}

test("owned lines come with number, rate, capabilities, name and a SID to copy", async () => {
  const { text } = await desk.answer(linesOwned);
  expect(plainText(text)).toMatch(
    /^You own 3 numbers:\n\n9801000101 · 40 credits · Voice, SMS\nName: Front desk\nSID: [0-9a-f]{32}\n\n/,
  );
  expect(text).toContainEqual({ code: await sidOf("9801000101") });
});

test.each([
  ["9801000102", "Yes, 9801000102 is yours:"],
  ["9876565435", "9876565435 is not among your numbers."],
])("is %s ours?", async (number, said) => {
  expect(read(await desk.answer(linesOwned, { number }))).toContain(said);
});

test("lines on sale have a button each, five at most", async () => {
  const answer = await desk.answer(linesAvailable);
  expect(plainText(answer.text)).toContain("9801000305 · 9,000 credits · Voice, SMS\nName: Golden number");
  expect(answer.buttons?.map((button) => button.label)).toEqual([
    "Buy 9876565435",
    "Buy 9801000302",
    "Buy 9801000303",
    "Buy 9801000304",
    "Buy 9801000305",
  ]);
  expect(answer.buttons?.[0]?.frame).toEqual({ intent: "lines.buy", slots: { sid: await sidOf("9876565435") } });
});

test.each([
  ["9876565435", "Yes, 9876565435 is on sale:"],
  ["9801000101", "9801000101 is not on sale.\n[Numbers on sale]"],
])("is %s to be had?", async (number, said) => {
  expect(read(await desk.answer(linesAvailable, { number }))).toContain(said);
});

test("a line is bought by its number: a card with the price, then the full card of what one owns", async () => {
  const card = cardOf(await desk.plan(linesBuy, { number: "9876565435" }));
  expect(plainText(card.text)).toContain("Buy 9876565435?\n\n9876565435 · 40 credits · Voice, SMS\nSID: ");
  expect(card.cost).toEqual({ contacts: 0, credits: { amount: 40, basis: "the rate named by TingTing" } });
  const outcome = await desk.confirm(linesBuy, { number: "9876565435" });
  expect(plainText(outcome.text)).toContain("Bought: 9876565435 is yours now.\n\n9876565435 · 40 credits");
  expect(outcome.text).toContainEqual({ code: await sidOf("9876565435") });
  expect(desk.tingting.taken.linesBought).toMatchObject([{ number: "9876565435" }]);
});

test("a purchase can be taken back for ten seconds", () => {
  expect(linesBuy.does).toMatchObject({ undoSeconds: 10 });
});

test("buying without a number asks which, with what is to be had as buttons", async () => {
  const question = questionOf(await desk.plan(linesBuy));
  expect(question.ask).toBe("number");
  expect(question.options?.slice(0, 2)).toEqual([
    { label: "9876565435 · 40 credits", value: "9876565435" },
    { label: "9801000302 · 40 credits", value: "9801000302" },
  ]);
});

test("a line that is not on sale cannot be bought", async () => {
  const refusal = refusalOf(await desk.plan(linesBuy, { number: "9801000201" }));
  expect(read(refusal)).toBe("9801000201 is not on sale.\n[Numbers on sale]");
});

test("a lost answer of a purchase is read back: bought, or still on sale", async () => {
  const { call } = cardOf(await desk.plan(linesBuy, { number: "9876565435" }));
  await expect(desk.lookUp(linesBuy, call)).resolves.toEqual({ state: "not done" });
  desk.tingting.faults.add({ kind: "reset-after", operation: "buy-line" });
  await expect(desk.confirm(linesBuy, { number: "9876565435" })).rejects.toMatchObject({ code: "outcome-unknown" });
  const found = await desk.lookUp(linesBuy, call);
  expect(found).toMatchObject({
    state: "done",
    outcome: { text: expect.arrayContaining([expect.stringContaining("Bought")]) },
  });
  expect(desk.tingting.taken.linesBought).toHaveLength(1);
});

test("a line gone from both lists stays unknown", async () => {
  const call = { sid: "0".repeat(32), number: "9801000999" };
  await expect(desk.lookUp(linesBuy, call)).resolves.toEqual({ state: "unknown" });
});

test("releasing shows what is lost, then offers to buy it again", async () => {
  const card = cardOf(await desk.plan(linesRelease, { number: "9801000102" }));
  expect(plainText(card.text)).toContain("Release 9801000102? You lose the number");
  const outcome = await desk.confirm(linesRelease, { number: "9801000102" });
  expect(read(outcome)).toBe("Released: 9801000102 is no longer yours.\n[Buy again]");
  expect(desk.tingting.taken.linesReleased).toMatchObject([{ number: "9801000102" }]);
  expect(outcome.buttons?.[0]?.frame).toEqual({ intent: "lines.buy", slots: { sid: await sidOf("9801000102") } });
});

test("only a line of one's own can be released", async () => {
  const refusal = refusalOf(await desk.plan(linesRelease, { number: "9876565435" }));
  expect(read(refusal)).toBe("9876565435 is not among your numbers.\n[My numbers]");
});

test("releasing without a number asks which of one's own", async () => {
  const question = questionOf(await desk.plan(linesRelease));
  expect(question.options?.map((option) => option.value)).toEqual(["9801000101", "9801000102", "9801000103"]);
});

test("a lost answer of a release is read back: gone, or still owned", async () => {
  const { call } = cardOf(await desk.plan(linesRelease, { number: "9801000102" }));
  await expect(desk.lookUp(linesRelease, call)).resolves.toEqual({ state: "not done" });
  await desk.confirm(linesRelease, { number: "9801000102" });
  await expect(desk.lookUp(linesRelease, call)).resolves.toMatchObject({ state: "done" });
});

test("in a group the lists shorten numbers, an open card does not", async () => {
  const group = await openDesk({ group: true });
  expect(plainText((await group.answer(linesOwned)).text)).not.toContain("9801000101");
  expect(plainText(cardOf(await group.plan(linesBuy, { number: "9876565435" })).text)).toContain("9876565435 · 40");
  await group.close();
});
