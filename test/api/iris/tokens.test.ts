// Sign-in, and tokens that end in the middle of the work.
import { expect, test } from "vitest";
import {
  NotSignedIn,
  ServiceRefused,
  ServiceUnavailable,
  SignInExpired,
  SignInRefused,
  UnreadableAnswer,
} from "../../../src/errors.ts";
import { type Answer, envelope, json, reset, startFakeService, text } from "../../support/fake-service.ts";
import { reads, writes } from "./calls.ts";
import { openScene } from "./scene.ts";

const refreshPath = "/api/accounts/token/refresh/";
const expired = json({ detail: "Given token not valid for any token type" }, 401);

/** Takes only the newest access token; each refresh token renews once. */
async function startRotatingService(renewals = Number.POSITIVE_INFINITY) {
  let generation = 1;
  let refreshes = 0;
  const answers: Record<string, unknown> = {
    user_details: { first_name: "Sita" },
    owned_numbers: [],
    number_lists: [],
    number_details: [{}],
    details: [{ id: 1, otp: "48213" }],
    "number-lists": [],
    "number-detail": {},
    result: { "campaign-lists": [] },
  };
  const service = await startFakeService(({ path, token, body }) => {
    if (path !== refreshPath) return token === `access-${generation}` ? json(envelope(answers)) : expired;
    refreshes += 1;
    const { refresh } = Object(body);
    if (refresh !== `refresh-${generation}` || refreshes > renewals) return expired;
    generation += 1;
    return json({ access: `access-${generation}`, refresh: `refresh-${generation}` });
  });
  const first = { access: "access-0", refresh: "refresh-1" };
  return { received: service.received, refreshes: () => refreshes, ...openScene({ url: service.url, first }) };
}

test.each([...reads, ...writes])("$name survives the end of its token", async ({ call }) => {
  const { api, credentials, received, refreshes } = await startRotatingService();
  await call(api);
  expect(refreshes()).toBe(1);
  expect(received.map(({ token }) => token)).toEqual(["access-0", undefined, "access-2"]);
  expect(credentials.kept.at(-1)).toEqual({ access: "access-2", refresh: "refresh-2" });
});

test("a form is repeated whole", async () => {
  const { api, received } = await startRotatingService();
  const recipients = { kind: "sheet", name: "numbers.xlsx", bytes: new Uint8Array([1]) } as const;
  await api.campaigns.create({ name: "Fees", services: "SMS", recipients });
  expect(received.at(-1)?.body).toEqual({ name: "Fees", services: "SMS", send_to_number_file: "numbers.xlsx" });
});

test("fifty calls that meet the end at once renew it once, and all succeed", async () => {
  const { api, service, credentials, refreshes } = await startRotatingService();
  const second = service.connect(credentials);
  const calls = Array.from({ length: 50 }, (_, index) => (index % 2 ? api : second).account.show());
  await expect(Promise.all(calls)).resolves.toHaveLength(50);
  expect(refreshes()).toBe(1);
});

test("fifty calls whose token cannot be renewed ask once, and all are told to sign in", async () => {
  const { api, failure, refreshes } = await startRotatingService(0);
  const errors = await Promise.all(Array.from({ length: 50 }, () => failure(api.account.show())));
  expect(errors.every((error) => error instanceof SignInExpired)).toBe(true);
  expect(await failure(api.lines.owned())).toBeInstanceOf(SignInExpired);
  expect(refreshes()).toBe(1);
});

test("a fresh token that is refused ends the session instead of renewing for ever", async () => {
  const service = await startFakeService(({ path }) => (path === refreshPath ? json({ access: "fresh" }) : expired));
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.account.show())).toBeInstanceOf(SignInExpired);
  expect(await failure(api.campaigns.delete("8"))).toBeInstanceOf(SignInExpired);
  expect(service.received.filter(({ path }) => path === refreshPath).length).toBeLessThanOrEqual(2);
});

test("a token without a way to renew it ends the session", async () => {
  const service = await startFakeService(() => expired);
  const { api, failure } = openScene({ url: service.url, first: { access: "lent" } });
  expect(await failure(api.account.show())).toBeInstanceOf(SignInExpired);
  expect(service.received).toHaveLength(1);
});

test("a 401 hidden under 200 is a 401", async () => {
  const hidden = json({ status: 401, success: false, message: "Token expired", errors: [], data: {} });
  const service = await startFakeService(({ path, token }) => {
    if (path === refreshPath) return json({ access: "fresh" });
    return token === "fresh" ? json(envelope({ "number-lists": [] })) : hidden;
  });
  const { api } = openScene({ url: service.url });
  await expect(api.contacts.count("8")).resolves.toMatchObject({ total: 0 });
});

test("the fresh tokens may come wrapped", async () => {
  const service = await startFakeService(({ path, token }) => {
    if (path === refreshPath) return json(envelope({ access: "fresh" }));
    return token === "fresh" ? json(envelope({ owned_numbers: [] })) : expired;
  });
  const { api } = openScene({ url: service.url });
  await expect(api.lines.owned()).resolves.toEqual([]);
});

const renewalFaults: readonly (readonly [string, Answer, unknown])[] = [
  ["a reset", reset, ServiceUnavailable],
  ["500", text("<h1>Server Error (500)</h1>", 500), ServiceUnavailable],
  ["half a JSON", text('{"acce'), UnreadableAnswer],
];

test.each(renewalFaults)("%s of the renewal is no sign-out: the next call renews", async (_name, fault, error) => {
  let refreshes = 0;
  const service = await startFakeService(({ path, token }) => {
    if (path !== refreshPath) return token === "fresh" ? json(envelope({ owned_numbers: [] })) : expired;
    refreshes += 1;
    return refreshes === 1 ? fault : json({ access: "fresh" });
  });
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.lines.owned())).toBeInstanceOf(error);
  expect(refreshes).toBe(1);
  await expect(api.lines.owned()).resolves.toEqual([]);
});

test("a sign-out during the renewal wins", async () => {
  const service = await startFakeService(({ path }) => {
    if (path !== refreshPath) return expired;
    scene.credentials.signOut();
    return json({ access: "fresh" });
  });
  const scene = openScene({ url: service.url });
  expect(await scene.failure(scene.api.account.show())).toBeInstanceOf(NotSignedIn);
  expect(scene.credentials.kept).toHaveLength(1);
});

test("a sign-out during a wait ends the call without another request", async () => {
  const service = await startFakeService(() => {
    scene.credentials.signOut();
    return json({}, 503);
  });
  const scene = openScene({ url: service.url });
  expect(await scene.failure(scene.api.account.show())).toBeInstanceOf(NotSignedIn);
  expect(service.received).toHaveLength(1);
});

test.each([400, 401, 403])("a wrong password answered with %i is refused", async (status) => {
  const service = await startFakeService(() => json({ message: "Invalid" }, status));
  const { service: tingting, failure } = openScene({ url: service.url });
  expect(await failure(tingting.signIn("sita@example.com", "wrong"))).toBeInstanceOf(SignInRefused);
  expect(service.received).toHaveLength(1);
});

test("a wrong password may be answered under 200", async () => {
  const service = await startFakeService(() => json({ status: 200, success: false, message: "Invalid" }));
  const { service: tingting, failure } = openScene({ url: service.url });
  expect(await failure(tingting.signIn("sita@example.com", "wrong"))).toBeInstanceOf(SignInRefused);
});

test.each([
  ["a reset", reset, ServiceUnavailable],
  ["500", text("", 500), ServiceUnavailable],
  ["409", json({ message: "wait" }, 409), ServiceRefused],
  ["an unknown shape", json(envelope({ key: "none" })), UnreadableAnswer],
])("a sign-in that meets %s is not tried again and says nothing about the password", async (_name, answer, error) => {
  const service = await startFakeService(() => answer);
  const { service: tingting, failure } = openScene({ url: service.url });
  expect(await failure(tingting.signIn("sita@example.com", "secret"))).toBeInstanceOf(error);
  expect(service.received).toHaveLength(1);
});
