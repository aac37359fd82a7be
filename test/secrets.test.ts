// Secrets that go through the product are found nowhere in clear: not in the log, not on the disk, not in an error. (A17, A20)
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChat } from "./support/chat.ts";

/** Every file below the folder, as one text: SQLite keeps strings as they are. */
function onDisk(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("\n");
}

test("passwords, tokens, codes and numbers lie nowhere in clear", async () => {
  const { say, chat, tingting, folder, logged, seen } = await startChat({ signedIn: false });
  await chat`
    you  send otp 73519 to 9851023212 by sms
    bot  Sign in to your TingTing account. …
    you  ${tingting.sample.email}
    you  ${tingting.sample.password}
    bot  You are signed in as …
    bot  Send an OTP to 9851023212 by SMS? …
    you  [Confirm]
    bot  OTP sent …
    bot  Code for 9851023212: 73519 …
  `;
  await say("send an otp to 9841000001 by sms");
  await say("[Confirm]");
  const [, code] = /Code for 9841000001: (\d+)/.exec(seen.map(({ text }) => text).join("\n")) ?? [];
  const { access, refresh } = tingting.tokensFor(tingting.sample.email);
  const secrets = [
    "73519",
    code ?? "",
    "9851023212",
    "9841000001",
    tingting.sample.password,
    access.slice(-40),
    refresh.slice(-40),
  ];
  const places = { log: logged(), disk: onDisk(folder) };
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, `the ${place} holds something`).toBeGreaterThan(0);
    for (const secret of secrets) expect(text.includes(secret), `${secret} in the ${place}`).toBe(false);
  }
});
