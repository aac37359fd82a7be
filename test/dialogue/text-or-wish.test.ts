// Typed where a message was asked for: which texts are asked about, which are the message, and which words settle it.
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

const ASKED_BACK = /^Is that the message, or something I should do\?/;

/** What the bot says to each text as the message of campaign 8. */
async function answersTo(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { say, seen } = await startChat({ lang: "en" });
  const answers = new Map<string, string>();
  for (const text of texts) {
    await say("start campaign 8");
    await say(text);
    answers.set(text, seen.at(-1)?.text ?? "");
    await say("cancel");
  }
  return answers;
}

test("a wish about something of ours is asked about", async () => {
  const answers = await answersTo([
    "start campaign 9",
    "start campaign 8, sorry, 9",
    "stop campaign 9 please",
    "campaign 9",
    "show the report of campaign 9",
    "call the failed ones of campaign 9 again",
    "add 9841000003 to campaign 9",
    "delete the Blood donation camp campaign",
    "find the dashain campaign",
    "show contact 34",
    "send an otp to 9851023212 by sms",
    "list my campaigns",
    "how much credit do I have?",
    "who am I",
    "which numbers do I own?",
    "which voices are there?",
    "अभियान ९ रोक",
    "मेरा अभियानहरू देखाऊ",
    "campaign 9 suru gara",
    "mero campaign haru dekhau",
    "no, list my campaigns",
  ]);
  expect([...answers].filter(([, answer]) => !ASKED_BACK.test(answer))).toEqual([]);
});

test("anything else is the message, without asking", async () => {
  const answers = await answersTo([
    "Namaste",
    "Stop by our shop tomorrow",
    "Call 9851023212 for details",
    "Vote for campaign 8",
    "Start your day with a smile",
    "Check your balance today",
    "Open 7 days a week",
    "Please listen",
    "Service is restored",
    "Sorry, our line was down. Please visit today",
    "Blood donation camp",
    "Delete the old photos",
    "Stop smoking",
    "Bring your citizenship card",
    "Buy one get one",
    "bill",
    "yes",
    "तिहारको शुभकामना",
    "पानी नखानुहोस्",
    "bholi school hudaina",
    "“list my campaigns”",
    `start campaign 9 ${"and tell all our friends about it ".repeat(3)}`,
  ]);
  expect([...answers].filter(([, answer]) => !answer.startsWith("Start “IPO announcement”?"))).toEqual([]);
});

test.each([
  ["in quotes", '"list my campaigns"'],
  ["of several lines", "list my campaigns\nstart campaign 9"],
  ["with tags", "start campaign 9, {tags_name}"],
])("a text %s is the message, without asking", async (_, text) => {
  const { chat, say, seen } = await startChat();
  await chat`
    you  save a message
    bot  What should it say? …
  `;
  await say(JSON.stringify(text));
  expect(seen.at(-1)?.text).toMatch(/^What should it be called\?|^Under which name/);
});

test("a slash command needs no asking", async () => {
  const { chat } = await startChat();
  await chat`
    you  start campaign 8
    bot  …
    you  /campaigns
    bot  I set your earlier request aside. [Go on with it]
    bot  6 campaigns, newest first: …
  `;
});

/** What the bot says last to each reply, when it has asked whether `text` is the message. */
async function settledBy(text: string, replies: readonly string[]): Promise<readonly string[]> {
  const { say, seen } = await startChat({ lang: "en" });
  const answers: string[] = [];
  for (const reply of replies) {
    await say("start campaign 8");
    await say(text);
    await say(reply);
    answers.push(seen.at(-1)?.text.replaceAll("\n", " ") ?? "");
    await say("cancel");
  }
  return answers;
}

test("a yes, or words that call it the message, take it as the message", async () => {
  const replies = ["yes", "ok", "use it", "use it as the message", "that's the message", "1", "हो", "सन्देश हो"];
  for (const answer of await settledBy("stop campaign 12", [...replies, "yei sandesh rakha"])) {
    expect(answer).toMatch(/^Start “IPO announcement”\?.* Message: stop campaign 12 /);
  }
});

test("the same words again, or words for doing it, do it", async () => {
  const replies = [
    "do it",
    "do that instead",
    "2",
    "delete campaign 12",
    "DELETE campaign 12 now",
    "delete it",
    "यो गर",
  ];
  for (const answer of await settledBy("delete campaign 12", replies)) {
    expect(answer).toMatch(/^Delete campaign 12, “साधारण सभा २०८३”\?/);
  }
});

test("a no is a no to both", async () => {
  const replies = ["no", "cancel", "never mind", "don't do it", "रद्द गर"];
  for (const answer of await settledBy("take campaign 12 off the schedule", replies)) {
    expect(answer).toBe("Cancelled. Nothing was done.");
  }
});
