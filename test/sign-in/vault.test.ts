import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { createVirtualClock } from "../../src/clock.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import { createRecords, defineRecord } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";

const vault = createVault({ secret: "the newest secret of this test" });

test("whatever is sealed opens again for its owner", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, owner) => {
      expect(vault.open(vault.seal(text, owner), owner)).toBe(text);
    }),
  );
});

test("a sealed text does not contain the words, and the same words never look the same", () => {
  const [one, two] = [vault.seal("token-abc", "session/p1"), vault.seal("token-abc", "session/p1")];
  expect(one).toMatch(/^v1\.[\w-]{8}\.[\w-]+$/);
  expect(one).not.toBe(two);
});

/** One repeated vector would give away both texts and the key of the tags (NIST SP 800-38D, 8). */
test("no two seals begin from the same vector, however many there are", () => {
  const vectors = Array.from({ length: 3_000 }, () =>
    vault.seal("token-abc", "session/p1").split(".")[2]?.slice(0, 16),
  );
  expect(new Set(vectors).size).toBe(3_000);
});

test("a sealed text that was moved to another owner does not open", () => {
  const sealed = vault.seal("token-abc", "session/p1");
  expect(() => vault.open(sealed, "session/p2")).toThrow();
});

test("a sealed text does not open with one bit changed, wherever", () => {
  const [version, keyId, body = ""] = vault.seal("token-abc", "session/p1").split(".");
  const bytes = Buffer.from(body, "base64url");
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const sealed = `${version}.${keyId}.${changed.toString("base64url")}`;
      expect(() => vault.open(sealed, "session/p1")).toThrow();
    }),
  );
});

test.each(["", "v1", "v1.abc.def", "v2.AAAAAAAA.AAAA", "plain text"])(
  "what was never sealed here (%s) does not open",
  (text) => {
    expect(() => vault.open(text, "session/p1")).toThrow();
  },
);

test("a tag cut short does not open", () => {
  const [version, keyId, body = ""] = vault.seal("", "session/p1").split(".");
  const short = Buffer.from(body, "base64url").subarray(0, 16).toString("base64url");
  expect(() => vault.open(`${version}.${keyId}.${short}`, "session/p1")).toThrow();
});

test("after a change of the secret old texts open, new ones are sealed by the new secret", () => {
  const before = createVault({ secret: "old" });
  const after = createVault({ secret: "new", olderSecrets: ["old"] });
  expect(after.open(before.seal("token", "o"), "o")).toBe("token");
  expect(() => before.open(after.seal("token", "o"), "o")).toThrow("unknown key");
});

test("without the secret nothing opens", () => {
  expect(() => createVault({ secret: "another" }).open(vault.seal("token", "o"), "o")).toThrow("unknown key");
});

test("a stored session holds no token in clear and does not open in another person's row", async () => {
  const write = () => undefined;
  const store = openSqliteStore({ file: ":memory:", clock: createVirtualClock(0) });
  const records = createRecords(store, vault, { info: write, warn: write, error: write });
  const session = defineRecord({ kind: "session", version: 1, schema: z.object({ access: z.string() }), sealed: true });
  await records.commit([records.put(session, "sita", { access: "token-of-sita" })], { synced: true });
  const row = await store.get("session/sita");
  expect(JSON.stringify(row)).not.toContain("token-of-sita");

  await store.commit({ put: [{ key: "session/hari", value: row?.value }] }, { synced: true });
  await expect(records.get(session, "hari")).rejects.toThrow("damaged");
  expect((await records.get(session, "sita"))?.value.access).toBe("token-of-sita");
});
