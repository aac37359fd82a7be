import { afterEach, expect, test } from "vitest";
import { accountLogin } from "../../../src/commands/account/login.ts";
import { accountLogout } from "../../../src/commands/account/logout.ts";
import { accountShow } from "../../../src/commands/account/show.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
afterEach(() => desk.close());

test("all eight fields are shown, with their verified marks, and what is not told is said", async () => {
  desk = await openDesk({ practice: false });
  const answer = await desk.answer(accountShow);
  expect(read(answer)).toBe(
    [
      "First name: Asmita",
      "Last name: Adhikari",
      "E-mail: sample@tingting.example (✓ verified)",
      "User name: sample",
      "Phone: 9851010001 (✓ verified)",
      "Address: Baneshwor, Kathmandu",
      "Credit balance: not told by this service. Its own web console shows it; each start tells what is held.",
      "[Sign out]",
    ].join("\n"),
  );
});

test("one's account is for one's own eyes", async () => {
  desk = await openDesk({ group: true });
  expect((await desk.answer(accountShow)).private).toBe(true);
});

test("signed in already: as whom, and a way to another account", async () => {
  desk = await openDesk({ practice: false });
  const answer = await desk.answer(accountLogin);
  expect(read(answer)).toBe(
    "Namaste Asmita! You are signed in as sample@tingting.example.\n[What can you do?] [Use another account]",
  );
});

test("the greeting in a group names no e-mail", async () => {
  desk = await openDesk({ group: true });
  expect(read(await desk.answer(accountLogin))).not.toContain("@");
});

test("signing out forgets the access and offers the way back", async () => {
  desk = await openDesk();
  expect(read(await desk.answer(accountLogout))).toContain("You are signed out.");
  expect(desk.fake.signedOut).toBe(true);
});

test("signing out while nobody is signed in asks for no password", async () => {
  desk = await openDesk({ signedIn: false });
  expect(read(await desk.answer(accountLogout))).toBe(
    "You are not signed in, so there is nothing to sign out of.\n[Sign in]",
  );
  expect(desk.fake.signedOut).toBe(false);
});
