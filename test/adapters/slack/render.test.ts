import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { drawPages } from "../../../adapters/slack/render.ts";
import { drawInvitation, drawModal, readCarriedForm } from "../../../adapters/slack/sign-in.ts";
import { legible, plainText, type TextRun } from "../../../src/chat.ts";
import { buttonsOf, messageBlocks, modal, readMrkdwn, wordsOf } from "../../support/slack/blocks.ts";
import { confirm, reply, signIn } from "./reply.ts";

const chat = { platform: "slack", id: "C0123", kind: "group" } as const;
const draw = (text: string | readonly TextRun[], buttons = [confirm]) => drawPages(reply(text, { buttons }), chat);

const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "<!channel>",
    "<@U1>",
    "<https://example.com|bank>",
    "&lt;",
    "&",
    "*a* _b_ `c`",
    "\u202e",
    "क्षे",
    "\n",
  ),
);
const run = fc.oneof(words, fc.record({ bold: words }), fc.record({ code: words }));
const longWords = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ").repeat(200));

describe("messages", () => {
  test.prop([fc.array(run, { maxLength: 20 })])(
    "whatever the words, the blocks are valid and say them, once",
    (text) => {
      const pages = draw(text);
      for (const { blocks } of pages) expect(messageBlocks.safeParse(blocks).error).toBeUndefined();
      expect(pages.map(({ blocks }) => wordsOf(messageBlocks.parse(blocks))).join("")).toBe(
        legible(plainText(text)) === "" ? "…" : text.map((one) => legible(plainText([one]))).join(""),
      );
    },
  );

  test.prop([fc.array(run, { maxLength: 20 })])("nothing in what notifications say is alive", (text) => {
    for (const page of draw(text)) {
      expect(page.text).not.toBe("");
      expect(page.text.length).toBeLessThanOrEqual(4_000);
      expect(readMrkdwn(page.text)).not.toContain("[LIVE");
    }
  });

  test.prop([longWords], { numRuns: 20 })("long words are cut between letters and nothing is lost", (text) => {
    const pages = draw(text).map(({ blocks }) => wordsOf(messageBlocks.parse(blocks)));
    expect(pages.join("")).toBe(legible(text) || "…");
    const letters = (one: string) => [...new Intl.Segmenter("ne").segment(one)].map(({ segment }) => segment);
    expect(pages.flatMap(letters)).toEqual(letters(legible(text) || "…"));
  });

  test("a list is cut between its lines", () => {
    const lines = Array.from({ length: 200 }, (_, index) => `98410${String(index).padStart(5, "0")} · failed`);
    const pages = draw(lines.join("\n"));
    expect(pages.length).toBeGreaterThan(1);
    for (const { blocks } of pages) {
      const shown = wordsOf(messageBlocks.parse(blocks)).trim().split("\n");
      expect(shown.every((line) => lines.includes(line))).toBe(true);
    }
  });

  test("a letter with more marks than fit in a message is cut all the same", () => {
    const zalgo = `a${"\u0301".repeat(7_000)}`;
    expect(
      draw(zalgo)
        .map(({ blocks }) => wordsOf(messageBlocks.parse(blocks)))
        .join(""),
    ).toBe(zalgo);
  });

  test("buttons are on the last message, all of them, and tell where they are", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...confirm, id: `b${index}` }));
    const pages = draw("word ".repeat(1_500), many).map(({ blocks }) => buttonsOf(messageBlocks.parse(blocks)));
    expect(pages.slice(0, -1).flat()).toEqual([]);
    expect(pages.at(-1)?.map(({ value }) => value)).toEqual(many.map(({ id }) => id));
    expect(pages.at(-1)?.every(({ blockId }) => blockId.startsWith("C0123:"))).toBe(true);
  });

  test.each([
    ["", "…"],
    ["\u202e", "…"],
    ["x".repeat(75), "x".repeat(75)],
    ["x".repeat(76), `${"x".repeat(74)}…`],
    ["क्षे".repeat(40), `${"क्षे".repeat(18)}…`],
    ["<!channel>", "<!channel>"],
  ])("a button labelled %j reads %j", (label, shown) => {
    const [page] = draw("Send it?", [{ ...confirm, label }]);
    expect(buttonsOf(messageBlocks.parse(page?.blocks)).map((one) => one.label)).toEqual([shown]);
  });

  test("a reply that is only files is no message", () => {
    expect(draw("", [])).toEqual([]);
  });
});

describe("forms", () => {
  const long = { ...signIn, title: "शीर्षक ".repeat(100), submit: "x".repeat(80) };

  test.each([signIn, long])("are valid as a modal and as an invitation", (form) => {
    expect(modal.safeParse(drawModal(form, chat, "TingTing")).error).toBeUndefined();
    expect(messageBlocks.safeParse(drawInvitation(form, chat).blocks).error).toBeUndefined();
  });

  test("the form travels in its button", () => {
    const [open] = buttonsOf(messageBlocks.parse(drawInvitation(signIn, chat).blocks));
    expect(readCarriedForm(open?.value ?? "")).toEqual(signIn);
  });

  test.each(["", "{", "[]", '{"id":1}', "null"])("a button that carries %j carries no form", (value) => {
    expect(readCarriedForm(value)).toBeUndefined();
  });

  test("a form with a page of ours leads there, and its address is nowhere else", () => {
    const link = "https://bot.example.com/sign-in/abc";
    const { text, blocks } = drawInvitation({ ...signIn, link }, chat);
    const [open] = buttonsOf(messageBlocks.parse(blocks));
    expect(open).toMatchObject({ label: "Sign in", url: link, value: undefined });
    expect(text).not.toContain("sign-in/abc");
  });
});
