import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { RequestListener } from "../../src/chat.ts";
import { StartUpError } from "../../src/errors.ts";
import { sayIn } from "../../src/messages/index.ts";
import { createServer, type Server, type ServerOptions } from "../../src/server/server.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function serve(options: Partial<ServerOptions> = {}): Promise<{ server: Server; url: string }> {
  const server = createServer({
    host: "127.0.0.1",
    port: 0,
    allowedHosts: [],
    ready: async () => ({}),
    log: silent,
    say: sayIn("en"),
    ...options,
  });
  const { url } = await server.start();
  onTestFinished(() => server.stop());
  return { server, url };
}

const answering =
  (text: string): RequestListener =>
  (_request, response) => {
    response.end(text);
  };

/** fetch does not let a caller choose the Host header. */
function getWithHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host }, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("who serves a request", () => {
  test.each([
    ["/slack/events", "slack"],
    ["/slack/", "slack"],
    ["/slackbot", "page"],
    ["/chat/events?after=3", "chat"],
    ["/chat", "page"],
    ["/sign-in", "sign-in"],
    ["/sign-in/abc?x=/slack/", "sign-in"],
    ["/sign-inn", "page"],
    ["/", "page"],
    ["/?lang=ne", "page"],
  ])("%s is served by the longest prefix: %s", async (path, expected) => {
    const { server, url } = await serve();
    server.mount("/", answering("page"));
    server.mount("/chat/", answering("chat"));
    server.mount("/sign-in", answering("sign-in"));
    server.mount("/slack/", answering("slack"));
    expect(await (await fetch(url + path)).text()).toBe(expected);
  });

  test("a prefix has one owner", async () => {
    const { server } = await serve();
    server.mount("/chat/", answering("one"));
    expect(() => server.mount("/chat/", answering("two"))).toThrow("/chat/ is served already");
  });

  test("a path nobody serves is not found", async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  });

  test("the body reaches its owner unread", async () => {
    const { server, url } = await serve();
    server.mount("/slack/", async (incoming, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
      response.end(Buffer.concat(chunks));
    });
    const body = "payload=%7B%22a%22%3A1%7D";
    expect(await (await fetch(`${url}/slack/x`, { method: "POST", body })).text()).toBe(body);
  });
});

describe("under which names it answers", () => {
  test.each([
    ["127.0.0.1:{port}", 200],
    ["localhost:{port}", 200],
    ["LOCALHOST", 200],
    ["[::1]:{port}", 200],
    ["bot.example.com", 200],
    ["bot.example.com:8443", 200],
    ["evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["localhost@evil.example", 421],
    ["192.168.1.9", 421],
  ])("Host: %s gives %i", async (host, status) => {
    const { server, url } = await serve({ allowedHosts: ["bot.example.com"] });
    server.mount("/", answering("page"));
    expect(await getWithHost(url, host.replace("{port}", new URL(url).port))).toBe(status);
  });

  test("a foreign name reaches neither a listener nor the health pages", async () => {
    const { server, url } = await serve();
    let reached = 0;
    server.mount("/", (_request, response) => {
      reached += 1;
      response.end();
    });
    expect(await getWithHost(url, "evil.example")).toBe(421);
    expect(await getWithHost(`${url}/readyz`, "evil.example")).toBe(421);
    expect(reached).toBe(0);
  });
});

describe("health", () => {
  test("it lives, and is ready when every check is true", async () => {
    const { url } = await serve({ ready: async () => ({ store: true, telegram: true }) });
    expect(await (await fetch(`${url}/livez`)).text()).toBe("ok");
    const answer = await fetch(`${url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { ready: true, checks: { store: true, telegram: true } },
    ]);
  });

  test("one failed check makes it not ready, but still alive", async () => {
    const { url } = await serve({ ready: async () => ({ store: true, telegram: false }) });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });
});

test("every answer forbids guessing, framing and following, unless its owner says otherwise", async () => {
  const { server, url } = await serve();
  server.mount("/", (_request, response) => {
    response.writeHead(200, { "content-security-policy": "default-src 'self'" }).end();
  });
  const plain = (await fetch(`${url}/livez`)).headers;
  expect(plain.get("x-content-type-options")).toBe("nosniff");
  expect(plain.get("x-frame-options")).toBe("DENY");
  expect(plain.get("referrer-policy")).toBe("no-referrer");
  expect(plain.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect((await fetch(url)).headers.get("content-security-policy")).toBe("default-src 'self'");
});

test("a listener that throws is answered with an id that is also logged", async () => {
  const logged: unknown[] = [];
  const { server, url } = await serve({ log: { ...silent, error: (fields) => logged.push(fields.id) } });
  server.mount("/", () => {
    throw new Error("a bug");
  });
  const answer = await fetch(url);
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).toContain(String(logged[0]));
  expect(text).not.toContain("a bug");
});

describe("starting where it cannot", () => {
  const problemOf = async (options: Partial<ServerOptions>) => {
    const error = await serve(options).catch((thrown: unknown) => thrown);
    if (!(error instanceof StartUpError)) throw error;
    return error.problems.join();
  };

  test("a busy port is named, with the remedy", async () => {
    const port = Number(new URL((await serve()).url).port);
    expect(await problemOf({ port })).toBe(
      `PORT: ${port} on 127.0.0.1 is in use by another program. Stop that one, or set PORT to a free port, e.g. PORT=3000.`,
    );
  });

  test("an address of another machine is named, with the remedy", async () => {
    expect(await problemOf({ host: "192.0.2.1" })).toContain("HOST: 192.0.2.1 is not an address of this machine.");
  });
});

describe("stopping", () => {
  const seconds = async (work: () => Promise<void>) => {
    const before = performance.now();
    await work();
    return (performance.now() - before) / 1000;
  };

  test("a stream of events ends and a kept-alive socket closes at once", async () => {
    const { server, url } = await serve();
    server.mount("/events", (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: hello\n\n");
    });
    const stream = await fetch(`${url}/events`);
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await new Promise((resolve) => socket.once("data", resolve));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    expect(await seconds(() => server.stop())).toBeLessThan(1);
    await closed;
    expect(await stream.text()).toBe("data: hello\n\n");
  });

  test("a connection that was opened ahead of need does not hold it up", async () => {
    const { server, url } = await serve();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await new Promise((resolve) => socket.once("connect", resolve));
    await fetch(`${url}/livez`);
    expect(await seconds(() => server.stop())).toBeLessThan(1);
    await closed;
  });

  test("a request under way is finished, and no new one is taken", async () => {
    const { server, url } = await serve();
    let finish = () => {};
    const arrived = new Promise<void>((arrive) => {
      server.mount("/slow", (_request, response) => {
        finish = () => response.end("done");
        arrive();
      });
    });
    const answer = fetch(`${url}/slow`).then((response) => response.text());
    await arrived;
    const stopped = server.stop();
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
    finish();
    expect(await answer).toBe("done");
    await stopped;
  });

  test("a request that never ends is cut off within two seconds", async () => {
    const { server, url } = await serve();
    const arrived = new Promise<void>((arrive) => server.mount("/stuck", () => arrive()));
    const answer = fetch(`${url}/stuck`).catch(() => "cut off");
    await arrived;
    expect(await seconds(() => server.stop())).toBeLessThan(2);
    expect(await answer).toBe("cut off");
  });
});
