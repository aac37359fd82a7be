// A paid act happens once, only when meant, only by who may, and the truth is told about it.
import { describe, expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

const card = "Send an OTP to 9851023212 by SMS? … [Confirm] [Change…] [Cancel]";

describe("a card", () => {
  test("is confirmed by its button, once: more presses only tell the outcome", async () => {
    const { chat, tingting, seen, tap } = await startChat();
    await chat`
      you  send an otp to 9851023212 by sms
      bot  ${card}
    `;
    const confirm = seen.at(-1)?.buttons[0]?.id ?? "";
    await Promise.all([tap("you", confirm), tap("you", confirm), tap("you", confirm)]);
    expect(tingting.taken.otps).toHaveLength(1);
    await tap("you", confirm);
    expect(seen.at(-1)?.text).toBe("That was done already; nothing more happens.\nOTP sent to •••212 by SMS.");
    expect(tingting.taken.otps).toHaveLength(1);
  });

  test("cannot be pressed by an invented button, or after its time", async () => {
    const { chat, tingting, seen, tap, passes } = await startChat();
    await chat`
      you  send an otp to 9851023212 by sms
      bot  ${card}
    `;
    const confirm = seen.at(-1)?.buttons[0]?.id ?? "";
    for (const button of [`${confirm}x`, "confirm", "", "../wish"]) await tap("you", button);
    await passes(6 * 60_000);
    await tap("you", confirm);
    expect(
      seen.filter(({ kind, text }) => kind === "message" && text !== seen[0]?.text).map(({ text }) => text),
    ).toEqual(Array(5).fill("This button is out of date, so nothing happened. Ask again to get a fresh one."));
    expect(tingting.taken.otps).toHaveLength(0);
  });

  test("is confirmed by a typed yes that follows it at once", async () => {
    const { chat, tingting } = await startChat();
    await chat`
      you  send an otp to 9851023212 by sms
      bot  ${card}
      you  yes
      bot  OTP sent …
      bot  Code for 9851023212: …
    `;
    expect(tingting.taken.otps).toHaveLength(1);
  });

  test("is not confirmed by a yes to something else", async () => {
    const { chat, tingting } = await startChat();
    await chat`
      you  send an otp to 9851023212 by sms
      bot  ${card}
      you  list my campaigns
      bot  …
      you  yes
      bot  Something else was said since that card, so I do not take this as a yes. Please press the button on the card.
    `;
    expect(tingting.taken.otps).toHaveLength(0);
  });

  test("is dropped by a no", async () => {
    const { chat, tingting } = await startChat();
    await chat`
      you   send an otp to 9851023212 by sms
      bot   ${card}
      you   no
      edit  Send an OTP to •••212 by SMS? … Taken back. Nothing was done.
      bot   Cancelled. Nothing was done.
      you   yes
      bot   There is nothing to confirm right now. Tell me what you would like to do.
    `;
    expect(tingting.taken.otps).toHaveLength(0);
  });

  test("gives way to a newer one and says so", async () => {
    const { chat, tingting } = await startChat();
    await chat`
      you   send an otp to 9851023212 by sms
      bot   ${card}
      you   send an otp to 9841000001 by sms
      edit  Send an OTP to •••212 by SMS? … A newer card took its place. Nothing was done with this one.
      bot   Send an OTP to 9841000001 by SMS? … [Confirm] [Change…] [Cancel]
      you   [Confirm]
      bot   OTP sent to 9841000001 by SMS. …
      bot   Code for 9841000001: …
    `;
    expect(tingting.taken.otps.map((otp) => otp.number)).toEqual(["9841000001"]);
  });

  test("lives five minutes", async () => {
    const { chat, tingting, passes } = await startChat();
    await chat`
      you  send an otp to 9851023212 by sms
      bot  ${card}
    `;
    await passes(5 * 60_000 + 20_000);
    await chat`
      you  yes
      bot  There is nothing to confirm right now. …
    `;
    expect(tingting.taken.otps).toHaveLength(0);
  });

  test("asked for again within minutes asks whether it is meant", async () => {
    const { chat, tingting } = await startChat();
    await chat`
      you  send an otp to 9851023212 by sms
      bot  ${card}
      you  [Confirm]
      bot  OTP sent …
      bot  Code for 9851023212: …
      you  send an otp to 9851023212 by sms
      bot  You confirmed exactly this … ago. Confirm only if you want it once more. ${card}
    `;
    expect(tingting.taken.otps).toHaveLength(1);
  });
});

describe("a lost answer", () => {
  test("of an OTP is never sent again by itself, and the person is told that nobody can know", async () => {
    const { chat, tingting } = await startChat();
    tingting.faults.add({ operation: "send-otp", kind: "reset-after" });
    await chat`
      you   send an otp to 9851023212 by sms
      bot   ${card}
      you   [Confirm]
      edit  … Confirmed.
      edit  … I lost the service's answer, so I do not know yet whether it was done. I am checking and will not do it twice.
      bot   I still cannot tell whether it was done: … [Look again]
    `;
    expect(tingting.taken.otps).toHaveLength(1);
  });
});

describe("who may", () => {
  test("somebody else's press on a card does nothing and is answered in private", async () => {
    const { chat, tingting } = await startChat({ kind: "group" });
    await chat`
      you         send an otp to 9851023212 by sms
      bot         …
      @sita       [Confirm]
      bot         This card belongs to somebody else; only they can press it.
    `;
    expect(tingting.taken.otps).toHaveLength(0);
  });

  test("who is not signed in signs in out of sight, and the request goes on by itself", async () => {
    const { chat, tingting } = await startChat({ signedIn: false });
    await chat`
      you  send an otp to 9851023212 by sms
      bot  Sign in to your TingTing account. Only you see this; then I go on with what you asked. E-mail: Password: [Use the sample account]
      you  [Use the sample account]
      bot  You are signed in as …
      bot  ${card}
      you  [Confirm]
      bot  OTP sent …
      bot  Code for 9851023212: …
    `;
    expect(tingting.taken.otps).toHaveLength(1);
  });

  test("a wrong password is said to be one, and the form comes again", async () => {
    const { chat, logged } = await startChat({ signedIn: false });
    await chat`
      you  who am I
      bot  Sign in to your TingTing account. …
      you  sita@example.com
      you  not-her-password
      bot  TingTing does not take this e-mail and password. Try again; nothing of what you typed was kept. …
      you  ${"sample@tingting.example"}
      you  practice
      bot  You are signed in as sample@tingting.example.
      bot  …
    `;
    expect(logged()).not.toMatch(/not-her-password|practice"/);
  });
});
