// One HTTP server on one address.
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";

export interface Listening {
  readonly url: string;
  /** Ends open connections, too. */
  close(): Promise<void>;
}

export interface Address {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

type Fetch = (request: Request, wire: object) => Response | Promise<Response>;

/** Rejects with Node's own error, e.g. EADDRINUSE. */
export function listen(fetch: Fetch, { host, port }: Address): Promise<Listening> {
  const server = createServer(getRequestListener(fetch));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : port;
      resolve({
        url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
