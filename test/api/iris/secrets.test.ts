// No error carries a token, a password, a code or a full number, however it is looked at.
import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { Service, TingTing } from "../../../src/api/port.ts";
import * as errors from "../../../src/errors.ts";
import {
  type Answer,
  envelope,
  json,
  type Received,
  redirect,
  reset,
  silence,
  startFakeService,
  text,
} from "../../support/fake-service.ts";
import { openScene } from "./scene.ts";

const secrets = {
  access: "made-up-secret-access-token",
  refresh: "made-up-secret-refresh-token",
  password: "made-up-password",
  code: "48213",
  spacedCode: "4 8 2 1 3",
  number: "9851023212",
  otherNumber: "9841000077",
};

/** What a service may know when it answers: all it was told, the code as it spells it, and numbers it holds. */
function knowledge({ token, body }: Received): string {
  const told = JSON.stringify(body ?? "").replaceAll('"', " ");
  return `${token} ${told} ${told.includes(secrets.code) ? secrets.spacedCode : ""} ${secrets.otherNumber}`;
}

type Fault = (known: string) => Answer;

/** It repeats all it knows in every place an answer can have. */
const faults: Readonly<Record<string, Fault>> = {
  reset: () => reset,
  silence: () => silence,
  "400 that repeats all": (known) =>
    json({ success: false, message: known, errors: [known, { number: [known] }], data: { messages: known } }, 400),
  "400 as a page": (known) => text(`<p>${known}</p>`, 400),
  "401": (known) => json({ detail: known }, 401),
  "403": (known) => json({ detail: known }, 403),
  "404": (known) => json({ detail: known }, 404),
  "409": (known) => json({ field: { non_field_errors: [known] } }, 409),
  "429": (known) => json({ detail: known }, 429, { "retry-after": "90" }),
  "500": (known) => text(`<p>${known}</p>`, 500),
  "half a JSON": (known) => text(`{"access": "${known}`),
  "an unknown shape": (known) => json(envelope({ [known]: known, details: [{ id: { [known]: known } }] })),
  "a redirect that repeats all": (known) => redirect(`http://elsewhere.invalid/?q=${encodeURIComponent(known)}`),
};

const { code, number, password } = secrets;
const calls: Readonly<Record<string, (api: TingTing, service: Service) => Promise<unknown>>> = {
  "signing in": (_api, service) => service.signIn("sita@example.com", password),
  "sending a code": (api) => api.otp.send({ number, channel: "text", message: "{otp}", code }),
  "adding a contact": (api) => api.contacts.add("8", number, { tags_name: "Sita" }),
  "making a campaign": (api) =>
    api.campaigns.create({ name: "Fees", services: "SMS", recipients: { kind: "numbers", numbers: [number] } }),
  counting: (api) => api.contacts.count("8"),
  "showing a contact": (api) => api.contacts.get("34"),
};

const rows = Object.entries(faults).flatMap(([name, fault]) =>
  Object.entries(calls).map(([after, call]) => ({ name, fault, after, call })),
);

/** What an error shows at its most talkative, causes and all. */
function allOf(error: unknown): string {
  return inspect(error, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null, getters: true });
}

/** The error that a call meets at such a service; "no failure" where the fault does not trouble it. */
async function meet(fault: Fault, call: (api: TingTing, service: Service) => Promise<unknown>): Promise<unknown> {
  const server = await startFakeService((request) => fault(knowledge(request)));
  const { access, refresh } = secrets;
  const timeoutMs = fault === faults.silence ? 25 : 10_000;
  const { api, service, failure } = openScene({ url: server.url, first: { access, refresh }, timeoutMs });
  return failure(call(api, service));
}

test.each(rows)("$name after $after leaks nothing", async ({ fault, call }) => {
  const error = allOf(await meet(fault, call));
  for (const secret of Object.values(secrets)) expect(error).not.toContain(secret);
  expect(error).not.toMatch(/authorization|bearer|Request \{/i);
});

test("these faults bring forth every error of the service", async () => {
  const met = await Promise.all(rows.map(({ fault, call }) => meet(fault, call)));
  const codes = met.map((error) => (error instanceof errors.WorldError ? error.code : error));
  expect(new Set(codes)).toEqual(
    new Set([
      "no failure",
      "busy",
      "forbidden",
      "not-found",
      "outcome-unknown",
      "refused",
      "sign-in-expired",
      "sign-in-refused",
      "unavailable",
      "unreadable-answer",
    ]),
  );
});

test("a token that is none is not quoted", async () => {
  const service = await startFakeService(() => json(envelope({})));
  const { api, failure } = openScene({ url: service.url, first: { access: `${secrets.access}\nx`, refresh: "r" } });
  const error = await failure(api.account.show());
  expect(error).toBeInstanceOf(errors.SignInExpired);
  expect(allOf(error)).not.toContain(secrets.access);
  expect(service.received).toEqual([]);
});

test("a refusal's sentence is quoted without what must not be told", async () => {
  const refusal = json({ message: `${number} has no {otp} ${secrets.spacedCode}: not enough credits.` }, 402);
  const service = await startFakeService(() => refusal);
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.otp.send({ number, channel: "text", message: "{otp}", code }))).toMatchObject({
    status: 402,
    reason: "••• has no {otp} •••: not enough credits.",
  });
  expect(await failure(api.contacts.add("8", number, {}))).toMatchObject({
    reason: "•••212 has no {otp} 4 8 2 1 3: not enough credits.",
  });
});
