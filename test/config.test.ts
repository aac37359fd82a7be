import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { platforms } from "../adapters/index.ts";
import { definePlatform } from "../src/chat.ts";
import { environmentSchema, isPractice, readConfig, readSettings } from "../src/config.ts";
import { StartUpError } from "../src/errors.ts";

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig({}, environment);
  } catch (error) {
    if (error instanceof StartUpError) return error.problems;
    throw error;
  }
  return [];
}

describe("settings", () => {
  test("an empty environment is practice mode on the usual address", () => {
    const config = readConfig({}, {});
    expect(isPractice(config)).toBe(true);
    expect(config).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, TZ_DEFAULT: "Asia/Kathmandu", LANG_DEFAULT: "en" });
  });

  test("an empty variable is one that is not set", () => {
    expect(isPractice(readConfig({}, { TINGTING_URL: "", PORT: " " }))).toBe(true);
  });

  test.each([
    ["PORT", "seventy"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["TINGTING_URL", "app.tingting.io"],
    ["TINGTING_URL", "ftp://app.tingting.io"],
    ["TINGTING_DIALECT", "v2"],
    ["ENCRYPTION_KEY", "short"],
    ["TZ_DEFAULT", "Kathmandu"],
    ["LANG_DEFAULT", "de"],
    ["LOG_LEVEL", "loud"],
    ["PUBLIC_URL", "//evil.example"],
    ["TINGTING_EMAIL", "sita"],
    ["HTTPS_PROXY", "proxy:3128"],
  ])("%s=%s is refused with one line that names the variable and the remedy", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must be `));
  });

  test("all faults are told at once", () => {
    expect(problemsOf({ PORT: "x", LANG_DEFAULT: "y" })).toHaveLength(2);
  });

  test("the real service without a key does not start", () => {
    expect(problemsOf({ TINGTING_URL: "https://app.tingting.example" })[0]).toMatch(/^ENCRYPTION_KEY is missing/);
  });

  test("an e-mail without its password does not start", () => {
    const environment = {
      TINGTING_URL: "https://app.tingting.example",
      ENCRYPTION_KEY: "k".repeat(44),
      TINGTING_EMAIL: "sita@example.com",
    };
    expect(problemsOf(environment)[0]).toMatch(/belong together/);
  });

  test(".env.example lists exactly the variables there are", () => {
    const example = readFileSync(join(import.meta.dirname, "../.env.example"), "utf8");
    const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    const known = [environmentSchema, ...platforms.map(({ env }) => env)].flatMap(({ shape }) => Object.keys(shape));
    expect(listed.toSorted()).toEqual(known.toSorted());
  });
});

describe("platforms", () => {
  const open = () => {
    throw new Error("opened while reading settings");
  };
  const pigeon = definePlatform({
    name: "pigeon",
    env: z.object({
      PIGEON_RING: z.string().regex(/^\d+$/, "must be digits"),
      PIGEON_LOFT: z.string().default("roof"),
    }),
    open,
  });
  const window = definePlatform({ name: "window", env: z.object({ WINDOW_SIDE: z.string().default("street") }), open });
  const on = (environment: Record<string, string>) =>
    readSettings([pigeon, window], {}, environment).platforms.map(({ name }) => name);

  test("one is on once its variables are set, and one that needs none always", () => {
    expect(on({})).toEqual(["window"]);
    expect(on({ PIGEON_RING: "" })).toEqual(["window"]);
    expect(on({ PIGEON_RING: "42" })).toEqual(["pigeon", "window"]);
  });

  test("a variable that has a default switches nothing on", () => {
    expect(on({ PIGEON_LOFT: "tower" })).toEqual(["window"]);
  });

  test("their faults are told with the product's own", () => {
    expect(() => on({ PIGEON_RING: "x", PORT: "y" })).toThrowError(
      new StartUpError(["PORT must be a number.", "PIGEON_RING must be digits."]),
    );
  });
});
