// The architecture, as a table: who may import whom. A folder that is not listed may not import anything of ours.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** The shapes everybody shares; they import only each other. */
const shapes = ["frame", "chat", "clock", "errors", "activity", "runtime", "contact-fingerprint", "id"];

/** `"x as types"`: only `import type`, so that loading the one never loads the other. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "src/messages": ["src/calendar"],
  "src/lexicon": [],
  "src/calendar": [],
  "src/slots": ["src/lexicon", "src/calendar"],
  "src/store": [],
  "src/jobs": ["src/store"],
  "src/files": ["src/slots", "src/lexicon", "src/api as types"],
  "src/api": [],
  "src/charts": ["src/messages"],
  "src/outbox": ["src/store", "src/jobs as types", "src/messages"],
  "src/commands": [
    "src/lexicon",
    "src/slots",
    "src/messages",
    "src/calendar",
    "src/files",
    "src/charts",
    "src/api as types",
    "src/store as types",
    "src/watch as types",
  ],
  "src/interpret": ["src/lexicon", "src/slots", "src/calendar", "src/commands"],
  "src/people": ["src/ops", "src/store", "src/messages", "src/commands as types", "src/api as types"],
  "src/sign-in": ["src/store", "src/people", "src/messages", "src/outbox as types", "src/api as types"],
  "src/watch": [
    "src/api as types",
    "src/ops",
    "src/store",
    "src/jobs as types",
    "src/outbox",
    "src/messages",
    "src/calendar",
    "src/files",
    "src/charts",
    "src/commands as types",
  ],
  "src/ledger": [
    "src/store",
    "src/jobs as types",
    "src/outbox",
    "src/messages",
    "src/commands",
    "src/ops",
    "src/people",
    "src/slots as types",
    "src/watch",
    "src/api as types",
  ],
  "src/dialogue": [
    "src/interpret",
    "src/commands",
    "src/ledger",
    "src/people",
    "src/sign-in",
    "src/lexicon",
    "src/messages",
    "src/slots",
    "src/outbox",
    "src/watch",
    "src/files",
    "src/calendar",
    "src/store",
    "src/api as types",
  ],
  "src/inbox": ["src/store", "src/dialogue as types", "src/messages", "src/outbox"],
  "src/server": ["src/messages"],
  "src/ops": [],
  "src/simulator": ["src/store as types"],
  "adapters/terminal": [],
  "adapters/web": [],
  "adapters/telegram": [],
  "adapters/slack": [],
  "adapters/index": ["adapters/telegram", "adapters/slack", "adapters/web", "adapters/terminal"],
};

/** The files that know everything: they put the parts together. */
const composers = [
  "src/main",
  "src/main-options",
  "src/core",
  "src/product",
  "src/settle",
  "src/chat-cli",
  "src/chat-options",
  "src/config",
  "src/data-folder",
  "src/practice",
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function place(path: string): string {
  const parts = path.replace(/\.ts$/, "").split("/");
  return parts.slice(0, 2).join("/");
}

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(root, file), "utf8");
  const found = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"(\.[^"]+)"|import\("(\.[^"]+)"\)/gm,
  );
  return [...found].map((match) => {
    const target = match[2] ?? match[3] ?? "";
    const to = relative(root, normalize(join(root, dirname(file), target)));
    return { file, from: place(file), to: place(to), typeOnly: match[1] !== undefined || match[3] !== undefined };
  });
}

const files = ["src", "adapters"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);

function isAllowed({ from, to, typeOnly }: Import): boolean {
  if (from === to || composers.includes(from)) return true;
  if (shapes.includes(to.replace(/^src\//, ""))) return true;
  const mayReach = allowed[from] ?? [];
  return mayReach.includes(to) || (typeOnly && mayReach.includes(`${to} as types`));
}

test("imports go only in the directions of the table", () => {
  const wrong = files.flatMap(importsOf).filter((one) => !isAllowed(one));
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

test("no platform's name decides anything in src", () => {
  const guilty = files.filter(
    (file) =>
      file.startsWith("src/") &&
      !composers.includes(place(file)) &&
      /(===|case)\s*"(telegram|slack|web|terminal)"/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(guilty).toEqual([]);
});

test("only the configuration reads the environment, and only the log writes to the console", () => {
  const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), "utf8")));
  expect(readers.filter((file) => file !== "src/config.ts")).toEqual([]);
  const talkers = files.filter((file) => /\bconsole\./.test(readFileSync(join(root, file), "utf8")));
  expect(talkers).toEqual([]);
});

test("the core never reads the machine's clock by itself", () => {
  const clocks = /\bDate\.now\(\)|new Date\(\)/;
  const readers = files.filter(
    (file) => file.startsWith("src/") && clocks.test(readFileSync(join(root, file), "utf8")),
  );
  expect(
    readers.filter(
      (file) => !["src/clock.ts", "src/chat-cli.ts", "src/interpret/cli.ts", "src/simulator/cli.ts"].includes(file),
    ),
  ).toEqual([]);
});
