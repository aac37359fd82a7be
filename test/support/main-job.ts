// The main job as one conversation. It runs unchanged on every chat; whoever speaks is signed in to the sample account.
import { expect } from "vitest";
import type { TestChat } from "./chat.ts";

export async function playMainJob({ chat, tingting }: Pick<TestChat, "chat" | "tingting">): Promise<void> {
  await chat`
    you  send an otp to 9851023212 by sms
    bot  Send an OTP to 9851023212 by SMS? … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  OTP sent to 9851023212 by SMS. [Send again] [Send it by call]
    bot  Code for 9851023212: …
    you  create a voice campaign called "Fee reminder" for 9841000001, 9841000002
    bot  Made campaign 13, “Fee reminder”: phone calls, 2 numbers. [Start] [Numbers]
    you  start it saying "Namaste"
    bot  Start “Fee reminder”? To: 2 contacts, by phone calls … [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  Started “Fee reminder” for 2 contacts. …
    bot  Fee reminder … 0 of 2 …
    bot  “Fee reminder” is done: 1 of 2 reached. 1 completed + 1 failed = 2
         Not reached: 9841000002 (failed) … [Call failed again (1)] [Export] [Details]
    file campaign-13.png
    file campaign-13-not-reached.xlsx
    you  show its failed numbers
    bot  … 9841000002 · failed … [Call them again] [Report]
  `;
  expect(tingting.taken.otps).toHaveLength(1);
  expect(tingting.taken.starts).toHaveLength(1);
}
