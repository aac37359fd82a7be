import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

const hour = 60 * 60_000;

test("a chat is told of campaigns, once however often one asks, until it is turned off", async () => {
  const { chat } = await startChat({ kind: "group" });
  await chat`
    you  what does this channel get?
    bot  This chat gets no notices. [Tell this chat]
    you  tell this channel when campaigns finish
    bot  From now on I tell this chat when any campaign finishes. [What this chat gets] [Stop the notices]
    you  tell this channel when campaigns finish
    bot  That is already on: I tell this chat when any campaign finishes. …
    you  [What this chat gets]
    bot  This chat gets 1 notice: • when any campaign finishes Nothing has been told here yet. [Stop the notices]
    you  stop the notifications here
    bot  Notices are off: I no longer tell this chat when campaigns finish. [Tell this chat]
    you  stop the notifications here
    bot  No notices were on in this chat, so there is nothing to stop.
  `;
});

test("a rule for one campaign is changed by saying another", async () => {
  const { chat } = await startChat();
  await chat`
    you  message this group once campaign 8 completes
    bot  From now on I tell this chat when IPO announcement finishes. …
    you  alert us when above 15% of campaign 8 fails
    bot  Changed: I tell this chat when IPO announcement finishes and more than 15 % were not reached. …
  `;
});

test("a mute says how long it holds, and what it does not silence", async () => {
  const { chat } = await startChat({ kind: "group" });
  await chat`
    you  mute for 2 hours
    bot  This chat is muted for 2 h, until 24 Nov 12:00. What ends meanwhile I sum up then; the end of what you start here is told at once all the same. [Unmute]
    you  tell this channel when campaigns finish
    bot  From now on I tell this chat when any campaign finishes. …
    you  what does this channel get?
    bot  This chat gets 1 notice: • when any campaign finishes Muted until 24 Nov 12:00. Nothing has been told here yet.
         [Unmute] [Stop the notices]
    you  [Unmute]
    bot  I speak again. Nothing ended meanwhile.
    you  unmute
    bot  This chat was not muted.
    you  /notify mute
    bot  For how long? For example: 2 hours. [1 hour] [2 hours] [8 hours]
    you  [8 hours]
    bot  This chat is muted for 8 h, until 24 Nov 18:00. …
  `;
});

test("a daily summary tells what ended since the day before, and nothing on a day without an end", async () => {
  const { chat, passes, say, seen } = await startChat();
  await chat`
    you  send a daily summary at 6pm
    bot  Every day at 18:00 I sum up here what ended since the day before, for the first time on Tuesday, 24 November 2026
         (8 Mangsir 2083), 18:00 Nepal time, in 8 h. On a day without an end I say nothing. [What this chat gets]
  `;
  await say('create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
  await say("/campaign start 13 say Namaste");
  await say("[Confirm]");
  await passes(8 * hour);
  expect(seen.at(-1)?.text).toBe(
    "Since 24 Nov 10:00 1 campaign ended:\n• “Fee reminder”: 1 of 2 reached, 1 credit\n" +
      "Practice mode: nothing is really sent and everything is free.",
  );
  const told = seen.length;
  await passes(24 * hour);
  expect(seen).toHaveLength(told);
  await chat`
    you  what does this chat get?
    bot  This chat gets 1 notice: • a summary every day at 18:00 …
    you  stop the notifications here
    bot  Notices are off: …
  `;
  await passes(24 * hour);
  expect(seen).toHaveLength(told + 2);
});

test("in Nepali: quiet for two hours, a summary at six, and what this chat gets", async () => {
  const { chat } = await startChat({ lang: "ne" });
  await chat`
    you  २ घण्टा चुप लाग
    bot  यो च्याट अब चुप रहन्छ; … १२:०० नेपाली समय, २ घण्टापछि फेरि बोल्छ। … [फेरि बोल्ने]
    you  हरेक दिन साँझ ६ बजे सार पठाऊ
    bot  हरेक दिन १८:०० बजे …
  `;
});
