// Signed slash commands of a team of 500, given over 32 sockets at a time.
import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import { load, request } from "./load.ts";
import type { Subject } from "./open-subject.ts";

export const SIGNING_SECRET = "made up for measuring";
export const SOCKETS = 32;

const PEOPLE = 500;

function command(text: string, index: number): string {
  const person = `U${index % PEOPLE}`;
  return new URLSearchParams({
    token: "x",
    team_id: "T1",
    team_domain: "d",
    channel_id: `D${person}`,
    channel_name: "directmessage",
    user_id: person,
    user_name: "sita",
    command: "/tingting",
    text,
    api_app_id: "A1",
    is_enterprise_install: "false",
    response_url: "http://127.0.0.1:9/x",
    trigger_id: randomUUID(),
  }).toString();
}

/** `v0=` and the HMAC of docs.slack.dev/authentication/verifying-requests-from-slack. */
function signed(port: number, body: string): Buffer {
  const at = Math.floor(Date.now() / 1_000);
  const signature = createHmac("sha256", SIGNING_SECRET).update(`v0:${at}:${body}`).digest("hex");
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": String(at),
    "x-slack-signature": `v0=${signature}`,
  };
  return request(port, "/slack/events", headers, body);
}

export interface Commands {
  /** As in `LoadSeen`. */
  readonly ms: readonly number[];
  readonly freshMs: readonly number[];
  /** Of the server, each. */
  readonly cpuUs: number;
  readonly perSecond: number;
}

/** Throws unless every one is answered with 200. */
export async function giveCommands(to: Subject, count: number, text: string): Promise<Commands> {
  const { port } = z.object({ port: z.number() }).parse(to.ready);
  const requests = Array.from({ length: count }, (_, index) => signed(port, command(text, index)));
  const before = await to.cpuUs();
  const seen = await load({ port, sockets: SOCKETS, requests });
  const cpuUs = (await to.cpuUs()) - before;
  if (seen.statuses["200"] !== count) throw new Error(`not all were taken: ${JSON.stringify(seen.statuses)}`);
  return { ms: seen.ms, freshMs: seen.freshMs, cpuUs: cpuUs / count, perSecond: (count / seen.wallMs) * 1_000 };
}
