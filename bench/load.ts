// Requests over loopback, from this process to a server in another: a fixed number of keep-alive sockets, one request at a time on each,
// as Telegram and Slack deliver.
import { connect } from "node:net";

export interface Load {
  readonly port: number;
  readonly sockets: number;
  /** Each is a whole HTTP request, sent once, in order. */
  readonly requests: readonly Buffer[];
}

export interface LoadSeen {
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
  /** From each request to its answer, without the first of each socket. */
  readonly ms: readonly number[];
  /** These first ones: a busy server takes on one new connection with each turn of its loop (libuv), so they wait for one another. */
  readonly freshMs: readonly number[];
  readonly wallMs: number;
}

export function request(port: number, path: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const all = { ...headers, host: `127.0.0.1:${port}`, "content-length": String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

export async function load({ port, sockets, requests }: Load): Promise<LoadSeen> {
  const statuses: Record<string, number> = {};
  const ms: number[] = [];
  const freshMs: number[] = [];
  const waiting = requests.values();
  const began = performance.now();
  const one = async () => {
    const line = await openLine(port);
    let seen = freshMs;
    for (const bytes of waiting) {
      const sent = performance.now();
      const status = await line.ask(bytes);
      seen.push(performance.now() - sent);
      seen = ms;
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    line.end();
  };
  await Promise.all(Array.from({ length: sockets }, one));
  return { statuses, ms, freshMs, wallMs: performance.now() - began };
}

async function openLine(port: number) {
  const socket = connect(port, "127.0.0.1").setNoDelay(true);
  let seen = "";
  let answered: (status: string) => void = () => {};
  let failed: (error: Error) => void = () => {};
  socket.on("data", (bytes) => {
    seen += bytes.toString("latin1");
    if (!isWhole(seen)) return;
    const status = seen.slice(9, 12);
    seen = "";
    answered(status);
  });
  socket.on("error", (error) => failed(error));
  socket.on("close", () => failed(new Error("the server hung up")));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", () => resolve());
    failed = reject;
  });
  return {
    ask: (bytes: Buffer) =>
      new Promise<string>((resolve, reject) => {
        answered = resolve;
        failed = reject;
        socket.write(bytes);
      }),
    end: () => socket.destroy(),
  };
}

function isWhole(answer: string): boolean {
  const body = answer.indexOf("\r\n\r\n") + 4;
  if (body < 4) return false;
  const head = answer.slice(0, body);
  if (/transfer-encoding: chunked/i.test(head)) return answer.endsWith("0\r\n\r\n");
  return answer.length >= body + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
}
