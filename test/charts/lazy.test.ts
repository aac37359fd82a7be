import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../src");

test("the canvas is loaded by the first picture alone: nothing imports it at its start", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const imports = files.flatMap((name) =>
    [...readFileSync(join(root, name), "utf8").matchAll(/^import (?!type ).*"@napi-rs\/canvas"/gm)].map(() => name),
  );
  expect(imports).toEqual([]);
});
