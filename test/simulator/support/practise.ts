// A simulator on a clock that stands still, and a plain HTTP client that sends exactly what a test says.
import { onTestFinished } from "vitest";
import { z } from "zod";
import { createVirtualClock } from "../../../src/clock.ts";
import { type SimulatorOptions, startSimulator } from "../../../src/simulator/simulator.ts";

/** 2026-11-24, 10:00 in Kathmandu. */
const TEN_O_CLOCK = Date.parse("2026-11-24T10:00:00+05:45");
export const NEIGHBOUR = "neighbour@tingting.example";

export interface Answer {
  readonly status: number;
  /** Parsed if it is JSON, else the text. */
  readonly body: unknown;
  readonly headers: Headers;
}

export interface SendOptions {
  /** Left out: the sample account's; null: none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

const contactsSchema = z.object({
  data: z.object({
    "number-lists": z.array(
      z.object({
        id: z.int(),
        number: z.int(),
        status: z.string(),
        duration: z.string().nullable(),
        playback: z.string().nullable(),
        credit_consumed: z.number(),
      }),
    ),
  }),
});
export type ContactRow = z.infer<typeof contactsSchema>["data"]["number-lists"][number];

const createdSchema = z.object({ data: z.object({ details: z.array(z.object({ id: z.int() })).length(1) }) });

function encode(body: unknown): { readonly body?: FormData | URLSearchParams | string; readonly type?: string } {
  if (body === undefined) return {};
  if (body instanceof FormData || body instanceof URLSearchParams) return { body };
  return { body: typeof body === "string" ? body : JSON.stringify(body), type: "application/json" };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Starts a simulator that ends with the test. */
export async function practise(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock(TEN_O_CLOCK);
  const simulator = await startSimulator({ clock, ...options });
  onTestFinished(() => simulator.close());
  const { access } = simulator.tokensFor(simulator.sample.email);

  const send = async (method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<Answer> => {
    const token = options.token === undefined ? access : options.token;
    const encoded = encode(body);
    const response = await fetch(simulator.url + path, {
      method,
      redirect: "manual",
      headers: {
        ...(encoded.type ? { "content-type": encoded.type } : {}),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      ...(encoded.body === undefined ? {} : { body: encoded.body }),
    });
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  };

  const contacts = async (campaignId: number): Promise<readonly ContactRow[]> => {
    const { body } = await send("GET", `/api/system/campaigns/number/${campaignId}`);
    return contactsSchema.parse(body).data["number-lists"];
  };

  return {
    clock,
    simulator,
    access,
    send,
    contacts,
    /** `{ 9841000001: "completed" }` */
    async statuses(campaignId: number): Promise<Readonly<Record<string, string>>> {
      return Object.fromEntries((await contacts(campaignId)).map(({ number, status }) => [number, status]));
    },
    /** The id of a new campaign. */
    async create(numbers: readonly number[], services = "PHONE", name = "Fee reminder"): Promise<number> {
      const { body } = await send("POST", "/api/system/campaigns/", { name, services, individual_number: numbers });
      return createdSchema.parse(body).data.details[0]?.id ?? 0;
    },
    begin: (campaignId: number, body: unknown) => send("POST", `/api/system/campaigns/${campaignId}/begin/`, body),
    wait: (seconds: number) => clock.advanceTo(clock.now() + seconds * 1000),
  };
}

/** The text of a refusal in the envelope. */
export function reason(answer: Answer): string {
  return z.object({ success: z.literal(false), message: z.string() }).parse(answer.body).message;
}

/** A success as the service wraps it, e.g. `enveloped({ details: [] })`. */
export function enveloped(
  data: unknown,
  { status = 200, message = null }: { status?: number; message?: string | null } = {},
) {
  return { status, success: true, message, errors: [], data };
}
