// The real process behind `npm run -s interpret`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const script = ["src/interpret/cli.ts", "--now", "2026-11-24T10:00:00+05:45"];

/** Preloaded into a process: tells on standard error every file it loads, one a line. */
const tellsWhatItLoads = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({ load: (url, context, next) => (process.stderr.write(url + "\\n"), next(url, context)) });
`)}`;

function interpret(options: readonly string[] = []) {
  const child = spawn(process.execPath, [...options, ...script], { cwd: root });
  const frames = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const complaints: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
  const gone = once(child, "exit");
  return {
    stdin: child.stdin,
    next: async (): Promise<unknown> => JSON.parse((await frames.next()).value ?? "null"),
    async end(): Promise<{ readonly frames: readonly unknown[]; readonly code: unknown; readonly complaints: string }> {
      child.stdin.end();
      const rest: unknown[] = [];
      for await (const line of frames) rest.push(JSON.parse(line));
      const [code] = await gone;
      return { frames: rest, code, complaints: complaints.join("") };
    },
  };
}

const unknown = { intent: "unknown", slots: {} };

test("the first frame comes before the input ends", { timeout: 30_000 }, async () => {
  const talk = interpret();
  talk.stdin.write("list my campaigns\n");
  expect(await talk.next()).toEqual({ intent: "campaign.list", slots: {} });
  talk.stdin.write("show cam");
  talk.stdin.write("paign 8\n");
  expect(await talk.next()).toEqual({ intent: "campaign.details", slots: { campaign: "8" } });
  expect(await talk.end()).toEqual({ frames: [], code: 0, complaints: "" });
});

test("one frame a line, in order, whatever the line", { timeout: 30_000 }, async () => {
  const talk = interpret();
  const lines: readonly (readonly [line: string, frame: unknown])[] = [
    ["", unknown],
    ['"start campaign 8', unknown],
    ['"start \\q campaign 8"', unknown],
    ["x".repeat(1_000_000), unknown],
    [`"${"start campaign 8 ".repeat(60_000)}`, unknown],
    ["\u0000\ud83d", unknown],
    ["list my campaigns\r", { intent: "campaign.list", slots: {} }],
    [JSON.stringify("my saved\nmessages"), { intent: "message.list", slots: {} }],
    ["अभियान ८ देखाऊ", { intent: "campaign.details", slots: { campaign: "8" } }],
    ['save "नमस्ते" as greeting', { intent: "message.save", slots: { message: "नमस्ते", name: "greeting" } }],
  ];
  talk.stdin.write(lines.map(([line]) => line).join("\n"));
  expect(await talk.end()).toEqual({ frames: lines.map(([, frame]) => frame), code: 0, complaints: "" });
});

test("an option that cannot be read is named, and nothing runs", { timeout: 30_000 }, async () => {
  const child = spawn(process.execPath, ["src/interpret/cli.ts", "--now", "noon"], { cwd: root });
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const [code] = await once(child, "exit");
  expect({ code, said: said.join("") }).toEqual({
    code: 2,
    said: '--now takes a moment like 2026-11-24T10:00:00+05:45, not "noon".\n',
  });
});

test("its process loads nothing of the service, the store, the watches or the sentences", {
  timeout: 30_000,
}, async () => {
  const talk = interpret(["--import", tellsWhatItLoads]);
  talk.stdin.write("send an otp to 9851023212 by sms\nstart campaign 8 tomorrow at 5pm\n");
  const { complaints } = await talk.end();
  const ours = [...complaints.matchAll(/\/src\/(\w[\w-]*)(?:\/[\w/-]+)?\.ts/g)].map((match) => match[1]);
  const folders = new Set(ours);
  for (const folder of ["api", "store", "watch", "ledger", "outbox", "jobs", "people", "files", "charts", "dialogue"])
    expect(folders, folder).not.toContain(folder);
  expect(complaints).not.toMatch(/src\/messages\/(en|ne|index)/);
  expect(folders).toContain("commands");
});
