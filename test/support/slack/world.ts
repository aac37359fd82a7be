// What there is in a Slack workspace: people, channels, messages, files, modals. Knows no HTTP; rules of calls are in methods.ts.
import type { Clock } from "../../../src/clock.ts";
import { buttonsOf, type MessageBlock, type Modal, readMrkdwn, type ShownButton, wordsOf } from "./blocks.ts";
import { Refusal } from "./refusal.ts";

export interface User {
  readonly id: string;
  readonly name: string;
  /** Another than `TEAM` is a stranger who came by Slack Connect. */
  readonly team: string;
}

export interface Channel {
  readonly id: string;
  readonly isDirect: boolean;
  readonly members: Set<string>;
  isArchived: boolean;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  bytes: Uint8Array;
  /** Where the bytes lie, if not here. */
  address?: string;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly from: string;
  text: string;
  blocks: readonly MessageBlock[];
  readonly files: readonly StoredFile[];
  /** Ephemeral: nobody else sees it, and it is no message for the Web API. */
  readonly onlyFor: string | undefined;
}

export type Shown = Message & { readonly isEdit: boolean };

export interface View {
  readonly id: string;
  readonly user: string;
  hash: string;
  content: Modal;
}

export const TEAM = "T0HOME";
export const BOT = { user: "U0BOT", id: "B0BOT" } as const;

/** docs.slack.dev/interactivity/handling-user-interaction#trigger-id: 3 seconds, one use. */
const TRIGGER_LIFE_MS = 3_000;

export type World = ReturnType<typeof createWorld>;

export function createWorld(clock: Clock) {
  const users = new Map<string, User>();
  const channels = new Map<string, Channel>();
  const messages: Message[] = [];
  const shown: Shown[] = [];
  const files = new Map<string, StoredFile>();
  const views = new Map<string, View>();
  const triggers = new Map<string, { readonly user: string; readonly at: number; isUsed: boolean }>();
  let count = 0;

  const next = () => {
    count += 1;
    return count;
  };
  const id = (kind: string) => `${kind}${String(next()).padStart(4, "0")}`;

  const addChannel = (isDirect: boolean, members: readonly string[]): Channel => {
    const channel = { id: id(isDirect ? "D" : "C"), isDirect, members: new Set(members), isArchived: false };
    channels.set(channel.id, channel);
    return channel;
  };

  return {
    clock,
    users,
    channels,
    messages,
    /** All that ever was on a screen, in order: each message as it came, and as it was after each edit. */
    shown,
    files,
    views,
    id,
    addChannel,

    addUser(name: string, team = TEAM): User {
      const user = { id: id("U"), name, team };
      users.set(user.id, user);
      return user;
    },

    /** Of a user with the bot. */
    direct(user: string): Channel {
      const found = [...channels.values()].find(
        (channel) => channel.isDirect && channel.members.has(user) && channel.members.has(BOT.user),
      );
      return found ?? addChannel(true, [user, BOT.user]);
    },

    addMessage(parts: Omit<Message, "ts">): Message {
      const ts = `${Math.floor(clock.now() / 1_000)}.${String(next()).padStart(6, "0")}`;
      const message = { ...parts, ts };
      messages.push(message);
      shown.push({ ...message, isEdit: false });
      return message;
    },

    change(message: Message, content: Pick<Message, "text" | "blocks">): void {
      Object.assign(message, content);
      shown.push({ ...message, isEdit: true });
    },

    newTrigger(user: string): string {
      const trigger = `${next()}.${clock.now()}.${user}`;
      triggers.set(trigger, { user, at: clock.now(), isUsed: false });
      return trigger;
    },

    /** Gives whose it was. */
    useTrigger(trigger: string): string {
      const found = triggers.get(trigger);
      if (!found) throw new Refusal("invalid_trigger_id");
      if (found.isUsed) throw new Refusal("exchanged_trigger_id");
      if (clock.now() - found.at > TRIGGER_LIFE_MS) throw new Refusal("expired_trigger_id");
      found.isUsed = true;
      return found.user;
    },

    /** What a user sees in a channel, oldest first; what they wrote themselves is left out. */
    shownTo(user: string, channel: string): readonly Message[] {
      if (!channels.get(channel)?.members.has(user)) return [];
      return messages.filter((one) => isFor(one, user, channel));
    },
  };
}

/** The bot's, and not for somebody else alone. */
export function isFor({ channel, from, onlyFor }: Message, user: string, where: string): boolean {
  return channel === where && from === BOT.user && (onlyFor === undefined || onlyFor === user);
}

export function textOf({ blocks, text }: Pick<Message, "blocks" | "text">): string {
  return blocks.length > 0 ? wordsOf(blocks) : readMrkdwn(text);
}

export function buttonsIn({ blocks }: Pick<Message, "blocks">): readonly ShownButton[] {
  return buttonsOf(blocks);
}
