// How each fault looks on the wire.
import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { page, plain } from "./envelope.ts";
import type { Fault } from "./faults.ts";

type Work = () => Promise<Response>;

/** Several faults at once lie around each other, the first outermost. `closing` ends delays. */
export function playFaults(
  faults: readonly Fault[],
  work: Work,
  wire: HttpBindings,
  closing: AbortSignal,
): Promise<Response> {
  const [fault, ...others] = faults;
  if (!fault) return work();
  return playFault(fault, () => playFaults(others, work, wire, closing), wire, closing);
}

async function playFault(fault: Fault, work: Work, wire: HttpBindings, closing: AbortSignal): Promise<Response> {
  switch (fault.kind) {
    case "delay":
      await wait(fault.ms, undefined, { signal: closing });
      return work();
    case "401":
      return plain(401, { detail: "Given token not valid for any token type", code: "token_not_valid" });
    case "429":
      return throttled(fault.retryAfter);
    case "500":
      return page(500, "Server Error (500)", "");
    case "reset-before":
      return reset(wire);
    case "reset-after":
      await work();
      return reset(wire);
    case "broken-json":
      return breakJson(await work());
    case "truncated-body":
      return truncate(await work(), wire);
    case "redirect":
      return new Response(null, { status: fault.status, headers: { location: fault.location } });
  }
}

function throttled(retryAfter: string | null): Response {
  const detail = `Request was throttled. Expected available in ${retryAfter ?? "some"} seconds.`;
  return plain(429, { detail }, retryAfter === null ? {} : { "retry-after": retryAfter });
}

function reset({ incoming }: HttpBindings): Response {
  incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

async function breakJson(response: Response): Promise<Response> {
  const text = await response.text();
  const { status, headers } = response;
  return new Response(text.slice(0, Math.ceil(text.length / 2)), { status, headers });
}

async function truncate(response: Response, { incoming, outgoing }: HttpBindings): Promise<Response> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), "content-length": body.length });
  // The half has to leave before the connection ends; a reset would take it back.
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => incoming.socket.destroySoon());
  return RESPONSE_ALREADY_SENT;
}
