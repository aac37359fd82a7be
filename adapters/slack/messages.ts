// Messages of ours in Slack: posted, edited, shown to one person alone. A reply that needs several messages and files is a row of calls;
// one that is broken off goes on where it stopped when the outbox tries it again.
import type { webApi } from "@slack/bolt";
import type { ChatRef, Delivery, Reply } from "../../src/chat.ts";
import { MessageUneditable, RateLimited } from "../../src/errors.ts";
import { type Calls, SlackRefusal } from "./calls.ts";
import type { Files } from "./files.ts";
import { userOf } from "./place.ts";
import { drawPages, type Page } from "./render.ts";

export interface Messages {
  /** Gives the id that `edit` takes; see there what both throw. */
  post(chat: ChatRef, reply: Reply, delivery: Delivery): Promise<string>;
  edit(chat: ChatRef, messageId: string, reply: Reply): Promise<void>;
  /** For this person's eyes only. */
  show(chat: ChatRef, user: string, page: Page): Promise<string>;
}

/** What is on the screen already, of a reply that was broken off. */
interface Progress {
  readonly ids: string[];
  files: number;
}

const MOST_BROKEN_OFF = 1_000;
/** Ids of what cannot be edited: Slack shows such a message once and knows it no more (docs.slack.dev/reference/methods/chat.postEphemeral). */
const FLEETING = "fleeting/";

export function createMessages(calls: Calls, files: Files): Messages {
  const brokenOff = new Map<string, Progress>();

  const threadOf = ({ topic }: ChatRef) => (topic === undefined ? {} : { thread_ts: topic });

  /** A page whose blocks are refused is posted once more as words alone: a message without buttons is better than none. */
  const withoutBlocks = async <T>(page: Page, work: (content: Page | Pick<Page, "text">) => Promise<T>): Promise<T> => {
    try {
      return await work(page);
    } catch (error) {
      if (!(error instanceof SlackRefusal && /blocks/.test(error.reason))) throw error;
      return await work({ text: page.text });
    }
  };

  const say = (chat: ChatRef, page: Page): Promise<string> =>
    withoutBlocks(page, async (content) => {
      const { ts } = await calls.call(`chat.postMessage ${chat.id}`, (client) =>
        client.chat.postMessage({
          channel: chat.id,
          ...threadOf(chat),
          ...content,
          // A preview would fetch the addresses in it, single-use ones too.
          unfurl_links: false,
          unfurl_media: false,
        }),
      );
      return ts ?? "";
    });

  const show: Messages["show"] = (chat, user, page) =>
    withoutBlocks(page, async (content) => {
      const { message_ts: ts } = await calls.call("chat.postEphemeral", (client) =>
        client.chat.postEphemeral({ channel: chat.id, user, ...threadOf(chat), ...content }),
      );
      return `${FLEETING}${ts}`;
    });

  /** Files cannot be shown to one person in a channel: they go to the direct messages with them. */
  const chatForFiles = async (
    chat: ChatRef,
    { audience }: Reply,
  ): Promise<{ id: string; topic?: string | undefined }> => {
    if (audience.to === "chat" || chat.kind === "private") return chat;
    return { id: await openDirect(calls, userOf(audience.who)) };
  };

  const goOn = async (chat: ChatRef, reply: Reply, progress: Progress): Promise<void> => {
    const alone = reply.audience.to === "asker" && chat.kind === "group" ? userOf(reply.audience.who) : undefined;
    for (const page of drawPages(reply, chat).slice(progress.ids.length)) {
      progress.ids.push(await (alone === undefined ? say(chat, page) : show(chat, alone, page)));
    }
    for (const file of reply.files.slice(progress.files)) {
      const target = await chatForFiles(chat, reply);
      await files.upload(file, target.id, target.topic);
      progress.files += 1;
    }
  };

  return {
    show,
    async post(chat, reply, { key, soFar }) {
      const progress = brokenOff.get(key) ?? readSoFar(soFar);
      brokenOff.delete(key);
      try {
        await goOn(chat, reply, progress);
      } catch (error) {
        if (brokenOff.size >= MOST_BROKEN_OFF) brokenOff.clear();
        if (progress.ids.length + progress.files === 0) throw error;
        brokenOff.set(key, progress);
        throw partly(error, progress);
      }
      return progress.ids.join(",") || `${FLEETING}files`;
    },
    async edit(chat, messageId, reply) {
      if (messageId.startsWith(FLEETING)) throw new MessageUneditable("shown to one person, or only files");
      const ids = messageId.split(",");
      const pages = fitted(drawPages(reply, chat), ids.length);
      for (const [index, ts] of ids.entries()) {
        const page = pages[index];
        await (page ? update(calls, chat.id, ts, page, withoutBlocks) : remove(calls, chat.id, ts));
      }
    },
  };
}

/** e.g. `"1 1795522414.000100,1795522415.000100"`: the files and the pages that are there. */
function partly(error: unknown, { ids, files }: Progress): unknown {
  if (!(error instanceof RateLimited)) return error;
  const { retryAfterSeconds, scope, missingScope } = error;
  const soFar = `${files} ${ids.join(",")}`;
  return new RateLimited(retryAfterSeconds, { cause: error, scope, missingScope, soFar });
}

function readSoFar(soFar: string | undefined): Progress {
  const [files = "0", ids = ""] = soFar?.split(" ") ?? [];
  return { ids: ids === "" ? [] : ids.split(","), files: Number(files) };
}

type WithoutBlocks = <T>(page: Page, work: (content: Page | Pick<Page, "text">) => Promise<T>) => Promise<T>;

async function update(calls: Calls, channel: string, ts: string, page: Page, withoutBlocks: WithoutBlocks) {
  await withoutBlocks(page, (content) =>
    calls.call("chat.update", (client: webApi.WebClient) =>
      // Blocks that are not named stay.
      client.chat.update({ channel, ts, text: content.text, blocks: "blocks" in content ? content.blocks : [] }),
    ),
  );
}

/** What is gone already is as it should be. */
async function remove(calls: Calls, channel: string, ts: string): Promise<void> {
  try {
    await calls.call("chat.delete", (client) => client.chat.delete({ channel, ts }));
  } catch (error) {
    if (!(error instanceof MessageUneditable)) throw error;
  }
}

/** An edit cannot add messages: what does not fit is left out before the buttons, which stay. */
function fitted(pages: readonly Page[], count: number): readonly Page[] {
  const last = pages.at(-1);
  const kept = pages.slice(0, count);
  const end = kept.at(-1);
  if (!last || !end || end === last) return kept;
  return [...kept.slice(0, -1), { text: end.text, blocks: [...end.blocks, ...last.blocks.slice(1)] }];
}

export async function openDirect(calls: Calls, user: string): Promise<string> {
  const { channel } = await calls.call("conversations.open", (client) => client.conversations.open({ users: user }));
  return channel?.id ?? "";
}
