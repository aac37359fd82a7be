// The page in a real browser: what a person does and sees.
import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { ChatRef, Reply } from "../../../src/chat.ts";
import { type Browser, type ChatPage, chromiumPath, openBrowser } from "../../support/browser.ts";
import { signIn } from "../../support/replies.ts";
import { closeWeb, openWeb, type WebStage } from "./stage.ts";

const missing = chromiumPath === undefined ? " (skipped: there is no Chromium here)" : "";

const confirm = { id: "b-confirm", label: "Confirm", tone: "primary" } as const;
const cancel = { id: "b-cancel", label: "Cancel", tone: "plain" } as const;
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const reply = (text: Reply["text"], more: Partial<Reply> = {}): Reply => ({
  text,
  buttons: [],
  files: [],
  card: false,
  audience: { to: "chat" },
  ...more,
});

describe.skipIf(chromiumPath === undefined)(`the web page${missing}`, () => {
  let browser: Browser;
  let web: WebStage;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    web = await openWeb();
    onTestFinished(() => closeWeb(web));
  });

  /** A visitor's page, and the chat it is. */
  async function open(options: Parameters<Browser["openPage"]>[1] = {}): Promise<{ page: ChatPage; chat: ChatRef }> {
    const page = await browser.openPage(web.url, options);
    onTestFinished(() => page.close());
    await page.say("hello");
    const chat = web.host.received.at(-1)?.chat;
    if (!chat) throw new Error("the greeting did not arrive");
    return { page, chat };
  }
  const post = (chat: ChatRef, key: string, message: Reply) => web.adapter.post(chat, message, { key, again: false });

  test("words go up, a card comes down, a tap edits it where it stands", async () => {
    web.host.answer(async ({ chat, body }) => {
      if (body.kind === "text" && body.text.startsWith("send"))
        await post(chat, "card", reply("Send it?", { card: true, buttons: [confirm, cancel] }));
      if (body.kind === "tap") await web.adapter.edit(chat, "card", reply("Sent.", { card: true }));
    });
    const { page } = await open();
    await page.say("send an otp to 9851023212");
    await page.see("Send it?");
    expect(await page.lastCard()).toMatchObject({ text: "Send it?", buttons: ["Confirm", "Cancel"] });
    await page.tap("Confirm");
    await page.see("Sent.");
    expect((await page.messages()).map(({ from, text, buttons }) => [from, text, buttons])).toEqual([
      ["visitor", "hello", []],
      ["visitor", "send an otp to 9851023212", []],
      ["bot", "Sent.", []],
    ]);
    expect(web.host.received.at(-1)?.body).toEqual({ kind: "tap", buttonId: "b-confirm" });
    expect(page.problems()).toEqual([]);
  });

  test("the keyboard alone is enough: write, walk to the button, press it", async () => {
    const { page, chat } = await open();
    await post(chat, "card", reply("Send it?", { card: true, buttons: [confirm, cancel] }));
    await page.see("Send it?");
    await page.page.locator("#log").focus();
    await page.page.keyboard.press("Tab");
    expect(await page.page.evaluate("document.activeElement.textContent")).toBe("Confirm");
    await page.page.keyboard.press("Enter");
    await expect.poll(() => web.host.received.at(-1)?.body).toEqual({ kind: "tap", buttonId: "b-confirm" });
    await web.adapter.edit(chat, "card", reply("Sent.", { card: true }));
    await page.see("Sent.");
    expect(await page.page.evaluate("document.activeElement.className")).toContain("card");
  });

  test("an impatient second click is not a second press", async () => {
    const { page, chat } = await open();
    await post(chat, "card", reply("Send it?", { card: true, buttons: [confirm] }));
    await page.page.getByRole("button", { name: "Confirm" }).dblclick();
    await page.say("and now?");
    expect(web.host.received.filter(({ body }) => body.kind === "tap")).toHaveLength(1);
  });

  test("hostile words are words: no script runs, no mark turns a number round", async () => {
    const { page, chat } = await open();
    const hostile = "<img src=x onerror=alert(1)> <script>alert(1)</script> <!channel> 98510\u202e212320\u202c";
    await post(
      chat,
      "m",
      reply([hostile, { bold: hostile }, { code: hostile }], { buttons: [{ ...confirm, label: hostile }] }),
    );
    await page.see("<!channel>");
    await page.say(hostile);
    const plain = hostile.replaceAll(/[\u202a-\u202e]/g, "");
    expect((await page.messages()).slice(1)).toEqual([
      { from: "bot", text: plain.repeat(3), buttons: [plain], files: [] },
      { from: "visitor", text: plain, buttons: [], files: [] },
    ]);
    expect(web.host.received.at(-1)?.body).toEqual({ kind: "text", text: hostile });
    expect(page.problems()).toEqual([]);
  });

  test("a file goes up with its caption, and one comes down whole", async () => {
    const bytes = Buffer.from("number,status\n9841000002,failed\n");
    const { page, chat } = await open();
    await page.sendFile({ name: "numbers.csv", mime: "text/csv", bytes }, "call these");
    const body = web.host.received.at(-1)?.body;
    if (body?.kind !== "file") throw new Error("no file came in");
    expect(body).toMatchObject({ name: "numbers.csv", caption: "call these", bytes: bytes.length });
    expect(Buffer.from(await web.adapter.openFile(body.ref)).equals(bytes)).toBe(true);
    const file = { name: "दशैं failed.csv", mime: "text/csv", bytes: bytes.length, open: async () => bytes };
    await post(chat, "m", reply("Here it is.", { files: [file] }));
    expect((await page.download("दशैं failed.csv")).equals(bytes)).toBe(true);
    expect((await page.messages()).map(({ files }) => files)).toEqual([[], ["numbers.csv"], ["दशैं failed.csv"]]);
  });

  test("a file that is too large is refused before it is sent, with the limit", async () => {
    const { page } = await open();
    const big = join(web.folder, "big.csv");
    await writeFile(big, "");
    await truncate(big, web.adapter.limits.maxFileBytes + 1);
    await page.page.locator("#file").setInputFiles(big);
    expect(await page.page.locator("#problem").textContent()).toContain("up to 20 MB can be sent");
    expect(await page.page.locator("#chosen").isVisible()).toBe(false);
  });

  test("a reload shows the same chat, and so does a restart of the bot", async () => {
    const { page, chat } = await open();
    await post(chat, "card", reply("Send it?", { card: true, buttons: [confirm] }));
    await page.see("Send it?");
    const before = await page.messages();
    await page.reload();
    await page.see("Send it?");
    expect(await page.messages()).toEqual(before);
    const { folder, url } = web;
    await web.halt();
    web = await openWeb({ folder, port: Number(new URL(url).port) });
    await web.adapter.edit(chat, "card", reply("Sent.", { card: true }));
    await page.see("Sent.");
    expect((await page.messages()).map(({ text }) => text)).toEqual(["hello", "Sent."]);
  });

  test("while the bot is away the page says so, and what is written meanwhile is sent once it is back", async () => {
    const { page } = await open();
    const { folder, url } = web;
    await web.halt();
    await page.page.locator("#offline").waitFor();
    await page.page.locator("#words").fill("start Dashain offer");
    await page.page.locator("#words").press("Enter");
    expect(await page.page.locator("article.pending").textContent()).toContain("start Dashain offer");
    web = await openWeb({ folder, port: Number(new URL(url).port) });
    await page.page.locator("article.pending").waitFor({ state: "detached", timeout: 10_000 });
    await page.page.locator("#offline").waitFor({ state: "hidden" });
    expect(web.host.received.map(({ body }) => body)).toEqual([{ kind: "text", text: "start Dashain offer" }]);
  });

  test("a message the bot could not take says so, and is sent again by itself", async () => {
    const { page } = await open();
    web.host.refuse(2);
    await page.page.locator("#words").fill("start Dashain offer");
    await page.page.locator("#words").press("Enter");
    await page.page.getByText("Not sent yet").waitFor();
    await expect.poll(() => web.host.received.length, { timeout: 10_000 }).toBe(2);
    expect(web.host.received.at(-1)?.body).toEqual({ kind: "text", text: "start Dashain offer" });
    await page.page.getByText("Not sent yet").waitFor({ state: "detached" });
    expect(await page.messages()).toHaveLength(2);
  });

  test("a private form hides the password, sends it, and forgets it", async () => {
    const { page, chat } = await open();
    await web.adapter.askPrivately(chat, { id: `web:${chat.id}`, name: "Visitor", kind: "person" }, signIn);
    expect(await page.page.getByLabel("Password").getAttribute("type")).toBe("password");
    await page.fill({ email: "sita@example.com", password: "kathmandu-2082" });
    await page.page.locator("article.form.closed").waitFor();
    expect(web.host.received.at(-1)?.body).toEqual({
      kind: "form",
      formId: signIn.id,
      values: { email: "sita@example.com", password: "kathmandu-2082" },
    });
    expect(await page.page.content()).not.toContain("kathmandu-2082");
    expect(await page.page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")).not.toContain("2082");
    expect(page.problems()).toEqual([]);
  });

  test("on a phone nothing is wider than the screen, and buttons are large enough for a thumb", async () => {
    const { page, chat } = await open({ ...phone, locale: "ne" });
    const long = "अनुक्रमाङ्कनअनुक्रमाङ्कनअनुक्रमाङ्कनअनुक्रमाङ्कन".repeat(3);
    const bytes = Buffer.from("x");
    await post(
      chat,
      "card",
      reply(`दशैं अफर\n▓▓▓▓▓▓░░░░ ६०%\n${long}`, {
        card: true,
        buttons: [confirm, { ...cancel, label: "उठाउनु नभएकालाई फेरि फोन गर्नुहोस्" }, { ...cancel, label: long }],
        files: [{ name: `${long}.csv`, mime: "text/csv", bytes: 1, open: async () => bytes }],
      }),
    );
    await page.see("दशैं अफर");
    expect(await page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await page.page.evaluate("document.getElementById('log').scrollWidth <= innerWidth")).toBe(true);
    for (const button of await page.page.locator("button:visible").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    const bar = await page.page.locator(".bar").boundingBox();
    expect(bar?.height).toBeLessThan(24);
    expect(page.problems()).toEqual([]);
  });

  test("the page and each message tell their language, for voice and font", async () => {
    const { page, chat } = await open({ locale: "ne" });
    await post(chat, "one", reply("अभियान सकियो।"));
    await post(chat, "two", reply("Campaign done."));
    await page.see("Campaign done.");
    const langs = await page.page.locator("html, article.bot").evaluateAll((found) => found.map((one) => one.lang));
    expect(langs).toEqual(["ne", "ne", "en"]);
    await page.page.locator("header a").click();
    await page.see("Campaign done.");
    expect(await page.page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("a command of the list is put into the field, to be finished and sent", async () => {
    const { page } = await open();
    await page.page.locator("#slash").click();
    await page.page.locator("#commands button").first().click();
    expect(await page.page.locator("#words").inputValue()).toBe("/otp ");
    expect(web.host.received).toHaveLength(1);
  });

  test("whoever reads further up is not torn away, and is told that there is more", async () => {
    const { page, chat } = await open(phone);
    for (let line = 1; line <= 30; line += 1) await post(chat, `m${line}`, reply(`line ${line}`));
    await page.see("line 30");
    await page.page.locator("#log").evaluate((log) => log.scrollTo(0, 0));
    await post(chat, "last", reply("the newest"));
    await page.page.locator("#newer").waitFor();
    expect(await page.page.locator("#log").evaluate((log) => log.scrollTop)).toBe(0);
    await page.page.locator("#newer").click();
    await page.page.getByText("the newest").waitFor();
    expect(await page.page.getByText("the newest").isVisible()).toBe(true);
  });
});
