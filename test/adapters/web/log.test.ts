import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createFileLog } from "../../../adapters/web/file-log.ts";
import type { WebLog } from "../../../adapters/web/log.ts";
import { showWords } from "../../../adapters/web/render.ts";
import { sealer } from "./stage.ts";

const chat = "a".repeat(32);
const other = "b".repeat(32);
const words = (text: string) => showWords(text, undefined, 0);

let folder: string;
/** As a process that has just started sees the folder. */
const open = (): WebLog => createFileLog({ folder, sealer });
const fileOf = (name: string) => join(folder, `${name}.log`);

const texts = async (log: WebLog, after = 0) =>
  (await log.since(chat, after)).entries.map(({ shown }) => (shown.kind === "visitor" ? shown.text : shown.kind));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "web-log-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

describe("what is written", () => {
  test("is there in order, now and after a restart", async () => {
    const log = open();
    await log.append(chat, "one", words("first"));
    await log.append(chat, "two", words("second"));
    expect(await texts(log)).toEqual(["first", "second"]);
    expect(await texts(open())).toEqual(["first", "second"]);
  });

  test("stays as it is when its key is appended again", async () => {
    const log = open();
    expect(await log.append(chat, "one", words("first"))).toBe(true);
    expect(await log.append(chat, "one", words("again"))).toBe(false);
    expect(await open().append(chat, "one", words("after a restart"))).toBe(false);
    expect(await texts(log)).toEqual(["first"]);
  });

  test("keeps its place when it is replaced", async () => {
    const log = open();
    await log.append(chat, "one", words("10 %"));
    await log.append(chat, "two", words("below"));
    await log.replace(chat, "one", words("20 %"));
    for (const each of [log, open()]) {
      const { entries } = await each.since(chat, 0);
      expect(entries.map(({ key, place, change }) => ({ key, place, change }))).toEqual([
        { key: "two", place: 2, change: 2 },
        { key: "one", place: 1, change: 3 },
      ]);
    }
  });

  test("is not replaced where there is nothing", async () => {
    expect(await open().replace(chat, "one", words("20 %"))).toBe(false);
  });

  test("is read by no other chat", async () => {
    const log = open();
    await log.append(chat, "one", words("mine"));
    expect(await log.find(other, "one")).toBeUndefined();
    expect((await log.since(other, 0)).entries).toEqual([]);
  });

  test("comes out complete however many write at once", async () => {
    const log = open();
    const keys = Array.from({ length: 50 }, (_, index) => `key-${index}`);
    await Promise.all(keys.map((key) => log.append(chat, key, words(key))));
    expect(await texts(open())).toEqual(keys);
  });
});

describe("changes after a number", () => {
  test("are only the later ones, each message in its latest state", async () => {
    const log = open();
    await log.append(chat, "one", words("10 %"));
    await log.append(chat, "two", words("below"));
    await log.replace(chat, "one", words("20 %"));
    await log.replace(chat, "one", words("30 %"));
    expect(await texts(log, 1)).toEqual(["below", "30 %"]);
    expect(await texts(log, 4)).toEqual([]);
  });

  test("after a number this log never gave are all there is, and it says so", async () => {
    const log = open();
    await log.append(chat, "one", words("first"));
    expect(await log.since(chat, 7)).toMatchObject({ restarted: true, entries: [{ key: "one" }] });
  });

  test("wake whoever watches this chat, until they leave", async () => {
    const log = open();
    let woken = 0;
    const leave = log.watch(chat, () => {
      woken += 1;
    });
    await log.append(chat, "one", words("first"));
    await log.append(other, "one", words("elsewhere"));
    await log.replace(chat, "one", words("changed"));
    leave();
    await log.append(chat, "two", words("second"));
    expect(woken).toBe(2);
  });
});

describe("the files", () => {
  test("hold no word that can be read", async () => {
    await open().append(chat, "one", words("call 9851023212"));
    expect(await readFile(fileOf(chat), "utf8")).not.toContain("9851023212");
  });

  test("of one chat cannot be given to another", async () => {
    await open().append(chat, "one", words("mine"));
    await writeFile(fileOf(other), await readFile(fileOf(chat)));
    expect((await open().since(other, 0)).entries).toEqual([]);
  });

  test("lose at most the last message when a crash cuts them short, at every byte", async () => {
    const log = open();
    await log.append(chat, "one", words("first"));
    const whole = (await readFile(fileOf(chat))).length;
    await log.append(chat, "two", words("second"));
    const full = await readFile(fileOf(chat));
    for (let length = whole; length < full.length; length += 1) {
      await writeFile(fileOf(chat), full);
      await truncate(fileOf(chat), length);
      const next = open();
      await next.append(chat, "three", words("third"));
      const expected = length === full.length - 1 ? ["first", "second", "third"] : ["first", "third"];
      expect(await texts(open())).toEqual(expected);
    }
  });

  test("with a line of rubbish still show everything else", async () => {
    const log = open();
    await log.append(chat, "one", words("first"));
    await appendFile(fileOf(chat), "\u0000\u0001 rubbish\n7 more\n");
    expect(await texts(open())).toEqual(["first"]);
  });

  test("do not grow without end: the latest 500 messages stay, their numbers too", async () => {
    const log = open();
    for (let index = 1; index <= 950; index += 1) await log.append(chat, `key-${index}`, words(`message ${index}`));
    const { entries } = await open().since(chat, 0);
    expect(entries.length).toBeLessThan(950);
    expect(entries.length).toBeGreaterThanOrEqual(500);
    expect(entries.at(-1)).toMatchObject({ key: "key-950", place: 950, change: 950 });
    expect(await readdir(folder)).toEqual([`${chat}.log`]);
  });

  test("of a card edited a thousand times hold the card once", async () => {
    const log = open();
    await log.append(chat, "card", words("0"));
    for (let index = 1; index <= 1_000; index += 1) await log.replace(chat, "card", words(String(index)));
    expect(await texts(open())).toEqual(["1000"]);
    expect((await readFile(fileOf(chat), "utf8")).split("\n").length).toBeLessThan(500);
  });
});
