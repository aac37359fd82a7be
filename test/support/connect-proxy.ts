// An HTTP proxy that tunnels (CONNECT, RFC 9110, section 9.3.6) to servers on this machine, whatever name is asked for.
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

export interface ConnectProxy {
  /** For HTTPS_PROXY. */
  readonly url: string;
  /** What was asked for, e.g. `["telegram.test:443"]`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** `ports` tells where on this machine a name really is, e.g. `{ "telegram.test": 41234 }`; other names are refused. */
export async function startConnectProxy(ports: Readonly<Record<string, number>>): Promise<ConnectProxy> {
  const asked: string[] = [];
  const tunnels = new Set<Duplex>();
  const server: Server = createServer((_, response) => response.writeHead(405).end());
  server.on("connect", (request, client) => {
    tunnels.add(client);
    client.on("close", () => tunnels.delete(client));
    const target = request.url ?? "";
    asked.push(target);
    const port = ports[target.slice(0, target.lastIndexOf(":"))];
    if (port === undefined) return void client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const upstream = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      for (const tunnel of tunnels) tunnel.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
