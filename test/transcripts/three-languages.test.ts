// One talk in English, Nepali and romanised Nepali: the one that README shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lexicon } from "../../src/lexicon/index.ts";
import { tongueOf } from "../../src/lexicon/tongue.ts";
import { readUtterance } from "../../src/lexicon/utterance.ts";
import { startChat } from "../support/chat.ts";

interface Entry {
  readonly who: string;
  readonly words: string;
}

/** The first text block of README: `you` and `bot` begin an entry, indented lines go on with it. */
function readmeTranscript(): readonly Entry[] {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const block = /```text\n(you [\s\S]*?)```/.exec(readme)?.[1] ?? "";
  return block
    .split(/^(?=you |bot )/m)
    .filter((entry) => entry.trim() !== "")
    .map((entry) => ({ who: entry.slice(0, 3), words: entry.slice(3).replace(/\s+/g, " ").trim() }));
}

/** "…" with a space before it stands for words that are left out. */
function patternOf(words: string): RegExp {
  const parts = words.split(/ … ?/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*?")}$`, "u");
}

test("what README shows is a talk in three languages", () => {
  const said = readmeTranscript().filter(({ who }) => who === "you");
  const tongues = said.map(({ words }) => {
    if (/\p{Script=Devanagari}/u.test(words)) return "Nepali";
    return tongueOf(readUtterance(words, lexicon).units, lexicon) === "ne" ? "romanised Nepali" : "English";
  });
  expect(new Set(tongues)).toEqual(new Set(["English", "Nepali", "romanised Nepali"]));
});

test("what README shows is what the bot says", async () => {
  const { say, seen } = await startChat();
  const spoken = () =>
    seen
      .filter(({ kind }) => kind === "message")
      .map(({ text, buttons }) =>
        `${text} ${buttons.map(({ label }) => `[${label}]`).join(" ")}`.replace(/\s+/g, " ").trim(),
      );
  const entries = readmeTranscript();
  expect(entries.length).toBeGreaterThan(10);
  let read = 0;
  for (const { who, words } of entries) {
    if (who === "you") {
      read = spoken().length;
      await say(words);
      continue;
    }
    const fresh = spoken().slice(read);
    expect(
      fresh.filter((line) => patternOf(words).test(line)),
      `${words}\nwas not said, but:\n${fresh.join("\n")}`,
    ).toHaveLength(1);
  }
});
