// The wire under one WebSocket: opened by the agent of the process, so that it passes the proxy, and in our hands, so that it can be cut.
import type { Agent } from "node:http";
import { Socket } from "node:net";
import { Agent as Dispatcher } from "undici";

export interface Line {
  readonly dispatcher: Dispatcher;
  /** Ends what is open, at once and for good. */
  cut(): void;
}

export function createLine(agentFor: (url: string) => Agent): Line {
  const open = new Set<Socket>();
  const dispatcher = new Dispatcher({
    connect({ protocol, hostname, port, servername }, callback) {
      const secure = protocol === "https:";
      const address = { host: hostname, port: Number(port) || (secure ? 443 : 80) };
      const tls = { servername: servername ?? hostname, ALPNProtocols: ["http/1.1"] };
      const done = once((error: Error | null, socket: unknown) => {
        if (!(socket instanceof Socket) || error) return callback(error ?? new Error("no connection"), null);
        open.add(socket);
        socket.once("close", () => open.delete(socket));
        callback(null, socket);
      });
      const agent = agentFor(`${protocol}//${hostname}:${address.port}`);
      const made = agent.createConnection({ ...address, ...(secure && tls) }, (error, socket) => {
        if (error || socket) done(error, socket);
      });
      // Through a proxy the callback tells, and this is the wire to the proxy; directly the callback is told nothing.
      made?.once(secure ? "secureConnect" : "connect", () => done(null, made));
      made?.once("error", (error) => done(error, undefined));
    },
  });
  return {
    dispatcher,
    cut() {
      for (const socket of open) socket.destroy();
    },
  };
}

function once<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
  let done = false;
  return (...args) => {
    if (done) return;
    done = true;
    work(...args);
  };
}
