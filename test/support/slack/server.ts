// A Slack of one workspace for tests: Web API, Events API, slash commands, interactions and Socket Mode over real HTTP and WebSocket.
// It enforces what Slack documents; each rule names its source where it stands (methods.ts, blocks.ts, pace.ts, deliveries.ts, world.ts).
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../../src/clock.ts";
import {
  type Ack,
  type Delivery,
  deliverWithRetries,
  overHttp,
  overSocket,
  type SignedRequest,
  sign,
} from "./deliveries.ts";
import { manifest } from "./manifest.ts";
import { createMethods } from "./methods.ts";
import { createPace } from "./pace.ts";
import { type Channel, createPerson, eventOf, type Person } from "./people.ts";
import { Refusal, TooMany } from "./refusal.ts";
import { createResponses } from "./responses.ts";
import { acceptWebSocket, type Connection } from "./web-socket-server.ts";
import { BOT, createWorld } from "./world.ts";

/** Made up; their openings are those of Slack's. */
export const BOT_TOKEN = "xoxb-made-up-for-tests";
export const APP_TOKEN = "xapp-made-up-for-tests";
export const SIGNING_SECRET = "made up for tests, signs what the fake sends";

/** What the next call of a method meets. `"break"` drops the connection, after the work or before it. */
export type Fault =
  | { readonly kind: "refuse"; readonly code: string }
  | { readonly kind: "wait"; readonly seconds: number | undefined }
  | { readonly kind: "break"; readonly worked: boolean }
  | { readonly kind: "answer"; readonly status: number; readonly body: string };

export interface SlackOptions {
  readonly clock: Clock;
  /** Where deliveries go; undefined: over sockets. */
  readonly requestUrl?: () => string;
}

export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

export type Slack = Awaited<ReturnType<typeof startSlack>>;

export async function startSlack({ clock, requestUrl }: SlackOptions) {
  const world = createWorld(clock);
  const pace = createPace(clock);
  const connections = new Set<Connection>();
  const sockets = new Set<Socket>();
  const calls: Call[] = [];
  const refused: string[] = [];
  const acks: Ack[] = [];
  const deliveries: Delivery[] = [];
  const usedScopes = new Set<string>();
  const faults = new Map<string, Fault>();
  const socketLine = overSocket(connections);
  const line = requestUrl ? overHttp(SIGNING_SECRET, requestUrl) : socketLine;
  const fetched: string[] = [];
  let onFetch: (response: ServerResponse) => void = () => {};
  let isDown = false;
  let waiters: (() => void)[] = [];

  const http = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      problems.push(error);
      response.destroy();
    });
  });
  const problems: unknown[] = [];
  http.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(http.address());
  const addressOfPath = (path: string) => `http://127.0.0.1:${port}${path}`;
  const methods = createMethods(world, addressOfPath);
  const responses = createResponses(world, addressOfPath);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const [, area = "", name = ""] = (request.url ?? "").split("/");
    if (isDown) response.destroy();
    else if (area === "api") await answerCall(request, response, name, body);
    else if (area === "upload") {
      world.files.set(name, { id: name, name, mime: "application/octet-stream", bytes: body });
      response.end("OK");
    } else if (area === "files") sendFile(request, response, name);
    else if (area === "response")
      response.writeHead(responses.take(name, JSON.parse(body.toString())) ? 200 : 404).end();
    else response.writeHead(404).end();
  }

  /** Like Slack: whoever has no right to a file is led to the sign-in page. */
  function sendFile(request: IncomingMessage, response: ServerResponse, id: string): void {
    fetched.push(id);
    onFetch(response);
    const file = world.files.get(id);
    if (response.writableEnded) return;
    if (request.headers.authorization !== `Bearer ${BOT_TOKEN}`)
      response.writeHead(302, { location: "/sign-in" }).end();
    else if (!file) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": file.mime }).end(file.bytes);
  }

  async function answerCall(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    body: Buffer,
  ): Promise<void> {
    const args = Object.fromEntries(new URLSearchParams(body.toString()));
    calls.push({ method: name, args });
    try {
      const fault = takeFault(name, args);
      if (fault?.kind === "answer") response.writeHead(fault.status, { "content-type": "text/html" }).end(fault.body);
      else if (fault && !fault.worked) response.destroy();
      else {
        const answer = run(request, name, args);
        if (fault) response.destroy();
        else sendJson(response, { ok: true, ...answer });
      }
    } catch (error) {
      if (error instanceof Refusal) refused.push(`${name}: ${error.code}`);
      refuse(response, error);
    }
  }

  /** Throws what it is a refusal of; gives what is a matter of the line. */
  function takeFault(name: string, args: Readonly<Record<string, string>>) {
    const fault = faults.get(name);
    faults.delete(name);
    if (fault?.kind === "refuse") throw new Refusal(fault.code);
    if (fault?.kind !== "wait") return fault;
    if (fault.seconds !== undefined) pace.silence(name, fault.seconds, isPerChannel(name) ? args.channel : undefined);
    throw new TooMany(fault.seconds);
  }

  function run(request: IncomingMessage, name: string, args: Readonly<Record<string, string>>) {
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? "")?.[1];
    if (name === "apps.connections.open") {
      if (token !== APP_TOKEN) throw new Refusal("not_allowed_token_type");
      return { url: `ws://127.0.0.1:${port}/socket` };
    }
    const method = methods[name];
    if (!method) throw new Refusal("unknown_method");
    if (token !== BOT_TOKEN) throw new Refusal("invalid_auth");
    if (method.scope !== undefined) {
      if (!manifest.scopes.includes(method.scope)) throw new Refusal("missing_scope", { needed: method.scope });
      usedScopes.add(method.scope);
    }
    pace.count(name, method.tier, args.channel);
    return method.run(args);
  }

  http.on("upgrade", (request, socket) => {
    if (isDown) {
      socket.destroy();
      return;
    }
    const connection = acceptWebSocket(request, socket, {
      onText: (text) => socketLine.onText(text),
      onEnd: () => connections.delete(connection),
    });
    connections.add(connection);
    connection.send(JSON.stringify({ type: "hello", num_connections: connections.size }));
    const ready = waiters;
    waiters = [];
    for (const each of ready) each();
  });

  async function deliver(delivery: Delivery): Promise<Ack> {
    deliveries.push(delivery);
    noteScopes(delivery);
    const ack = await deliverWithRetries(line, clock, delivery);
    acks.push(ack);
    return ack;
  }

  /** What Slack would not deliver to an app of our manifest is a mistake of the test. */
  function noteScopes({ kind, payload }: Delivery): void {
    if (kind === "slash_commands") usedScopes.add("commands");
    if (kind !== "events_api") return;
    const event = JSON.stringify(payload.event);
    usedScopes.add(event.includes('"type":"app_mention"') ? "app_mentions:read" : "im:history");
  }

  return {
    apiUrl: addressOfPath("/api/"),
    world,
    calls,
    /** Calls that were not taken as they were, e.g. `["chat.postMessage: invalid_blocks"]`. */
    refused,
    acks,
    /** Everything that was to be delivered, without repeats. */
    deliveries,
    usedScopes,
    /** Calls before the end of a silence that had been told. */
    offences: pace.offences,
    /** What the fake itself could not make sense of: asserted empty when it closes. */
    problems,
    deliver,
    person: (name: string, team?: string): Person =>
      createPerson({ world, responses, deliver }, world.addUser(name, team)),
    channel: (...members: readonly Person[]): Channel =>
      world.addChannel(false, [BOT.user, ...members.map(({ user }) => user.id)]),
    /** One the bot is no member of. */
    foreignChannel: (...members: readonly Person[]): Channel =>
      world.addChannel(
        false,
        members.map(({ user }) => user.id),
      ),
    /** Ids of files whose bytes were asked for. */
    fetched,
    /** Called before a file is sent; may answer instead. */
    onFetch: (work: (response: ServerResponse) => void) => {
      onFetch = work;
    },
    /** The newest delivery once more, as it was. */
    async redeliver(): Promise<Ack> {
      const newest = deliveries.at(-1);
      if (!newest) throw new Error("nothing was delivered yet");
      return line.deliver(newest, 1);
    },
    /** Another app's bot speaks. */
    botSays: (text: string, channel: Channel): Promise<Ack> =>
      deliver(eventOf(world, { type: "app_mention", user: "U0OTHERBOT", bot_id: "B0OTHER", text }, channel)),
    failNext: (method: string, fault: Fault) => faults.set(method, fault),
    countOf: (method: string) => calls.filter((call) => call.method === method).length,
    signed: (delivery: Delivery, at?: number): SignedRequest => sign(SIGNING_SECRET, delivery, at),
    get connections() {
      return connections.size;
    },
    /** Waits for what the bot does behind its acknowledgements, e.g. the opening of a modal. Fails after two seconds. */
    async until(condition: () => boolean): Promise<void> {
      for (let waited = 0; !condition(); waited += 5) {
        if (waited > 2_000) throw new Error("it did not happen");
        await pause(5);
      }
    },
    /** Resolves once so many sockets are open. */
    async connected(count = 2): Promise<void> {
      while (connections.size < count) await new Promise<void>((resolve) => waiters.push(resolve));
    },
    /** Slack renews a connection: says so, and expects the app to come back (docs.slack.dev/apis/events-api/using-socket-mode#disconnect). */
    renew(connection: Connection | undefined = [...connections][0]) {
      connection?.send(
        JSON.stringify({ type: "disconnect", reason: "refresh_requested", debug_info: { host: "wss-111" } }),
      );
    },
    /** The server behind the oldest connection goes away. */
    closeOldest() {
      const [oldest] = connections;
      oldest?.close();
    },
    cutSockets() {
      for (const connection of connections) connection.cut();
    },
    /** Out of reach until `comeBack`. */
    goDown() {
      isDown = true;
      for (const connection of connections) connection.cut();
    },
    comeBack() {
      isDown = false;
    },
    async close() {
      for (const connection of connections) connection.cut();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => http.close(() => resolve()));
      if (problems.length > 0) throw new AggregateError(problems, "the Slack of the tests met what it does not know");
    },
  };
}

const isPerChannel = (method: string) => method === "chat.postMessage";

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof Refusal) sendJson(response, { ok: false, error: error.code, ...error.more });
  else if (error instanceof TooMany) {
    const { retryAfterSeconds: seconds } = error;
    response.writeHead(429, seconds === undefined ? {} : { "retry-after": String(seconds) }).end();
  } else throw error;
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address;
}
