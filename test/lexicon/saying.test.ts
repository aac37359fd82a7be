// Questions asked of words by bits: one concept, one of several, any of a group.
import { describe, expect, test } from "vitest";
import { lexicon } from "../../src/lexicon/index.ts";
import { saying } from "../../src/lexicon/saying.ts";
import { readUtterance } from "../../src/lexicon/utterance.ts";

const said = (text: string) => readUtterance(text, lexicon);

describe("a test asks for any of its concepts", () => {
  const isTarget = saying("campaign", "it");
  const hasStatus = saying("status:*");

  test.each([
    ["campaign", isTarget, true],
    ["it", isTarget, true],
    ["unanswered", isTarget, false],
    ["unanswered", hasStatus, true],
    ["काटेका", hasStatus, true],
    ["campaign", hasStatus, false],
    ["xyzzy", hasStatus, false],
  ])("%s", (word, says, expected) => {
    expect(says(said(word).units[0])).toBe(expected);
  });

  test("of no word nothing is said", () => {
    expect(hasStatus(undefined)).toBe(false);
  });

  test("an utterance has what one of its words has", () => {
    const utterance = said("call the unanswered of campaign 8");
    expect([hasStatus.isIn(utterance), isTarget.isIn(utterance), saying("role:*").isIn(utterance)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
