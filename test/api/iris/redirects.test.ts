// Only a last slash is followed; the token never leaves the service's own address.
import { expect, test } from "vitest";
import { envelope, json, redirect, startFakeService } from "../../support/fake-service.ts";
import { reads, writes } from "./calls.ts";
import { openScene } from "./scene.ts";

const otherSlash = (path: string): string => {
  const [place = "", query] = path.split("?");
  const other = place.endsWith("/") ? place.slice(0, -1) : `${place}/`;
  return query === undefined ? other : `${other}?${query}`;
};

const statuses = [301, 302, 307, 308];
const followed = statuses.flatMap((status) => [...reads, ...writes].map((one) => ({ ...one, status })));

test.each(followed)("$status to the other slash: $name goes there with method and body", async ({ call, status }) => {
  const service = await startFakeService(({ path }, count) =>
    count === 1 ? redirect(otherSlash(path), status) : json({}, 404),
  );
  const { api, failure } = openScene({ url: service.url });
  await failure(call(api));
  const [first, second] = service.received;
  expect(second).toEqual({ ...first, path: otherSlash(first?.path ?? "") });
  expect(service.received).toHaveLength(2);
});

test("the query goes along", async () => {
  const page = (hasNext: boolean) =>
    json(envelope({ pagination: { has_next: hasNext }, result: { "campaign-lists": [{ id: Number(hasNext) }] } }));
  const service = await startFakeService(({ path }) => {
    if (!path.includes("?")) return page(true);
    return path.startsWith("/api/system/campaigns/?") ? page(false) : redirect("/api/system/campaigns/");
  });
  const { api } = openScene({ url: service.url });
  const ids: string[] = [];
  for await (const { id } of api.campaigns.list()) ids.push(id);
  expect(ids).toEqual(["1", "0"]);
  expect(service.received.at(-1)?.path).toBe("/api/system/campaigns/?page=2");
});

test("a path before /api/ is kept, behind a redirect too", async () => {
  const service = await startFakeService(({ path }) =>
    path.endsWith("/") ? redirect(otherSlash(path)) : json(envelope({})),
  );
  const { api, failure } = openScene({ url: `${service.url}/tingting/` });
  await failure(api.account.show());
  expect(service.received.map(({ path }) => path)).toEqual([
    "/tingting/api/accounts/user_details/",
    "/tingting/api/accounts/user_details",
  ]);
});

test("two slashes sent back and forth end in an error", async () => {
  const service = await startFakeService(({ path }) => redirect(otherSlash(path)));
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.account.show())).toMatchObject({ code: "unreadable-answer" });
  expect(service.received).toHaveLength(2);
});

const elsewhere = ["/api/system/other", "//other.invalid/api/accounts/user_details", "/", "not a url: %", ""];

test.each(elsewhere)("a redirect to %j is not followed", async (location) => {
  const service = await startFakeService(() => redirect(location));
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.account.show())).toMatchObject({ code: "unreadable-answer" });
  expect(await failure(api.campaigns.delete("8"))).toMatchObject({ code: "unavailable" });
  expect(service.received).toHaveLength(2);
});

test("the same path on another port gets nothing, neither a token nor a body", async () => {
  const thief = await startFakeService(() => json(envelope({})));
  const service = await startFakeService(({ path }) => redirect(`${thief.url}${otherSlash(path)}`, 307));
  const { api, failure } = openScene({ url: service.url });
  for (const { call } of [...reads, ...writes]) await failure(call(api));
  expect(thief.received).toEqual([]);
});
