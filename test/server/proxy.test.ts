import { createServer, get } from "node:https";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { createAgents, routeFetch } from "../../src/server/proxy.ts";
import { type ConnectProxy, startConnectProxy } from "../support/connect-proxy.ts";
import { testTls, trustTestTls } from "../support/tls.ts";

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

beforeAll(trustTestTls);

async function open(): Promise<{ readonly port: number; readonly proxy: ConnectProxy }> {
  const server = createServer(testTls, (_, response) => response.end("here"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const proxy = await startConnectProxy({ "telegram.test": port, localhost: port });
  closing.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => server.closeAllConnections(),
  );
  closing.push(() => proxy.close());
  return { port, proxy };
}

function read(url: string, agentFor: ReturnType<typeof createAgents>): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent: agentFor(url) }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });
}

describe("connections", () => {
  test("go through the proxy", async () => {
    const { proxy } = await open();
    expect(await read("https://telegram.test/", createAgents({ HTTPS_PROXY: proxy.url }))).toBe("here");
    expect(proxy.asked).toEqual(["telegram.test:443"]);
  });

  test.each(["localhost", "127.0.0.1", "127.1.2.3"])("to %s never do", async (name) => {
    const { port, proxy } = await open();
    const agents = createAgents({ HTTPS_PROXY: proxy.url });
    await read(`https://${name}:${port}/`, agents).catch(() => "its certificate is for another name");
    expect(proxy.asked).toEqual([]);
  });

  test("to names in NO_PROXY do not", async () => {
    const { proxy } = await open();
    const agents = createAgents({ HTTPS_PROXY: proxy.url, NO_PROXY: "other.test,telegram.test" });
    await expect(read("https://telegram.test/", agents)).rejects.toThrow();
    expect(proxy.asked).toEqual([]);
  });

  test("are direct without a proxy", async () => {
    const { port } = await open();
    expect(await read(`https://localhost:${port}/`, createAgents({}))).toBe("here");
  });

  test("to the same scheme share their agent, so that they are kept", () => {
    const agentFor = createAgents({});
    expect(agentFor("https://one.example/")).toBe(agentFor("https://two.example/"));
    expect(agentFor("http://one.example/")).toBe(agentFor("http://two.example/"));
    expect(agentFor("https://one.example/")).not.toBe(agentFor("http://one.example/"));
  });
});

describe("fetch", () => {
  test("goes through the proxy once it is routed, and to this machine directly", async () => {
    const { port, proxy } = await open();
    closing.push(routeFetch({ HTTPS_PROXY: proxy.url }));
    expect(await (await fetch("https://telegram.test/")).text()).toBe("here");
    expect(await (await fetch(`https://localhost:${port}/`)).text()).toBe("here");
    expect(proxy.asked).toEqual(["telegram.test:443"]);
  });

  test("is left alone without a proxy", async () => {
    const { port, proxy } = await open();
    closing.push(routeFetch({}));
    expect(await (await fetch(`https://localhost:${port}/`)).text()).toBe("here");
    expect(proxy.asked).toEqual([]);
  });
});
