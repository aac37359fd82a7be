// `npm run chat` at the end of a pipe, as a process of its own.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const chatCli = join(import.meta.dirname, "../../../src/chat-cli.ts");
/** More than the service may be asked for at once. */
const LINES = 12;

test("each of a dozen piped lines is answered, in its turn", async () => {
  const piped = promisify(execFile)(process.execPath, [chatCli, "--json"], { timeout: 60_000 });
  piped.child.stdin?.end("show my campaigns\n".repeat(LINES));
  const { stdout } = await piped;
  const turns = stdout
    .split("\n")
    .filter((line) => line.includes("newest first"))
    .map((line) => JSON.parse(line).turn);
  expect(turns).toEqual(Array.from({ length: LINES }, (_, line) => line + 1));
}, 60_000);
