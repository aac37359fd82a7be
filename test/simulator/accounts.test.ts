// Signing in and tokens, over HTTP. The documented shapes: reference §2, operations 1 to 3.
import { expect, test } from "vitest";
import { z } from "zod";
import { enveloped, NEIGHBOUR, practise } from "./support/practise.ts";

const DAY_SECONDS = 24 * 60 * 60;
const details = "/api/accounts/user_details/";

test("login answers with both tokens and the person's name", async () => {
  const { send, simulator } = await practise({ strict: true });
  const { email, password } = simulator.sample;
  const { status, body } = await send("POST", "/api/accounts/login/", { email, password }, { token: null });
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped(
      {
        token: { refresh: expect.any(String), access: expect.any(String) },
        user_data: { first_name: "Asmita", last_name: "Adhikari", email },
      },
      { message: "Successfully logged in" },
    ),
  );
});

test.each([
  ["a wrong password", { email: "sample@tingting.example", password: "guess" }],
  ["an unknown e-mail", { email: "nobody@tingting.example", password: "practice" }],
])("%s is answered with 401 and the same words", async (_, credentials) => {
  const { send } = await practise();
  const { status, body } = await send("POST", "/api/accounts/login/", credentials, { token: null });
  expect(status).toBe(401);
  expect(body).toMatchObject({ status: 401, success: false, message: "Invalid email or password.", data: {} });
});

test("user details have all eight fields", async () => {
  const { send } = await practise({ strict: true });
  expect((await send("GET", details)).body).toEqual(
    enveloped({
      user_details: {
        first_name: "Asmita",
        last_name: "Adhikari",
        email: "sample@tingting.example",
        username: "sample",
        is_verified_email: true,
        contact_number: "9851010001",
        is_verified_phone: true,
        address: "Baneshwor, Kathmandu",
      },
    }),
  );
});

test("refreshing answers with an access token that works, without the envelope", async () => {
  const { send, simulator } = await practise({ strict: true });
  const { refresh } = simulator.tokensFor(simulator.sample.email);
  const { status, body } = await send("POST", "/api/accounts/token/refresh/", { refresh }, { token: null });
  expect(status).toBe(200);
  expect(body).toEqual({ access: expect.any(String) });
  const { access } = z.object({ access: z.string() }).parse(body);
  expect((await send("GET", details, undefined, { token: access })).status).toBe(200);
});

test("an access token dies after a day, its refresh token does not", async () => {
  const { send, simulator, wait } = await practise();
  const { access, refresh } = simulator.tokensFor(simulator.sample.email);
  wait(DAY_SECONDS - 1);
  expect((await send("GET", details, undefined, { token: access })).status).toBe(200);
  wait(1);
  expect((await send("GET", details, undefined, { token: access })).status).toBe(401);
  expect((await send("POST", "/api/accounts/token/refresh/", { refresh }, { token: null })).status).toBe(200);
});

test("a rotating refresh token works once", async () => {
  const { send, simulator } = await practise({ switches: { "refresh-rotates": "yes" } });
  const renew = (refresh: string) => send("POST", "/api/accounts/token/refresh/", { refresh }, { token: null });
  const { refresh } = simulator.tokensFor(simulator.sample.email);
  const first = await renew(refresh);
  expect(first.body).toEqual({ access: expect.any(String), refresh: expect.any(String) });
  expect((await renew(refresh)).status).toBe(401);
  expect((await renew(z.object({ refresh: z.string() }).parse(first.body).refresh)).status).toBe(200);
});

test("revoked tokens are dead, tokens made afterwards work", async () => {
  const { send, simulator, access } = await practise();
  const { refresh } = simulator.tokensFor(simulator.sample.email);
  simulator.revokeTokens(simulator.sample.email);
  expect((await send("GET", details, undefined, { token: access })).status).toBe(401);
  expect((await send("POST", "/api/accounts/token/refresh/", { refresh }, { token: null })).status).toBe(401);
  const fresh = simulator.tokensFor(simulator.sample.email).access;
  expect((await send("GET", details, undefined, { token: fresh })).status).toBe(200);
});

test("without a token, with a forged one or with a refresh token nothing is served", async () => {
  const { send, simulator, access } = await practise();
  const { refresh } = simulator.tokensFor(simulator.sample.email);
  const none = await send("GET", details, undefined, { token: null });
  expect([none.status, none.body]).toEqual([401, { detail: "Authentication credentials were not provided." }]);
  for (const token of [`${access}x`, access.replace(/\.[^.]+$/, ".AAAA"), "nonsense", refresh]) {
    const { status, body } = await send("GET", details, undefined, { token });
    expect([status, body]).toMatchObject([401, { code: "token_not_valid" }]);
  }
});

test("the long-lived API token of the first line is taken, too", async () => {
  const { send, simulator } = await practise();
  expect((await send("GET", details, undefined, { token: simulator.sample.apiToken })).status).toBe(200);
});

test("someone else's campaigns, contacts and lines are not found", async () => {
  const { send, simulator, contacts } = await practise();
  const token = simulator.tokensFor(NEIGHBOUR).access;
  const [contact] = await contacts(8);
  const attempts: readonly (readonly [method: string, path: string, body?: unknown])[] = [
    ["GET", "/api/system/campaigns/8/details"],
    ["PUT", "/api/system/campaigns/8/update", { name: "mine" }],
    ["DELETE", "/api/system/campaigns/8/delete"],
    ["POST", "/api/system/campaigns/8/begin/", { message: "Namaste" }],
    ["GET", "/api/system/campaigns/number/8"],
    ["POST", "/api/system/campaigns/number/8/", { number: 9841000001 }],
    ["DELETE", `/api/system/campaigns/number/${contact?.id}/delete/`],
    ["GET", `/api/system/number/${contact?.id}/`],
    ["PUT", `/api/system/number/${contact?.id}/`, { number: 9841000001 }],
  ];
  for (const [method, path, body] of attempts) {
    expect([path, (await send(method, path, body, { token })).status]).toEqual([path, 404]);
  }
  expect(await contacts(8)).toHaveLength(6);
});
