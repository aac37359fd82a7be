import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../src/messages/en/index.ts";
import { ne } from "../../src/messages/ne/index.ts";

/** Names and abbreviations that Nepali writes as they are. */
const asTheyAre = ["adapter.title", "adapter.other-language", "lines.card-sid", "option.SMS"];

test("both languages say the same things", () => {
  expect(Object.keys(ne).sort()).toEqual(Object.keys(en).sort());
});

test("every plain sentence of the Nepali table is Nepali", () => {
  const plain = Object.entries(ne).filter(([, sentence]) => sentence.length === 0);
  const foreign = plain.filter(
    ([key, sentence]) =>
      !asTheyAre.includes(key) && !/\p{Script=Devanagari}/u.test(String(Reflect.apply(sentence, undefined, []))),
  );
  expect(foreign.map(([key]) => key)).toEqual([]);
});

const folder = join(import.meta.dirname, "../../src/messages/ne");

/** The literals of a file that hold Nepali, each without what is filled in. */
function nepaliLiterals(source: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  const literal = (quote: string): string => {
    let words = "";
    for (at += 1; at < source.length && source[at] !== quote; at += 1) {
      if (source[at] === "\\") at += 1;
      else if (quote === "`" && source.startsWith("${", at)) code("}");
      else words += source[at];
    }
    return words;
  };
  /** Up to the brace that closes what is filled in; `""`: up to the end of the file. */
  const code = (end: string): void => {
    let depth = 0;
    for (; at < source.length; at += 1) {
      const char = source[at] ?? "";
      if (char === '"' || char === "'" || char === "`") found.push(literal(char));
      else if (char === "{") depth += 1;
      else if (char === "}") depth -= 1;
      if (char === "}" && end === "}" && depth === 0) return;
    }
  };
  code("");
  return found.filter((words) => /\p{Script=Devanagari}/u.test(words));
}

/** Names, units, and what is typed as it stands: nothing else of another language may stand in a Nepali sentence. */
const allowed = new Set(
  [
    ...["TingTing", "tingting-bot", "Slack", "Excel", "CSV", "UTF", "JavaScript", "BotFather", "Start", "privacy mode"],
    ...["OTP", "SMS", "SID", "MB", "mp3", "xlsx", "csv", "IPO"],
    ...["viewer", "operator", "approver", "admin"],
    ...["Asia", "Dubai", "PORT", "HOST", "PUBLIC_URL", "PATH", "exit", "number"],
    ...["tags_name", "otp", "setprivacy", "invite", "help", "cancel", "send"],
  ].flatMap((name) => name.split(/[^A-Za-z_]+/)),
);

test.each(readdirSync(folder))("no English word slips into ne/%s", (file) => {
  const words = nepaliLiterals(readFileSync(join(folder, file), "utf8")).flatMap(
    (words) => words.match(/[A-Za-z_]{2,}/g) ?? [],
  );
  expect(words.filter((word) => !allowed.has(word))).toEqual([]);
});

test("numbers that are counted are written in Nepali digits", () => {
  expect(ne["wish.begins"]({ seconds: 10 })).toContain("१०");
  expect(ne["wish.progress"]({ bar: "", done: 3, total: 12 })).toBe(" १२ मध्ये ३");
  expect(ne["campaign.list"]({ count: 6, cut: false, query: undefined, services: undefined, state: undefined })).toBe(
    "६ वटा अभियान, नयाँ पहिले:",
  );
});
