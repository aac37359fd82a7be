// The methods of the Web API that the bot may call, with what each refuses (docs.slack.dev/reference/methods/<name>): arguments, scope,
// tier, errors. Arguments come as a form, with JSON in fields that are no text.
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { messageBlocks, modal } from "./blocks.ts";
import type { Tier } from "./pace.ts";
import { Refusal } from "./refusal.ts";
import { BOT, type Channel, type Message, TEAM, type World } from "./world.ts";

export interface Method {
  /** Undefined: any token will do. */
  readonly scope: string | undefined;
  readonly tier: Tier;
  /** Throws Refusal. */
  run(args: Readonly<Record<string, string>>): Readonly<Record<string, unknown>>;
}

type Answer<R extends webApi.WebAPICallResult> = Partial<Omit<R, "ok">>;

/** A field that holds JSON. */
const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        const value: unknown = JSON.parse(text);
        return value;
      } catch {
        context.addIssue({ code: "custom", message: "no JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
const flag = z.enum(["true", "false"]);
const blocks = z.string().optional();
/** docs.slack.dev/reference/methods/chat.postMessage: longer texts are truncated; here they are refused. */
const text = z.string().max(40_000).optional();

const parse = <T extends z.ZodType>(schema: T, args: unknown, code = "invalid_arguments"): z.infer<T> => {
  const parsed = schema.safeParse(args);
  if (!parsed.success)
    throw new Refusal(parsed.error.issues.some(({ message }) => message === TOO_LONG) ? TOO_LONG : code);
  return parsed.data;
};
const TOO_LONG = "msg_blocks_too_long";

export function createMethods(world: World, addressOf: (path: string) => string): Readonly<Record<string, Method>> {
  const uploads = new Map<string, { readonly name: string; readonly length: number }>();

  const openChannel = (id: string): Channel => {
    const channel = world.channels.get(id);
    const isForeign = channel?.isDirect && !channel.members.has(BOT.user);
    if (!channel || isForeign) throw new Refusal("channel_not_found");
    if (channel.isArchived) throw new Refusal("is_archived");
    if (!channel.members.has(BOT.user)) throw new Refusal("not_in_channel");
    return channel;
  };

  const checkThread = (channel: string, thread: string | undefined): void => {
    if (thread === undefined) return;
    if (!world.messages.some((one) => one.channel === channel && one.ts === thread))
      throw new Refusal("thread_not_found");
  };

  const content = (args: { readonly text?: string | undefined; readonly blocks?: string | undefined }) => {
    const parsed = args.blocks === undefined ? [] : parse(json(messageBlocks), args.blocks, "invalid_blocks");
    if (!args.text && parsed.length === 0) throw new Refusal("no_text");
    return { text: args.text ?? "", blocks: parsed };
  };

  const own = (channel: string, ts: string, verb: "update" | "delete"): Message => {
    openChannel(channel);
    // An ephemeral message is not found: docs.slack.dev/reference/methods/chat.update.
    const message = world.messages.find((one) => one.channel === channel && one.ts === ts && one.onlyFor === undefined);
    if (!message) throw new Refusal("message_not_found");
    if (message.from !== BOT.user) throw new Refusal(`cant_${verb}_message`);
    return message;
  };

  const fromBot = { from: BOT.user, files: [], onlyFor: undefined };

  return {
    "auth.test": {
      scope: undefined,
      tier: "none",
      run: () => ({ team_id: TEAM, user_id: BOT.user, bot_id: BOT.id }) satisfies Answer<webApi.AuthTestResponse>,
    },
    "chat.postMessage": {
      scope: "chat:write",
      tier: "message",
      run(args) {
        const given = parse(
          z.strictObject({
            channel: z.string(),
            text,
            blocks,
            thread_ts: z.string().optional(),
            unfurl_links: flag.optional(),
            unfurl_media: flag.optional(),
          }),
          args,
        );
        const { id } = openChannel(given.channel);
        checkThread(id, given.thread_ts);
        if (given.unfurl_links !== "false" || given.unfurl_media !== "false")
          throw new Error("a preview of what the bot posts is asked for");
        const posted = world.addMessage({ ...fromBot, ...content(given), channel: id, thread: given.thread_ts });
        return { channel: id, ts: posted.ts } satisfies Answer<webApi.ChatPostMessageResponse>;
      },
    },
    "chat.postEphemeral": {
      scope: "chat:write",
      tier: 4,
      run(args) {
        const given = parse(
          z.strictObject({ channel: z.string(), user: z.string(), text, blocks, thread_ts: z.string().optional() }),
          args,
        );
        const channel = openChannel(given.channel);
        if (!channel.members.has(given.user)) throw new Refusal("user_not_in_channel");
        checkThread(channel.id, given.thread_ts);
        const posted = world.addMessage({
          ...fromBot,
          ...content(given),
          channel: channel.id,
          thread: given.thread_ts,
          onlyFor: given.user,
        });
        return { message_ts: posted.ts } satisfies Answer<webApi.ChatPostEphemeralResponse>;
      },
    },
    "chat.update": {
      scope: "chat:write",
      tier: 3,
      run(args) {
        const shape = z.strictObject({ channel: z.string(), ts: z.string(), text: text, blocks });
        const given = parse(shape, args);
        const message = own(given.channel, given.ts, "update");
        // Longer than chat.postMessage takes: "msg_too_long" from 4,000 characters on.
        if ((given.text?.length ?? 0) > 4_000) throw new Refusal("msg_too_long");
        // Blocks that are not named stay as they are.
        world.change(message, content({ ...given, blocks: given.blocks ?? JSON.stringify(message.blocks) }));
        return { channel: given.channel, ts: given.ts } satisfies Answer<webApi.ChatUpdateResponse>;
      },
    },
    "chat.delete": {
      scope: "chat:write",
      tier: 3,
      run(args) {
        const given = parse(z.strictObject({ channel: z.string(), ts: z.string() }), args);
        world.messages.splice(world.messages.indexOf(own(given.channel, given.ts, "delete")), 1);
        return { channel: given.channel, ts: given.ts } satisfies Answer<webApi.ChatDeleteResponse>;
      },
    },
    "conversations.open": {
      scope: "im:write",
      tier: 3,
      run(args) {
        const { users: user } = parse(z.strictObject({ users: z.string() }), args);
        if (!world.users.has(user)) throw new Refusal("user_not_found");
        return { channel: { id: world.direct(user).id } } satisfies Answer<webApi.ConversationsOpenResponse>;
      },
    },
    "users.info": {
      scope: "users:read",
      tier: 4,
      run(args) {
        const { user: id } = parse(z.strictObject({ user: z.string() }), args);
        const user = world.users.get(id);
        if (!user) throw new Refusal("user_not_found");
        return { user: { id, profile: { display_name: user.name } } } satisfies Answer<webApi.UsersInfoResponse>;
      },
    },
    "views.open": {
      scope: undefined,
      tier: 4,
      run(args) {
        const given = parse(z.strictObject({ trigger_id: z.string(), view: z.string() }), args);
        const user = world.useTrigger(given.trigger_id);
        const view = {
          id: world.id("V"),
          user,
          hash: world.id("h"),
          content: parse(json(modal), given.view, "invalid_arguments"),
        };
        world.views.set(user, view);
        return { view: { id: view.id, hash: view.hash } } satisfies Answer<webApi.ViewsOpenResponse>;
      },
    },
    "views.update": {
      scope: undefined,
      tier: 4,
      run(args) {
        const given = parse(z.strictObject({ view_id: z.string(), view: z.string() }), args);
        const view = [...world.views.values()].find(({ id }) => id === given.view_id);
        if (!view) throw new Refusal("not_found");
        view.content = parse(json(modal), given.view, "invalid_arguments");
        view.hash = world.id("h");
        return { view: { id: view.id, hash: view.hash } } satisfies Answer<webApi.ViewsUpdateResponse>;
      },
    },
    "files.getUploadURLExternal": {
      scope: "files:write",
      tier: 4,
      run(args) {
        const given = parse(
          z.strictObject({ filename: z.string().min(1), length: z.coerce.number().int().min(1) }),
          args,
        );
        const id = world.id("F");
        uploads.set(id, { name: given.filename, length: given.length });
        const answer = { upload_url: addressOf(`/upload/${id}`), file_id: id };
        return answer satisfies Answer<webApi.FilesGetUploadURLExternalResponse>;
      },
    },
    "files.completeUploadExternal": {
      scope: "files:write",
      tier: 4,
      run(args) {
        const shape = z.strictObject({
          files: json(z.array(z.strictObject({ id: z.string(), title: z.string().optional() })).min(1)),
          channel_id: z.string(),
          thread_ts: z.string().optional(),
        });
        const given = parse(shape, args);
        const { id } = openChannel(given.channel_id);
        checkThread(id, given.thread_ts);
        const sent = given.files.map((one) => {
          const announced = uploads.get(one.id);
          const file = world.files.get(one.id);
          if (!announced || !file || file.bytes.length !== announced.length) throw new Refusal("file_not_found");
          return { ...file, name: announced.name };
        });
        world.addMessage({ ...fromBot, text: "", blocks: [], files: sent, channel: id, thread: given.thread_ts });
        return {
          files: given.files.map(({ id }) => ({ id })),
        } satisfies Answer<webApi.FilesCompleteUploadExternalResponse>;
      },
    },
    "files.info": {
      scope: "files:read",
      tier: 4,
      run(args) {
        const { file: id } = parse(z.strictObject({ file: z.string() }), args);
        const file = world.files.get(id);
        if (!file) throw new Refusal("file_not_found");
        const address = file.address ?? addressOf(`/files/${id}`);
        return {
          file: { id, name: file.name, mimetype: file.mime, size: file.bytes.length, url_private_download: address },
        } satisfies Answer<webApi.FilesInfoResponse>;
      },
    },
  };
}
