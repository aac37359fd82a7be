import type { ChatRef } from "../../../src/chat.ts";
import { chatAdapterContract, type PlatformFailure, type Stage } from "../../contracts/chat-adapter.ts";
import type { Channel, Person } from "../../support/slack/people.ts";
import type { Fault, Slack } from "../../support/slack/server.ts";
import { BOT, TEAM } from "../../support/slack/world.ts";
import { unhurried } from "../../support/unhurried.ts";
import { type Mode, openSlack, type SlackStage } from "./stage.ts";

const faults: Readonly<Record<Exclude<PlatformFailure, "moved">, Fault>> = {
  "rate-limited": { kind: "wait", seconds: 30 },
  gone: { kind: "refuse", code: "is_archived" },
  uneditable: { kind: "refuse", code: "edit_window_closed" },
  "lost-answer": { kind: "break", worked: true },
};

function failNext(slack: Slack, failure: PlatformFailure): boolean {
  // A channel keeps its id for life.
  if (failure === "moved") return false;
  slack.failNext(failure === "uneditable" ? "chat.update" : "chat.postMessage", faults[failure]);
  return true;
}

const opener =
  (mode: Mode) =>
  async (kind: ChatRef["kind"]): Promise<Stage> => {
    const stage = await openSlack({ mode });
    const { slack, adapter, host, clock, close } = stage;
    const sita = slack.person("Sita");
    const hari = slack.person("Hari");
    const channel = kind === "group" ? slack.channel(sita, hari) : undefined;
    const here = { in: channel };
    return {
      host,
      adapter: unhurried(adapter, clock),
      chat: { platform: "slack", id: (channel ?? sita.direct).id, kind },
      speaker: { id: `slack:${TEAM}:${sita.user.id}`, name: "Sita", kind: "person" },
      say: async (text) => {
        await sita.says(channel ? `@tingting ${text}` : text, here);
      },
      tap: async (label) => {
        await sita.presses(label, here);
      },
      async fill(values) {
        // A modal that waits behind a button for want of a trigger.
        if (!sita.modal) await sita.presses("Sign in", here);
        await slack.until(() => sita.modal !== undefined);
        await sita.fillsModal(values);
      },
      sendFile: async (file, caption) => {
        await sita.sends(file, caption, here);
      },
      screen: async () => sita.sees(here).map(({ text, buttons, files }) => ({ text, buttons, files })),
      bystander: async () => JSON.stringify([...hari.sees(here), ...hari.sees()]),
      play: (event, text) => play(stage, { sita, channel }, event, text),
      failNext: async (failure) => failNext(slack, failure),
      close,
    };
  };

async function play(
  { slack, host }: SlackStage,
  { sita, channel }: { readonly sita: Person; readonly channel: Channel | undefined },
  event: string,
  text: string,
): Promise<boolean> {
  switch (event) {
    case "repeated": {
      await sita.says(text);
      await slack.redeliver();
      return true;
    }
    case "edited":
      await sita.says("help");
      host.forget();
      await sita.edits(text);
      return true;
    case "forwarded":
      await sita.forwards(text);
      return true;
    default:
      await slack.botSays(`<@${BOT.user}> ${text}`, channel ?? sita.direct);
      return true;
  }
}

chatAdapterContract("slack over sockets", opener("sockets"));
chatAdapterContract("slack over requests", opener("requests"));
