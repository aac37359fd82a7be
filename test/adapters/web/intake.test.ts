// What comes up from a page, and what keeps foreign pages, guesses and floods out.
import { request } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import type { PrivateForm } from "../../../src/chat.ts";
import { closeWeb, fileForm, newId, openVisitor, openWeb, type Visitor, type WebStage } from "./stage.ts";

async function open(options: Parameters<typeof openWeb>[0] = {}): Promise<{ web: WebStage; visitor: Visitor }> {
  const web = await openWeb(options);
  onTestFinished(() => closeWeb(web));
  return { web, visitor: await openVisitor(web.url) };
}

const say = (text: string, id = newId()) => ({ kind: "text", id, text });
const bytes = Buffer.from("9851023212\n9851023213\n");
const numbers = { name: "numbers.csv", mime: "text/csv", bytes };

describe("the session", () => {
  test("is a cookie no script can read, no other site sends, and nobody can guess", async () => {
    const { web } = await open();
    const answer = await fetch(`${web.url}/chat/session`, { method: "POST", headers: { origin: web.url } });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^tingting=[\w-]{22}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
  });

  test("over https never travels open, and belongs to this host alone", async () => {
    const { web } = await open({ publicUrl: "https://bot.example.com" });
    const headers = { origin: "https://bot.example.com" };
    const answer = await fetch(`${web.url}/chat/session`, { method: "POST", headers });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-tingting=.*; Secure/);
  });

  test("stays the same when it is begun again", async () => {
    const { visitor } = await open();
    const again = await visitor.post("/chat/session", {});
    expect(again.headers.getSetCookie()[0]?.split(";")[0]).toBe(visitor.cookie);
  });

  test("gives two visitors two names, and the same visitor the same", async () => {
    const { web, visitor } = await open();
    const other = await openVisitor(web.url);
    for (const one of [visitor, other, visitor]) await one.post("/chat/messages", say("hello"));
    const [first, second, third] = web.host.received.map(({ who }) => who);
    expect(first).toEqual(third);
    expect(first?.id).not.toBe(second?.id);
    expect(first?.id).toMatch(/^web:[0-9a-f]{32}$/);
    expect(first?.name).toBe(`Visitor ${first?.id.slice(4, 8)}`);
  });

  test.each([
    ["none", ""],
    ["a short one", "tingting=abc"],
    ["one with a path in it", "tingting=../../../../etc/passwd"],
  ])("%s opens nothing", async (_what, cookie) => {
    const { web, visitor } = await open();
    expect((await visitor.post("/chat/messages", say("hello"), { cookie })).status).toBe(401);
    expect((await visitor.post("/chat/files", fileForm({ id: newId(), ...numbers }), { cookie })).status).toBe(401);
    expect((await visitor.get("/chat/events", { cookie })).status).toBe(401);
    expect(web.host.deliveries).toEqual([]);
  });
});

describe("a foreign page", () => {
  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["a sandboxed frame", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a name like ours", { origin: "http://127.0.0.1.evil.example" }],
    ["no page at all", { origin: "" }],
    ["our own address, sent from elsewhere", { "sec-fetch-site": "cross-site" }],
  ])("cannot post: %s", async (_who, headers) => {
    const { web, visitor } = await open();
    for (const path of ["/chat/messages", "/chat/session"]) {
      expect((await visitor.post(path, say("start Dashain offer"), headers)).status).toBe(403);
    }
    expect((await visitor.post("/chat/files", fileForm({ id: newId(), ...numbers }), headers)).status).toBe(403);
    expect(web.host.deliveries).toEqual([]);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
    "cannot pass a message off as %s",
    async (type) => {
      const { web, visitor } = await open();
      expect((await visitor.post("/chat/messages", say("hello"), { "content-type": type })).status).toBe(400);
      expect(web.host.deliveries).toEqual([]);
    },
  );

  test("cannot read what a visitor sees", async () => {
    const { visitor } = await open();
    const answer = await visitor.get("/chat/events", { origin: "https://evil.example" });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    await answer.body?.cancel();
  });

  test("behind a proxy that changes the Host header our public address is still ours", async () => {
    const { web, visitor } = await open({ publicUrl: "https://bot.example.com" });
    const origin = "https://bot.example.com";
    const cookie = `__Host-${visitor.cookie}`;
    const session = await fetch(`${web.url}/chat/session`, { method: "POST", headers: { origin, cookie } });
    expect(session.status).toBe(200);
  });
});

describe("an unreadable message is refused, and nothing of it is shown", () => {
  test.each([
    ["no object", "{"],
    ["no kind", { id: newId(), text: "hello" }],
    ["no delivery id", { kind: "text", text: "hello" }],
    ["a delivery id with a path in it", { kind: "text", id: "../../../../etc/passwd", text: "hello" }],
    ["no words", { kind: "text", id: newId(), text: "" }],
    ["values that are no words", { kind: "form", id: newId(), form: "f", values: { password: 7 } }],
    ["a button as long as a book", { kind: "tap", id: newId(), button: "b".repeat(65) }],
  ])("%s", async (_what, body) => {
    const { web, visitor } = await open();
    expect((await visitor.post("/chat/messages", body)).status).toBe(400);
    expect(web.host.deliveries).toEqual([]);
    expect(await visitor.entries()).toEqual([]);
  });
});

describe("a message the product cannot keep", () => {
  test("is not acknowledged, says so on the screen, and arrives once on the next try", async () => {
    const { web, visitor } = await open();
    const message = say("start Dashain offer");
    web.host.refuse(1);
    const refused = await visitor.post("/chat/messages", message);
    expect([refused.status, await refused.json()]).toEqual([503, { error: "not-kept" }]);
    expect((await visitor.entries()).map(({ shown }) => shown)).toMatchObject([{ kind: "visitor", kept: false }]);
    expect((await visitor.post("/chat/messages", message)).status).toBe(200);
    expect((await visitor.post("/chat/messages", message)).status).toBe(200);
    expect((await visitor.entries()).map(({ shown }) => shown)).toMatchObject([{ kind: "visitor", kept: true }]);
    expect(web.host.received).toHaveLength(1);
  });

  test("leaves a private form open, its answer nowhere", async () => {
    const { web, visitor } = await open();
    await visitor.post("/chat/messages", say("hello"));
    const [{ chat, who } = { chat: undefined, who: undefined }] = web.host.received;
    if (!chat || !who) throw new Error("the greeting did not arrive");
    await web.adapter.askPrivately(chat, who, signIn);
    const answer = { kind: "form", id: newId(), form: signIn.id, values: { password: "kathmandu-2082" } };
    web.host.refuse(1);
    expect((await visitor.post("/chat/messages", answer)).status).toBe(503);
    expect((await visitor.entries()).at(-1)?.shown).toMatchObject({ kind: "form", open: true });
    expect((await visitor.post("/chat/messages", answer)).status).toBe(200);
    expect((await visitor.entries()).at(-1)?.shown).toMatchObject({ kind: "form", open: false });
    expect(JSON.stringify(await visitor.entries())).not.toContain("kathmandu-2082");
    expect(web.host.logged()).not.toContain("kathmandu-2082");
  });
});

const signIn: PrivateForm = {
  id: "form-1",
  title: "Sign in",
  fields: [{ name: "password", label: "Password", secret: true }],
  submit: "Sign in",
  buttons: [],
  link: undefined,
};

test("one visitor's delivery ids do not use up another's", async () => {
  const { web, visitor } = await open();
  const other = await openVisitor(web.url);
  const id = newId();
  await visitor.post("/chat/messages", say("mine", id));
  await other.post("/chat/messages", say("also mine", id));
  expect(web.host.received).toHaveLength(2);
});

describe("files", () => {
  test("that are repeated arrive once and show once", async () => {
    const { web, visitor } = await open();
    const id = newId();
    for (let time = 1; time <= 2; time += 1) await visitor.post("/chat/files", fileForm({ id, ...numbers }));
    expect(web.host.received).toHaveLength(1);
    expect(new Set(web.host.deliveries.map(({ body }) => body.kind === "file" && body.ref)).size).toBe(1);
    expect(await visitor.entries()).toHaveLength(1);
  });

  test("lose a path in their name", async () => {
    const { web, visitor } = await open();
    await visitor.post("/chat/files", fileForm({ id: newId(), ...numbers, name: "..\\..\\boot.ini" }));
    expect(web.host.received[0]?.body).toMatchObject({ kind: "file", name: "boot.ini" });
  });

  test("that say beforehand they are too large are refused unread", async () => {
    const { web, visitor } = await open();
    const size = web.adapter.limits.maxFileBytes + 2_000_000;
    const answer = await upload(web.url, visitor.cookie, { size, stated: true });
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeLessThan(size);
  });

  test("that turn out too large on the way are cut off there", async () => {
    const { web, visitor } = await open();
    const size = web.adapter.limits.maxFileBytes * 2;
    const answer = await upload(web.url, visitor.cookie, { size, stated: false });
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeLessThan(size);
    expect(web.host.deliveries).toEqual([]);
  });

  test("that many send at once wait for one another, and all arrive", async () => {
    const { web, visitor } = await open();
    const large = { ...numbers, bytes: Buffer.alloc(1_000_000) };
    const forms = Array.from({ length: 12 }, () => fileForm({ id: newId(), ...large }));
    const untilTaken = async (form: FormData): Promise<void> => {
      const { status } = await visitor.post("/chat/files", form);
      if (status === 503) return untilTaken(form);
      expect(status).toBe(200);
    };
    await Promise.all(forms.map(untilTaken));
    expect(web.host.received).toHaveLength(12);
  });

  test("of the bot are given to its visitor alone, to be saved", async () => {
    const { web, visitor } = await open();
    await visitor.post("/chat/messages", say("hello"));
    const chat = web.host.received[0]?.chat;
    if (!chat) throw new Error("the greeting did not arrive");
    const file = { name: "<b>दशैं.html", mime: "text/html", bytes: bytes.length, open: async () => bytes };
    const reply = { text: "Here.", buttons: [], files: [file], card: false, audience: { to: "chat" } } as const;
    await web.adapter.post(chat, reply, { key: "m1", again: false });
    const shown = (await visitor.entries()).at(-1)?.shown;
    const path = `/chat/files/${shown?.kind === "bot" ? shown.files[0]?.ref : ""}`;
    const answer = await visitor.get(path);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("<b>दशैं.html")}`,
    );
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await (await openVisitor(web.url)).get(path)).status).toBe(404);
    expect((await visitor.get(path, { cookie: "" })).status).toBe(401);
  });

  test("that are played are given in parts", async () => {
    const { web, visitor } = await open();
    await visitor.post("/chat/messages", say("hello"));
    const chat = web.host.received[0]?.chat;
    if (!chat) throw new Error("the greeting did not arrive");
    const file = { name: "voice.wav", mime: "audio/wav", bytes: 10, open: async () => Buffer.from("0123456789") };
    const reply = { text: "", buttons: [], files: [file], card: false, audience: { to: "chat" } } as const;
    await web.adapter.post(chat, reply, { key: "m1", again: false });
    const shown = (await visitor.entries()).at(-1)?.shown;
    const path = `/chat/files/${shown?.kind === "bot" ? shown.files[0]?.ref : ""}`;
    const part = async (range: string) => {
      const answer = await visitor.get(path, { range });
      return [answer.status, answer.headers.get("content-range"), await answer.text()];
    };
    expect(await part("bytes=2-4")).toEqual([206, "bytes 2-4/10", "234"]);
    expect(await part("bytes=7-")).toEqual([206, "bytes 7-9/10", "789"]);
    expect(await part("bytes=7-99")).toEqual([206, "bytes 7-9/10", "789"]);
    expect(await part("bytes=99-")).toEqual([200, null, "0123456789"]);
    expect(await part("lines=1-2")).toEqual([200, null, "0123456789"]);
  });
});

/** Sends zeros, as fast as they are taken, until all are sent or the server answers. */
function upload(
  url: string,
  cookie: string,
  { size, stated }: { readonly size: number; readonly stated: boolean },
): Promise<{ readonly status: number | undefined; readonly sent: number }> {
  return new Promise((resolve, reject) => {
    const type = "multipart/form-data; boundary=x";
    const length = stated ? { "content-length": size } : {};
    let sent = 0;
    let answered = false;
    const outgoing = request(`${url}/chat/files`, {
      method: "POST",
      headers: { cookie, origin: url, "content-type": type, ...length },
    });
    outgoing.on("response", (response) => {
      answered = true;
      resolve({ status: response.statusCode, sent });
      outgoing.destroy();
    });
    outgoing.on("error", (error) => (answered ? undefined : reject(error)));
    const piece = Buffer.alloc(65_536);
    const pump = () => {
      while (!answered && sent < size) {
        sent += piece.length;
        if (!outgoing.write(piece)) {
          outgoing.once("drain", pump);
          return;
        }
      }
    };
    pump();
  });
}
