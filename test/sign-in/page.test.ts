// The sign-in page from outside, over a real socket, with the whole product behind it. (A3 to A9 of the reliability anchors.)
import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { drawPage } from "../../src/sign-in/page-view.ts";
import { personOf, privateChat } from "../support/link-chat.ts";
import { formTokenIn, numberOn, type Shown } from "../support/sign-in-page.ts";
import { openStage, type Stage } from "./page-stage.ts";

const sita = personOf("Sita");
const hari = personOf("Hari");
const group = { platform: "pigeon", id: "team", kind: "group" } as const;
const never = "A".repeat(22);

/** What a visitor can tell answers apart by. */
const look = ({ status, headers, html }: Shown) => {
  const { date: _, ...rest } = Object.fromEntries(headers);
  return { status, headers: rest, html };
};
const right = ({ tingting }: Stage) => ({ email: tingting.sample.email, password: tingting.sample.password });
const wrong = ({ tingting }: Stage) => ({ email: tingting.sample.email, password: "not-the-password" });

describe("from the link to the tap", () => {
  test("what was asked for goes on by itself once the number of the page is tapped", async () => {
    const stage = await openStage();
    await stage.say(sita, "who am I");
    const [link = ""] = stage.chat.links(sita);
    expect(link).toMatch(new RegExp(`^${stage.url}/sign-in/[\\w-]{22}$`));
    const number = numberOn(await stage.fill(link, right(stage)));
    expect(stage.last(sita).text).toBe(
      "Sign in as sample@tingting.example? Tap the number that the page shows you. If it was not you who typed there, tap “That was not me”.",
    );
    await stage.tap(sita, number);
    const [prompt, done, account] = stage.chat.seen(sita);
    expect(prompt?.buttons).toEqual([]);
    expect(done?.text).toBe("You are signed in as sample@tingting.example.");
    expect(account?.text).toContain("First name: Asmita");
  });

  test("before the tap the person is not signed in", async () => {
    const stage = await openStage();
    await stage.fill(await stage.askForLink(sita), right(stage));
    await stage.askForLink(sita);
    expect(stage.chat.seen(sita).map(({ text }) => text)).toEqual([expect.stringContaining("Sign in as")]);
  });

  test("another number, or none, connects nothing and forgets what was typed", async () => {
    const stage = await openStage();
    const number = numberOn(await stage.fill(await stage.askForLink(sita), right(stage)));
    const other = stage.last(sita).labels.find((label) => label !== number) ?? "";
    await stage.tap(sita, other);
    expect(stage.last(sita).text).toContain("That is not the number on the page");
    expect(stage.chat.seen(sita)[0]?.buttons).toEqual([]);
    const fresh = stage.chat.links(sita).at(-1) ?? "";
    await stage.fill(fresh, right(stage));
    await stage.tap(sita, "That was not me");
    expect(stage.last(sita).text).toBe(
      "Thank you for saying so. Nothing is connected, and what was typed on the page is forgotten.",
    );
    await stage.askForLink(sita);
  });

  test("the buttons are for one person, one time, ten minutes", async () => {
    const stage = await openStage();
    const number = numberOn(await stage.fill(await stage.askForLink(sita, group), right(stage)));
    const [prompt] = stage.chat.seen(sita, group);
    const button = prompt?.buttons.find(({ label }) => label === number)?.id ?? "";
    expect(stage.chat.seen(hari, group)).toEqual([]);
    await stage.tapId(hari, button, group);
    expect(stage.last(hari, group).text).toBe("This card belongs to somebody else; only they can press it.");
    await stage.tapId(sita, button);
    expect(stage.last(sita).text).toContain("out of date");
    await stage.passes(10 * 60_000);
    await stage.tapId(sita, button, group);
    expect(stage.last(sita, group).text).toContain("out of date");
    expect(stage.chat.seen(sita, group)[0]?.buttons).toEqual([]);
  });

  test("a second tap and a tap after signing out do not sign in again", async () => {
    const stage = await openStage();
    const number = numberOn(await stage.fill(await stage.askForLink(sita), right(stage)));
    const button = stage.chat.seen(sita)[0]?.buttons.find(({ label }) => label === number)?.id ?? "";
    await stage.tapId(sita, button);
    await stage.say(sita, "log out");
    await stage.tapId(sita, button);
    expect(stage.last(sita).text).toContain("out of date");
    await stage.askForLink(sita);
  });

  test("in practice mode the page offers the sample account", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    expect((await stage.open(link)).text).toContain("Use the sample account");
    await stage.tap(sita, numberOn(await stage.fill(link, { use: "sample" })));
    expect(stage.last(sita).text).toContain("First name: Asmita");
  });

  test("a restart in between forgets nothing", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    await stage.restart();
    const number = numberOn(await stage.fill(link, right(stage)));
    await stage.restart();
    await stage.tap(sita, number);
    expect(stage.last(sita).text).toContain("First name: Asmita");
  });
});

describe("the page", () => {
  test("names the chat account that will be connected, and the service", async () => {
    const stage = await openStage();
    const { text } = await stage.open(await stage.askForLink(sita));
    expect(text).toContain("For the chat account Sita on Pigeon");
    expect(text).toContain("TingTing, practice mode");
    expect(text).toContain("Is this not your chat account? Then close this page");
  });

  test("of the real service names its host and offers no sample account", async () => {
    const link = { who: sita, chat: privateChat(sita), lang: "en" } as const;
    const html = String(await drawPage({ kind: "form", link, form: "f" }, { host: "app.tingting.io" }));
    expect(html).toContain("TingTing (app.tingting.io)");
    expect(html).not.toMatch(/sample|[Pp]ractice/);
  });

  test("speaks the language of the person, whatever the browser's is", async () => {
    const stage = await openStage();
    await stage.say(sita, "मेरो खाता देखाऊ");
    const shown = await stage.open(stage.chat.links(sita).at(-1) ?? "", { headers: { "accept-language": "en" } });
    expect(shown.html).toContain('<html lang="ne">');
    expect(shown.text).toContain("Pigeon मा Sita");
  });

  test("shows a name as words, whatever it is made of", async () => {
    const stage = await openStage();
    const hostile = { ...sita, name: '<script>alert(1)</script>\u202egnp." onload=x' };
    const { html } = await stage.open(await stage.askForLink(hostile));
    expect(html).not.toMatch(/<script|\u202e|" onload/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;gnp.&quot; onload=x");
  });

  test("after a wrong password is shown again with the e-mail, and the link still counts", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const again = await stage.fill(link, wrong(stage));
    expect(again.status).toBe(422);
    expect(again.text).toContain("TingTing does not take this e-mail and password.");
    expect(again.html).toContain('value="sample@tingting.example"');
    expect(again.html).not.toContain("not-the-password");
    expect((await stage.fill(link, right(stage))).status).toBe(200);
  });

  test("with an empty field asks for both, and the service is not asked", async () => {
    const stage = await openStage();
    const again = await stage.fill(await stage.askForLink(sita), { email: "sita@example.com", password: "" });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining("Please fill in both")]);
  });

  test("while the service is away says so, and the link counts on", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    stage.tingting.faults.add({ kind: "500", operation: "login" });
    const failed = await stage.fill(link, right(stage));
    expect([failed.status, failed.text]).toEqual([503, expect.stringContaining("TingTing cannot be reached")]);
    expect((await stage.fill(link, right(stage))).status).toBe(200);
  });

  test("has nothing but words, a form, one style and one icon of ours", async () => {
    const stage = await openStage();
    const { html } = await stage.open(await stage.askForLink(sita));
    expect(html).not.toMatch(/<script|<style|style=|<iframe|\son\w+=|https?:/);
    const loaded = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    expect(new Set(loaded)).toEqual(new Set(["page/icon.svg", "page/page.css"]));
    for (const address of ["page/icon.svg", "page/page.css"])
      expect((await stage.open(`${stage.url}/sign-in/${address}`)).status).toBe(200);
    expect((await stage.open(`${stage.url}/sign-in/page/page.ts`)).status).toBe(404);
  });
});

describe("a link preview", () => {
  test("that fetches the page again and again uses nothing up", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const agent = { "user-agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)" };
    for (let round = 0; round < 5; round += 1) expect((await stage.open(link, { headers: agent })).status).toBe(200);
    const head = await stage.open(link, { method: "HEAD", headers: agent });
    expect([head.status, head.html]).toEqual([200, ""]);
    expect(stage.chat.seen(sita)).toEqual([]);
    await stage.tap(sita, numberOn(await stage.fill(link, right(stage))));
    expect(stage.last(sita).text).toContain("First name: Asmita");
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("that sends an empty %s uses nothing up", async (method) => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    expect((await stage.open(link, { method })).status).toBeGreaterThanOrEqual(400);
    expect((await stage.fill(link, right(stage))).status).toBe(200);
  });
});

describe("guessing", () => {
  test("a link that never was, one that was used, an overtaken and an old one look the same", async () => {
    const stage = await openStage();
    const used = await stage.askForLink(sita);
    const form = formTokenIn((await stage.open(used)).html) ?? "";
    await stage.fill(used, right(stage));
    const overtaken = await stage.askForLink(sita);
    const old = await stage.askForLink(sita);
    await stage.passes(10 * 60_000);
    const links = [`${stage.url}/sign-in/${never}`, used, overtaken, old];
    const opened = await Promise.all(links.map((link) => stage.open(link)));
    expect(opened[0]?.text).toContain("Go back to the chat and ask the bot again");
    const body = new URLSearchParams({ form, ...right(stage) });
    const sent = await Promise.all(links.map((link) => stage.open(link, { method: "POST", body })));
    expect(new Set(opened.map((shown) => JSON.stringify(look(shown)))).size).toBe(1);
    expect(new Set(sent.map((shown) => JSON.stringify(look(shown)))).size).toBe(1);
    expect([opened[0]?.status, sent[0]?.status]).toEqual([404, 404]);
  });

  test("is stopped after ten tries in a minute for one address, and for no other", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
    const guess = (address: string) => stage.open(`${stage.url}/sign-in/${never}`, from(address));
    for (let round = 0; round < 10; round += 1) expect((await guess("203.0.113.7")).status).toBe(404);
    const stopped = await guess("203.0.113.7");
    expect([stopped.status, stopped.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(stopped.text).toContain("Please wait a minute");
    expect((await stage.open(link, from("203.0.113.7"))).status).toBe(429);
    expect((await guess("203.0.113.8")).status).toBe(404);
    expect((await stage.open(link, from("203.0.113.8"))).status).toBe(200);
    await stage.passes(60_000);
    expect((await stage.open(link, from("203.0.113.7"))).status).toBe(200);
  });

  test("passwords too", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const form = formTokenIn((await stage.open(link)).html) ?? "";
    const guess = (email: string) =>
      stage.open(link, { method: "POST", body: new URLSearchParams({ form, email, password: "guess" }) });
    for (let round = 0; round < 10; round += 1) expect((await guess(`u${round}@example.com`)).status).toBe(422);
    const stopped = await guess("u10@example.com");
    expect([stopped.status, stopped.text]).toEqual([429, expect.stringContaining("too many tries from your network")]);
  });

  test("passwords ends with the link after ten wrong ones, from however many addresses", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    for (let round = 0; round < 10; round += 1) {
      const values = { email: `u${round}@example.com`, password: "guess" };
      expect((await stage.fill(link, values, { "x-forwarded-for": `203.0.113.${round}` })).status).toBe(422);
    }
    const over = await stage.fill(link, right(stage), { "x-forwarded-for": "203.0.113.99" });
    expect([over.status, over.text]).toEqual([404, expect.stringContaining("ask the bot again")]);
  });

  test("passwords of one account is stopped for everybody, and they are told for how long", async () => {
    const stage = await openStage();
    let told: Shown | undefined;
    for (const who of [sita, hari]) {
      const link = await stage.askForLink(who);
      for (let round = 0; round < 6; round += 1)
        told = await stage.fill(link, wrong(stage), { "x-forwarded-for": `203.0.113.${who === sita ? 1 : 2}` });
    }
    expect(told?.status).toBe(429);
    expect(told?.text).toContain("There were too many tries for this account");
    expect(told?.text).toContain("Please try again in 15 minutes.");
  });

  test("whether an account exists tells nothing", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const known = await stage.fill(link, wrong(stage));
    const unknown = await stage.fill(link, { email: "nobody@tingting.example", password: "not-the-password" });
    const neutral = (shown: Shown) => ({ ...look(shown), html: shown.html.replace(/value="[^"]*@[^"]*"/, "") });
    expect(neutral({ ...known, headers: new Headers() })).toEqual(neutral({ ...unknown, headers: new Headers() }));
  });
});

describe("another site", () => {
  const origins = [
    ["a page of another site", { "sec-fetch-site": "cross-site", origin: "null" }],
    ["a page of a neighbouring host", { "sec-fetch-site": "same-site", origin: "null" }],
    ["an old browser on another site", { origin: "https://evil.example" }],
    ["an address typed by hand", { "sec-fetch-site": "none" }],
  ] as const;

  test.each(origins)("cannot send the form from %s, even if it knows the link", async (_, headers) => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const refused = await stage.fill(link, right(stage), headers);
    expect(refused.status).toBe(403);
    expect(stage.chat.seen(sita)).toEqual([]);
    expect((await stage.fill(link, right(stage), { "sec-fetch-site": "same-origin", origin: "null" })).status).toBe(
      200,
    );
  });

  test.each([
    ["", undefined],
    ["x", undefined],
    ["form of another link", "other"],
  ])("cannot send it with the form token %o", async (form, other) => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const others = other && formTokenIn((await stage.open(await stage.askForLink(hari))).html);
    const body = new URLSearchParams({ ...right(stage), form: others ?? form });
    expect((await stage.open(link, { method: "POST", body })).status).toBe(404);
    expect(stage.chat.seen(sita)).toEqual([]);
  });

  test("cannot frame the page, and learns no address from it", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    for (const shown of [await stage.open(link), await stage.fill(link, right(stage)), await stage.open(link)]) {
      const policy = shown.headers.get("content-security-policy") ?? "";
      expect(policy.split("; ").toSorted()).toEqual([
        "base-uri 'none'",
        "default-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "style-src 'self'",
      ]);
      expect(shown.headers.get("x-frame-options")).toBe("DENY");
      expect(shown.headers.get("referrer-policy")).toBe("no-referrer");
      expect(shown.headers.get("cache-control")).toBe("no-store");
      expect(shown.headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("cannot plant a session: no cookie is set or read", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const cookie = { cookie: "__Host-tingting=planted; sign-in=planted; form=planted" };
    const [bare, planted] = [await stage.open(link), await stage.open(link, { headers: cookie })];
    expect(look(planted)).toEqual(look(bare));
    const answered = await stage.fill(link, right(stage), cookie);
    for (const shown of [bare, planted, answered]) expect(shown.headers.getSetCookie()).toEqual([]);
  });

  test("is never redirected to, whatever the address asks for", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    for (const payload of redirectPayloads) {
      const headers = { "x-forwarded-for": "203.0.113.5" };
      const shown = await stage.open(`${link}?${payload}`, { headers });
      expect([shown.status, shown.headers.get("location")]).toEqual([200, null]);
      expect(shown.html).not.toContain("evil.example");
    }
    const answered = await stage.fill(`${link}?next=https://evil.example`, right(stage));
    expect([answered.status, answered.headers.get("location")]).toEqual([200, null]);
    expect(answered.html).not.toContain("evil.example");
  });

  test("cannot put its own name into a link or a page by the Host header", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const foreign = await rawGet(link, { host: "evil.example" });
    expect(foreign.status).toBe(421);
    const forwarded = await stage.open(link, {
      headers: { "x-forwarded-host": "evil.example", forwarded: "host=evil.example", "x-forwarded-proto": "gopher" },
    });
    expect(forwarded.html).not.toContain("evil.example");
    expect(await stage.askForLink(sita)).toMatch(new RegExp(`^${stage.url}/sign-in/`));
  });
});

describe("the token of a link and what was typed", () => {
  test("are in no log, header or page, and not in the files of the store", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const token = link.slice(-22);
    const shown = [
      await stage.open(link),
      await stage.fill(link, { email: "sita@example.com", password: "password-canary" }),
      await stage.fill(link, right(stage)),
      await stage.open(link),
      await stage.open(`${link}/${token}?t=${token}`),
    ];
    stage.tingting.faults.add({ kind: "500", operation: "login" });
    const next = await stage.askForLink(sita);
    shown.push(await stage.fill(next, right(stage)));
    for (const { headers, html } of shown) {
      expect(JSON.stringify([...headers])).not.toContain(token);
      expect(html).not.toContain(token);
      expect(html).not.toContain("password-canary");
    }
    const kept = stage.files();
    for (const secret of [token, next.slice(-22), "password-canary", stage.tingting.sample.password]) {
      expect(stage.logged()).not.toContain(secret);
      expect(kept).not.toContain(secret);
    }
  });
});

test("a body that is no form of ours is refused", async () => {
  const stage = await openStage();
  const link = await stage.askForLink(sita);
  const json = { method: "POST", headers: { "content-type": "application/json" }, body: '{"form":1}' };
  expect((await stage.open(link, json)).status).toBe(400);
  const broken = { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--y" };
  expect((await stage.open(link, broken)).status).toBe(400);
  const huge = await stage.open(link, { method: "POST", body: new URLSearchParams({ email: "x".repeat(100_000) }) });
  expect(huge.status).toBe(413);
  const long = { ...right(stage), password: "x".repeat(2_000) };
  expect((await stage.fill(link, long)).status).toBe(400);
  expect((await stage.fill(link, right(stage))).status).toBe(200);
});

const targets = [
  "https://evil.example",
  "//evil.example",
  "///evil.example",
  "\\\\evil.example",
  "/\\evil.example",
  "https:evil.example",
  "https://evil.example@127.0.0.1",
  "http://127.0.0.1@evil.example",
  "javascript:location='https://evil.example'",
  "data:text/html,evil.example",
];
const names = ["next", "redirect", "redirect_uri", "return", "returnTo", "url", "continue", "dest", "target", "back"];
/** Each plain and encoded: 200 ways to ask for a redirect. */
const redirectPayloads = names.flatMap((name) =>
  targets.flatMap((target) => [`${name}=${target.replaceAll("\\", "%5c")}`, `${name}=${encodeURIComponent(target)}`]),
);

/** With headers that `fetch` does not let one choose. */
function rawGet(address: string, headers: Record<string, string>): Promise<{ readonly status: number }> {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      response.resume();
      response.on("end", () => resolve({ status: response.statusCode ?? 0 }));
    })
      .on("error", reject)
      .end();
  });
}
