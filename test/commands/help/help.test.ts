import { afterEach, expect, test } from "vitest";
import { help } from "../../../src/commands/help.ts";
import { commands } from "../../../src/commands/index.ts";
import { laterAnswer } from "../../../src/commands/later.ts";
import { sayIn } from "../../../src/messages/index.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
afterEach(() => desk.close());

test("signed in: groups with one example each and its slash form", async () => {
  desk = await openDesk();
  const answer = await desk.answer(help);
  const text = read(answer);
  expect(text).toContain("One-time passwords\n• send an otp to 9851023212 by sms  /otp NUMBER sms|voice [CODE]\n");
  expect(text).toContain("Practice mode: everything is free");
  expect(answer.text).toContainEqual({ bold: "Phone numbers" });
  expect(answer.buttons?.map((button) => button.label)).toContain("Send an OTP");
});

test("examples come in the person's language", async () => {
  desk = await openDesk({ lang: "ne" });
  const text = read(await desk.answer(help));
  expect(text).toContain("• OTP 12345 पठाऊ 9851023212 मा फोनबाट  /otp NUMBER sms|voice [CODE]");
  expect(text).toContain("अभ्यास मोड");
});

test("not signed in: only what needs no account, and the way in", async () => {
  desk = await openDesk({ signedIn: false });
  const answer = await desk.answer(help);
  expect(read(answer)).toContain("Sign in, and I can do all of it.");
  expect(read(answer)).not.toContain("/otp");
  expect(read(answer)).not.toContain("/logout");
  expect(answer.buttons).toEqual([{ label: "Sign in", frame: { intent: "account.login", slots: {} } }]);
});

test("a group is told how numbers and codes are kept private there", async () => {
  desk = await openDesk({ group: true, practice: false });
  const text = read(await desk.answer(help));
  expect(text).toContain("codes come to you privately");
  expect(text).not.toContain("Practice mode");
});

test("nothing of a later release is listed", async () => {
  desk = await openDesk();
  const text = read(await desk.answer(help));
  const later = commands.filter((command) => command.does.kind === "later");
  for (const command of later) expect(text).not.toContain(`• ${command.examples[0]}\n`);
});

test("asked for something of a later release, the answer says so plainly and offers help", async () => {
  desk = await openDesk();
  const team = commands.find((command) => command.intent === "team.invite");
  if (!team) throw new Error("no such command");
  expect(read(laterAnswer(team, sayIn("en")))).toBe(
    "Invite someone: I understand, but I cannot do that yet. It comes with a later release.\n[What can you do?]",
  );
});
