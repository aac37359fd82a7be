// A chat as one short text, for what travels through Slack and comes back: the blocks of buttons, the metadata of modals. Slack signs
// what it sends, so what comes back is what we wrote.
import type { ChatRef, Who } from "../../src/chat.ts";

export const PLATFORM = "slack";

/** Ids of direct messages begin with D, whatever else a conversation is (docs.slack.dev/apis/web-api/using-the-conversations-api). */
export function chatOf(channel: string, thread: string | undefined): ChatRef {
  return { platform: PLATFORM, id: channel, topic: thread, kind: channel.startsWith("D") ? "private" : "group" };
}

/** `"C0123:1700000000.000100"`, `"D0456:"`. */
export function writePlace({ id, topic = "" }: ChatRef): string {
  return `${id}:${topic}`;
}

/** Undefined if it is none of ours. */
export function readPlace(text: string): ChatRef | undefined {
  const [, channel, thread] = /^([A-Z0-9]+):([\d.]*)(?:#\d+)?$/.exec(text) ?? [];
  return channel === undefined ? undefined : chatOf(channel, thread || undefined);
}

/** `"slack:T1:U2"` → `"U2"`. */
export function userOf({ id }: Who): string {
  return id.split(":").at(-1) ?? "";
}
