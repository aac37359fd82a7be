// The product's whole main job on the terminal. The other chats play the same words (see test/support/main-job.ts).
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";
import { playMainJob } from "../support/main-job.ts";

test("an OTP, a campaign, its start, its end and those who were not reached", async () => {
  await playMainJob(await startChat());
});

const run = promisify(execFile);

/** As a script pipes it: its own process, its own simulator, a virtual clock. */
async function pipe(lines: readonly string[]): Promise<string> {
  const chatCli = join(import.meta.dirname, "../../src/chat-cli.ts");
  const options = ["--json", "--settle", "--now", "2026-11-24T10:00:00+05:45"];
  const piped = run(process.execPath, [chatCli, ...options], { timeout: 60_000 });
  piped.child.stdin?.end(`${lines.join("\n")}\n`);
  return (await piped).stdout;
}

test("piped, it ends well and says the same every time", { timeout: 120_000 }, async () => {
  const lines = [
    "send an otp to 9851023212 by sms",
    "[Confirm]",
    'create a voice campaign called "Fee reminder" for 9841000001, 9841000002',
    'start it saying "Namaste"',
    "[Confirm]",
    "show its failed numbers",
  ];
  const [first, second] = await Promise.all([pipe(lines), pipe(lines)]);
  const printed = first
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(printed.map(({ text }) => text).join("\n")).toContain("1 completed + 1 failed = 2");
  expect(printed.at(-1)).toMatchObject({ turn: 6, kind: "message", to: "main" });
  expect(printed.at(-1).text).toContain("9841000002");
  expect(second).toBe(first);
});

test("piped, a button that is not there runs nothing and ends with exit code 1", { timeout: 60_000 }, async () => {
  await expect(pipe(["send an otp to 9851023212 by sms", "[Yes please]"])).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining("There is no such button. Buttons now: [Confirm] [Change…] [Cancel]"),
  });
});
