// The simulator as a command of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { readOptions } from "../../src/simulator/cli-options.ts";

const cli = join(import.meta.dirname, "../../src/simulator/cli.ts");
const firstLineSchema = z.object({ url: z.string(), email: z.string(), password: z.string(), apiToken: z.string() });

function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

async function firstLine(child: ReturnType<typeof run>) {
  const [line] = await once(createInterface(child.stdout), "line");
  return firstLineSchema.parse(JSON.parse(String(line)));
}

async function ended(child: ReturnType<typeof run>) {
  const [code, out, err] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return { code: code[0], out, err };
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const closed = once(child, "close");
  child.kill(signal);
  return (await closed)[0];
}

test("the first line tells where it is and who may sign in, and that is true", async () => {
  const child = run("--port", "0");
  const { url, email, password, apiToken } = await firstLine(child);
  const response = await fetch(`${url}/api/accounts/login/`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  expect(response.status).toBe(200);
  expect(apiToken).toMatch(/^[0-9a-f]{64}$/);
  expect(await stopped(child, "SIGTERM")).toBe(0);
});

test("Ctrl-C ends it at once, with a request still open, and keeps the data", async () => {
  const folder = await mkdtemp(join(tmpdir(), "simulator-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const data = join(folder, "tingting.json");
  const child = run("--port", "0", "--faults", "--data", data);
  const { url } = await firstLine(child);
  await fetch(`${url}/__faults`, { method: "POST", body: JSON.stringify({ kind: "delay", ms: 60_000 }) });
  const open = fetch(`${url}/api/system/campaigns`).catch(() => "cut");
  while (
    !z
      .object({ requests: z.object({ "list-campaigns": z.int() }) })
      .safeParse(await (await fetch(`${url}/__taken`)).json()).success
  );
  expect(await stopped(child, "SIGINT")).toBe(0);
  expect([await open, existsSync(data)]).toEqual(["cut", true]);
});

test("a busy port is named, and nothing is written", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => {
    other.close();
  });
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const data = join(tmpdir(), `simulator-${port}.json`);
  const { code, out, err } = await ended(run("--port", String(port), "--data", data));
  expect([code, out, err]).toEqual([
    2,
    "",
    `--port ${port} is in use: stop what uses it, or give another, e.g. --port 0.\n`,
  ]);
  expect(existsSync(data)).toBe(false);
});

test("a wrong option ends it with one sentence and code 2", async () => {
  expect(await ended(run("--prot", "4010"))).toEqual({
    code: 2,
    out: "",
    err: "--prot is not known: --help lists all options.\n",
  });
});

test("a data file that cannot be kept ends it with one sentence and code 2", async () => {
  const { code, out, err } = await ended(run("--port", "0", "--data", join(tmpdir(), "not", "there.json")));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^The simulator's data file .* cannot be written\. .*--data\.\n$/);
});

test("help names every option, switch, fault and operation", async () => {
  const { code, out } = await ended(run("--help"));
  expect(code).toBe(0);
  for (const word of ["--port", "--dialect", "--seed", "--speed", "--strict", "--lenient", "--data", "--faults"]) {
    expect(out).toContain(word);
  }
  for (const word of ["rerun-resets=yes|no (yes)", "page-size=NUMBER (10)", "truncated-body", "send-otp"]) {
    expect(out).toContain(word);
  }
});

test.each([
  [["--port", "abc"], '--port takes a number from 0 to 65535, not "abc"; e.g. --port 4010.'],
  [["--port", "65536"], '--port takes a number from 0 to 65535, not "65536"; e.g. --port 4010.'],
  [["--port", "1e3"], '--port takes a number from 0 to 65535, not "1e3"; e.g. --port 4010.'],
  [["--port=-1"], '--port takes a number from 0 to 65535, not "-1"; e.g. --port 4010.'],
  [["--port"], "--port needs a value, e.g. --port 4010."],
  [["--port="], "--port needs a value, e.g. --port 4010."],
  [["--seed", "1.5"], '--seed takes a whole number of up to 15 digits, not "1.5"; e.g. --seed 1.'],
  [["--speed", "0"], '--speed takes a number from 0.001 to 1000000, not "0"; e.g. --speed 10.'],
  [["--speed", "fast"], '--speed takes a number from 0.001 to 1000000, not "fast"; e.g. --speed 10.'],
  [["--dialect", "v1"], "--dialect v1 comes with a later release: this one plays --dialect iris."],
  [["--dialect", "both"], "--dialect both comes with a later release: this one plays --dialect iris."],
  [["--dialect", "irish"], '--dialect knows iris, not "irish": give --dialect iris.'],
  [["--strict", "--lenient"], "Give either --strict or --lenient, not both."],
  [["--strict=yes"], '--strict takes no value: leave "=yes" out.'],
  [["4010"], '"4010" is no option: all options begin with --, see --help.'],
  [["-p", "4010"], "-p is not known: --help lists all options."],
  [["--switch", "fly=yes"], "--switch fly=yes cannot be set: --help lists the switches and their values."],
  [
    ["--switch", "rerun-resets=maybe"],
    "--switch rerun-resets=maybe cannot be set: --help lists the switches and their values.",
  ],
  [["--switch", "page-size=0"], "--switch page-size=0 cannot be set: --help lists the switches and their values."],
])("%j is refused: %s", (args, problem) => {
  expect(readOptions(args)).toEqual({ kind: "wrong", problem });
});

test("options are read, and what is left out has its documented value", () => {
  expect(readOptions([])).toMatchObject({
    kind: "start",
    options: { port: 4010, seed: 1, speed: 1, strict: false, control: false, switches: { "rerun-resets": "yes" } },
  });
  expect(
    readOptions(["--port", "0", "--dialect=iris", "--seed", "7", "--speed", "2.5", "--strict", "--data", "x.json"]),
  ).toMatchObject({ options: { port: 0, seed: 7, speed: 2.5, strict: true, data: "x.json" } });
  expect(readOptions(["--switch", "rerun-resets=no", "--switch", "page-size=2", "--faults"])).toMatchObject({
    options: { control: true, switches: { "rerun-resets": "no", "page-size": 2 } },
  });
});
