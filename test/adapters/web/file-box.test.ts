import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createFileBox } from "../../../adapters/web/file-box.ts";
import { sealer } from "./stage.ts";

const chat = "a".repeat(32);
const DAY_MS = 86_400_000;
const now = Date.parse("2026-11-24T10:00:00+05:45");

let folder: string;
const open = () => createFileBox({ folder: join(folder, "received"), sealer, keepMs: DAY_MS });
const pathOf = (ref: string) => join(folder, "received", ...ref.split("."));
const file = { name: "दशैं numbers.xlsx", mime: "application/octet-stream", bytes: Buffer.from("9851023212") };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "web-files-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

test.each([0, 1, 1_048_576, 2_500_000])("a file of %i bytes comes back whole, with its name", async (length) => {
  const bytes = Buffer.alloc(length, "नमस्ते");
  const ref = await open().keep(chat, { ...file, bytes });
  const kept = await open().open(ref);
  expect([kept?.name, kept?.mime]).toEqual([file.name, file.mime]);
  expect(bytes.equals(kept?.bytes ?? Buffer.from("missing"))).toBe(true);
});

test("nothing of it can be read on the disk", async () => {
  const ref = await open().keep(chat, file);
  const text = await readFile(pathOf(ref), "utf8");
  expect(text).not.toContain("9851023212");
  expect(text).not.toContain(file.bytes.toString("base64"));
});

describe("a ref leads to no other place", () => {
  test.each([
    "",
    "..",
    "../secret",
    `${chat}.../secret`,
    `${chat}./../../secret`,
    `${chat}.${"b".repeat(31)}/`,
    `${chat}.${"b".repeat(32)}\0`,
    `${chat.toUpperCase()}.${"b".repeat(32)}`,
    `${chat}.${"b".repeat(32)}`,
  ])("%j opens nothing", async (ref) => {
    await writeFile(join(folder, "secret"), "secret");
    await open().keep(chat, file);
    expect(await open().open(ref)).toBeUndefined();
  });
});

test.each([
  ["moved to another name", (text: string) => text],
  ["cut at the end", (text: string) => `${text.split("\n").slice(0, -2).join("\n")}\n`],
])("a file that was %s does not open", async (how, change) => {
  const box = open();
  const ref = await box.keep(chat, { ...file, bytes: Buffer.alloc(2_000_000) });
  const place = how === "moved to another name" ? await box.keep(chat, file) : ref;
  await writeFile(pathOf(place), change(await readFile(pathOf(ref), "utf8")));
  await expect(box.open(place)).rejects.toThrow();
});

test("after a day it is gone, and younger ones stay", async () => {
  const box = open();
  const old = await box.keep(chat, file);
  const young = await box.keep(chat, file);
  await utimes(pathOf(old), now / 1000, (now - DAY_MS - 1_000) / 1000);
  await utimes(pathOf(young), now / 1000, (now - DAY_MS + 1_000) / 1000);
  await box.prune(now);
  expect(await box.open(old)).toBeUndefined();
  expect(await box.open(young)).toBeDefined();
  expect(await readdir(join(folder, "received", chat))).toHaveLength(1);
});
