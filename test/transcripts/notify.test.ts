import { test } from "vitest";
import { startChat } from "../support/chat.ts";

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
    bot  This chat gets 1 notice: • when any campaign finishes [Stop the notices]
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

test("a mute for a while is understood, but comes later", async () => {
  const { chat } = await startChat();
  await chat`
    you  mute for 2 hours
    bot  Be silent for a while: I understand, but I cannot do that yet. It comes with a later release. [What can you do?]
  `;
});
