import { describe, expect, onTestFinished, test } from "vitest";
import { page } from "../../../adapters/web/page.ts";
import { adapterWords } from "../../../src/messages/adapter-words.ts";
import { closeWeb, openWeb, type WebStage } from "./stage.ts";

async function open(): Promise<WebStage> {
  const web = await openWeb();
  onTestFinished(() => closeWeb(web));
  return web;
}

const rendered = async (parts: Partial<Parameters<typeof page>[0]> = {}) =>
  String(
    await page({
      lang: "en",
      words: adapterWords("en", { practice: true }),
      menu: [],
      maxFileBytes: 20_000_000,
      ...parts,
    }),
  );

describe("the language of the page", () => {
  test.each([
    ["?lang=ne", "en-GB,en", "ne"],
    ["?lang=en", "ne-NP,ne", "en"],
    ["?lang=xx", "ne-NP,ne;q=0.9,en;q=0.8", "ne"],
    ["", "ne-NP,ne;q=0.9,en;q=0.8", "ne"],
    ["", "de-DE,de;q=0.9,en;q=0.5", "en"],
    ["", "de", "en"],
  ])("address %j and wish %j give %s", async (query, wish, lang) => {
    const { url } = await open();
    const answer = await fetch(`${url}/${query}`, { headers: { "accept-language": wish } });
    expect(await answer.text()).toContain(`<html lang="${lang}">`);
  });
});

test("the page sets no cookie: following a link to it begins no session", async () => {
  const { url } = await open();
  expect((await fetch(url)).headers.getSetCookie()).toEqual([]);
});

test("nothing inside the page may run, and nothing outside it may be loaded or embed it", async () => {
  const { url } = await open();
  const policy = (await fetch(url)).headers.get("content-security-policy");
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]);
  expect(await rendered()).not.toMatch(
    /<script(?! type="module" src="\/chat\/page\/chat\.js"><\/script>)|\sstyle=|\son\w+=/,
  );
});

test("the policy is on every answer, the files of visitors too", async () => {
  const { url } = await open();
  for (const path of ["/", "/chat/page/chat.js", "/chat/files/x", "/chat/events", "/chat/nowhere"]) {
    const { headers } = await fetch(url + path);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  }
});

test("words put into the page stay words", async () => {
  const hostile = `"><script>alert(1)</script>`;
  const text = await rendered({
    words: { ...adapterWords("en", { practice: true }), title: hostile, practice: hostile, placeholder: hostile },
    menu: [{ name: hostile, form: hostile, about: hostile }],
  });
  expect(text).not.toContain("<script>alert");
});

test("practice mode is written on the page, real mode is not", async () => {
  expect(await rendered()).toContain("Practice mode");
  expect(await rendered({ words: adapterWords("en", { practice: false }) })).not.toContain(`id="practice"`);
});

test("the page says how large a file may be", async () => {
  expect(await rendered()).toContain("up to 20 MB can be sent");
});

describe("the page's files", () => {
  test.each([
    ["chat.css", "text/css; charset=utf-8"],
    ["chat.js", "text/javascript; charset=utf-8"],
    ["icon.svg", "image/svg+xml"],
  ])("%s comes as %s, and not again while it is unchanged", async (name, type) => {
    const { url } = await open();
    const first = await fetch(`${url}/chat/page/${name}`);
    expect([first.status, first.headers.get("content-type")]).toEqual([200, type]);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await fetch(`${url}/chat/page/${name}`, { headers })).status).toBe(304);
  });

  test.each(["tsconfig.json", "../index.ts", "..%2findex.ts", "%2e%2e/index.ts", "nothing.js"])(
    "%s is not one of them",
    async (name) => {
      const { url } = await open();
      expect((await fetch(`${url}/chat/page/${name}`)).status).toBe(404);
    },
  );
});
