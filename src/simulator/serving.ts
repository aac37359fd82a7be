// What surrounds every operation: its routes, faults, counting, and keeping what it changed before it answers.
import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import type { Activity } from "../activity.ts";
import { readBody } from "./body.ts";
import type { Saver } from "./data-file.ts";
import { page, plain } from "./envelope.ts";
import { playFaults } from "./fault-play.ts";
import type { Faults } from "./faults.ts";
import { type OperationName, operations } from "./operations.ts";
import { settleRuns } from "./progress.ts";
import { otherSlash, wrongSlash } from "./slashes.ts";
import type { Account } from "./state.ts";
import { checkFields, typesFor } from "./strictness.ts";
import type { OpenCall, World } from "./world.ts";

export interface Env {
  Bindings: HttpBindings;
}
export type HttpRequest = Context<Env>;

export interface Surroundings {
  readonly saver: Saver;
  readonly faults: Faults;
  readonly activity: Activity | undefined;
  /** A bug of the simulator or a disk that refuses: the caller only sees a page with 500. */
  report(error: unknown): void;
  readonly closing: AbortSignal;
  /** Requests that reached each operation, those hit by a fault included. */
  readonly requests: Map<OperationName, number>;
}

export type Work = (request: HttpRequest) => Response | Promise<Response>;

export function serveOperation(
  app: Hono<Env>,
  world: World,
  around: Surroundings,
  name: OperationName,
  work: Work,
): void {
  const operation = operations[name];
  const path = operation.path.replace(":id", ":id{[0-9]+}");
  const serve = (request: HttpRequest) => {
    around.requests.set(name, (around.requests.get(name) ?? 0) + 1);
    const faulty = () =>
      playFaults(around.faults.take(name), () => keep(request, world, around, work), request.env, around.closing);
    return around.activity ? around.activity.run(faulty) : faulty();
  };
  app.on(operation.method, path, serve);
  app.on(operation.method, otherSlash(path), (request) => {
    if (!world.strict || operation.eitherSlash) return serve(request);
    return wrongSlash(operation, new URL(request.req.url), world.switches["wrong-slash-writes"]);
  });
}

async function keep(request: HttpRequest, world: World, { saver }: Surroundings, work: Work): Promise<Response> {
  settleRuns(world.state, world.clock.now());
  const response = await work(request);
  if (request.req.method !== "GET") await saver.save();
  return response;
}

/** The words of Django REST Framework and its JSON Web Tokens. */
export function authenticate({ req }: HttpRequest, world: World): Account | Response {
  const token = /^Bearer\s+(\S+)$/i.exec(req.header("authorization") ?? "")?.[1];
  const challenge = { "www-authenticate": 'Bearer realm="api"' };
  if (token === undefined) {
    return plain(401, { detail: "Authentication credentials were not provided." }, challenge);
  }
  const byApiToken = world.state.accounts.find(({ apiToken }) => apiToken === token);
  const account = byApiToken ?? world.tokens.accountOf(token, "access", world.clock.now());
  if (account) return account;
  const messages = [{ token_class: "AccessToken", token_type: "access", message: "Token is invalid or expired" }];
  const detail = "Given token not valid for any token type";
  return plain(401, { detail, code: "token_not_valid", messages }, challenge);
}

export function openCall({ req }: HttpRequest, { strict }: World): OpenCall {
  const url = new URL(req.url);
  return {
    origin: url.origin,
    query: url.searchParams,
    id: Number(req.param("id") ?? 0),
    async read(shape) {
      const { fields, form } = await readBody(req, strict);
      return checkFields(shape(typesFor({ strict, form })), fields);
    },
  };
}

export function notFound(): Response {
  return page(404, "Not Found", "The requested resource was not found on this server.");
}
