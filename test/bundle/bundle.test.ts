// What the npm scripts start: few files instead of hundreds of modules, as long as no source has changed.
import { execFile } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundle } from "../../bundle/bundle.ts";
import { fileToRun } from "../../bundle/fresh.ts";

const project = join(import.meta.dirname, "../..");
const entry = "src/greet.ts";
const bundled = "dist/src-greet.js";
let root = "";

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tingting-bundle-"));
  write("package.json", '{ "type": "module" }');
  write("lock.json", "{}");
  write(entry, 'import { name } from "./people/name.ts"; console.log((await import("./words.ts")).greet(name));');
  write("src/words.ts", 'export const greet = (name: string) => [name, ...process.argv.slice(2)].join(" and ");');
  write(
    "src/people/name.ts",
    'import one from "./name.json" with { type: "json" }; export const name: string = one.name;',
  );
  write("src/people/name.json", '{ "name": "Sita" }');
  cpSync(join(project, "bundle"), join(root, "bundle"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const bundleIt = () => bundle({ root, entries: [entry], alsoFrom: ["lock.json"] });

/** As an npm script does. */
async function run(file: string, args: readonly string[] = [], input = ""): Promise<string> {
  const running = promisify(execFile)(process.execPath, [join(root, "bundle/run.ts"), file, ...args]);
  running.child.stdin?.end(input);
  return (await running).stdout.trim();
}

test("without a bundle the sources are run", async () => {
  expect(fileToRun(root, entry)).toBe(entry);
  expect(await run(entry, ["Ram"])).toBe("Sita and Ram");
});

test("a bundle is run instead of its sources, and does the same", async () => {
  await bundleIt();
  expect(fileToRun(root, entry)).toBe(bundled);
  expect(await run(entry, ["Ram"])).toBe("Sita and Ram");
});

test.each([
  ["the entry", entry],
  ["a module", "src/people/name.ts"],
  ["a module that is loaded later", "src/words.ts"],
  ["what tells the versions of libraries", "lock.json"],
])("once %s has changed the sources are run, until all is bundled anew", async (_, path) => {
  await bundleIt();
  appendFileSync(join(root, path), "\n");
  expect(fileToRun(root, entry)).toBe(entry);
  await bundleIt();
  expect(fileToRun(root, entry)).toBe(bundled);
});

test.each(["src/words.ts", "lock.json", bundled])("once %s is gone the sources are run", async (path) => {
  await bundleIt();
  rmSync(join(root, path));
  expect(fileToRun(root, entry)).toBe(entry);
});

test.each([0, 2, 4, 6, 8])("a source written %i ms after bundling began is what is run", async (ms) => {
  const written = setTimeout(ms).then(() => write("src/words.ts", 'export const greet = () => "Namaste";'));
  await Promise.all([bundleIt(), written]);
  expect(await run(entry)).toBe("Namaste");
});

test("an entry that was not bundled is run from source", async () => {
  await bundleIt();
  expect(fileToRun(root, "src/words.ts")).toBe("src/words.ts");
});

test("data is read where it lies, and may change without a new bundle", async () => {
  await bundleIt();
  write("src/people/name.json", '{ "name": "Gita" }');
  expect(fileToRun(root, entry)).toBe(bundled);
  expect(await run(entry)).toBe("Gita");
});

test("a module finds what lies beside it", async () => {
  const beside = 'import.meta.dirname + "/hari.txt"';
  write(
    "src/people/name.ts",
    `import { readFileSync as read } from "node:fs"; export const name = read(${beside}, "utf8");`,
  );
  write("src/people/hari.txt", "Hari");
  await bundleIt();
  expect(fileToRun(root, entry)).toBe(bundled);
  expect(await run(entry)).toBe("Hari");
});

test("the interpreter understands the same, bundled", { timeout: 60_000 }, async () => {
  const cli = "src/interpret/cli.ts";
  cpSync(join(project, "src"), join(root, "src"), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  const lines = [
    "send an otp to 9851023212 by sms",
    "अभियान ८ भोलि ५ बजे सुरु गर",
    "campaign 8 ko report pathau",
    "/otp 9851023212",
  ];
  const understand = () => run(cli, ["--now", "2026-11-24T10:00:00+05:45"], lines.join("\n"));
  const fromSource = await understand();
  await bundle({ root, entries: [cli] });
  expect(fileToRun(root, cli)).toBe("dist/src-interpret-cli.js");
  expect(await understand()).toBe(fromSource);
  expect(fromSource.split("\n")).toHaveLength(lines.length);
});
