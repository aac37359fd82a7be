// Buttons of a group are read by everybody in it: a number on one of them is masked, and tapping it still means the whole number.
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

const numbers = /98\d{8}/;

async function labelsAfter(kind: "group" | "private", lines: readonly string[]): Promise<readonly string[]> {
  const { say, seen } = await startChat({ kind, lang: "en" });
  for (const line of lines) await say(line);
  return seen.at(-1)?.buttons.map(({ label }) => label) ?? [];
}

const asked = ["start campaign 8", "send an otp to 9851023212 by sms"];
const doubtful = ["someone should maybe send an otp to 9851023212 one day"];

test.each([
  ["what else could be meant by a text", asked],
  ["what may have been meant", doubtful],
])("%s is told with a masked number in a group, with the whole one in private", async (_, lines) => {
  const [inGroup, inPrivate] = [await labelsAfter("group", lines), await labelsAfter("private", lines)];
  expect(inGroup.join()).toContain("•••212");
  expect(inGroup.join()).not.toMatch(numbers);
  expect(inPrivate.join()).toMatch(numbers);
});
