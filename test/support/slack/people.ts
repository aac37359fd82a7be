// People at their Slack clients: they type, press, fill modals and see. What they type goes out in Slack's wire form.
import type { types } from "@slack/bolt";
import { buttonsOf, type Modal, type ShownButton, wordsOf } from "./blocks.ts";
import type { Ack, Delivery } from "./deliveries.ts";
import { manifest } from "./manifest.ts";
import type { Responses } from "./responses.ts";
import {
  BOT,
  buttonsIn,
  type Channel,
  type Message,
  type StoredFile,
  TEAM,
  textOf,
  type User,
  type World,
} from "./world.ts";

export type { Channel } from "./world.ts";

export interface Where {
  /** Default: the direct messages with the bot. */
  readonly in?: Channel | undefined;
  /** The `ts` of the message whose thread it is. */
  readonly thread?: string | undefined;
}

export interface SeenInSlack {
  readonly ts: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly thread: string | undefined;
  /** Nobody else sees it. */
  readonly isPrivate: boolean;
}

export interface TypedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface Person {
  readonly user: User;
  readonly direct: Channel;
  /** A message. In a channel only one that names the bot, `"@tingting …"`, is delivered. */
  says(text: string, where?: Where): Promise<Ack>;
  /** The same, with the text as Slack's wire form has it, e.g. `"<tel:9851|9851>"`. */
  saysOnWire(text: string, where?: Where): Promise<Ack>;
  /** `"/tingting help"`; works everywhere. */
  types(command: string, where?: Where): Promise<Ack>;
  edits(text: string, where?: Where): Promise<Ack>;
  /** Shares a message of somebody else, without words of their own. */
  forwards(text: string, where?: Where): Promise<Ack>;
  sends(files: TypedFile | readonly TypedFile[], caption?: string, where?: Where): Promise<Ack>;
  /** The newest button of this label that they can see, first in an open modal. */
  presses(label: string, where?: Where): Promise<Ack>;
  /** Whatever button it is, seen or not. */
  pressesButton(button: ShownButton, message: Message, channel: Channel): Promise<Ack>;
  /** Answers the open modal; it stays open with what Slack shows as wrong in it. */
  fillsModal(values: Readonly<Record<string, string>>): Promise<Ack>;
  readonly modal:
    | { readonly title: string; readonly text: string; readonly buttons: readonly string[]; readonly errors: unknown }
    | undefined;
  closesModal(): void;
  sees(where?: Where): readonly SeenInSlack[];
  messages(where?: Where): readonly Message[];
}

export interface Surroundings {
  readonly world: World;
  readonly responses: Responses;
  readonly deliver: (delivery: Delivery) => Promise<Ack>;
}

const notDelivered: Ack = { isTaken: true, answer: undefined, ms: 0 };

/** An event in its envelope: docs.slack.dev/apis/events-api#callback-field. */
export function eventOf(world: World, inner: Readonly<Record<string, unknown>>, channel: Channel): Delivery {
  const ts = `${world.clock.now() / 1_000}.${world.id("")}`;
  const payload = {
    token: "verification token of old",
    team_id: TEAM,
    api_app_id: "A0APP",
    type: "event_callback",
    event_id: world.id("Ev"),
    event_time: Math.floor(world.clock.now() / 1_000),
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event: { ts, event_ts: ts, channel: channel.id, ...(channel.isDirect && { channel_type: "im" }), ...inner },
  };
  return { kind: "events_api", payload };
}

const inWireForm = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@tingting", `<@${BOT.user}>`);

export function createPerson({ world, responses, deliver }: Surroundings, user: User): Person {
  const direct = world.direct(user.id);
  const home = { id: TEAM, domain: "home" };
  const actor = { id: user.id, username: user.name, name: user.name, team_id: user.team };
  let errors: unknown;

  const event = (inner: Readonly<Record<string, unknown>>, channel: Channel): Promise<Ack> => {
    const isHeard =
      channel.members.has(BOT.user) && manifest.events.includes(channel.isDirect ? "message.im" : "app_mention");
    return isHeard ? deliver(eventOf(world, inner, channel)) : Promise.resolve(notDelivered);
  };

  const said = (
    text: string,
    { in: channel = direct, thread }: Where,
    more: Readonly<Record<string, unknown>> = {},
  ) => {
    const message = world.addMessage({
      channel: channel.id,
      thread,
      from: user.id,
      text,
      blocks: [],
      files: [],
      onlyFor: undefined,
    });
    if (!channel.isDirect && !text.includes(`<@${BOT.user}>`)) return Promise.resolve(notDelivered);
    const base = {
      type: channel.isDirect ? "message" : "app_mention",
      user: user.id,
      text,
      ts: message.ts,
      event_ts: message.ts,
      team: user.team,
      ...(user.team !== TEAM && { user_team: user.team, source_team: user.team }),
      ...(thread !== undefined && { thread_ts: thread }),
      ...more,
    };
    return event(
      base satisfies Partial<Record<keyof types.GenericMessageEvent | "user_team" | "source_team", unknown>>,
      channel,
    );
  };

  const interact = (payload: Readonly<Record<string, unknown>>) =>
    deliver({
      kind: "interactive",
      payload: {
        team: home,
        user: actor,
        api_app_id: "A0APP",
        token: "verification token of old",
        enterprise: null,
        is_enterprise_install: false,
        trigger_id: world.newTrigger(user.id),
        ...payload,
      },
    });

  /** docs.slack.dev/reference/interaction-payloads/block_actions-payload: labels come back escaped (bolt-python issue 513). */
  const pressed = ({ blockId, actionId, value, label, url }: ShownButton) => ({
    type: "block_actions",
    actions: [
      {
        type: "button",
        block_id: blockId,
        action_id: actionId,
        action_ts: `${world.clock.now() / 1_000}.${world.id("")}`,
        text: { type: "plain_text", text: inWireForm(label) },
        ...(value !== undefined && { value }),
        ...(url !== undefined && { url }),
      },
    ],
  });

  const pressesButton: Person["pressesButton"] = (button, message, channel) => {
    const isEphemeral = message.onlyFor !== undefined;
    return interact({
      ...pressed(button),
      channel: { id: channel.id, name: channel.isDirect ? "directmessage" : "channel" },
      container: { type: "message", message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral },
      // docs.slack.dev/surfaces/messages#ephemeral: an ephemeral message is not repeated in the payload.
      ...(!isEphemeral && {
        message: {
          ts: message.ts,
          text: message.text,
          ...(message.thread !== undefined && { thread_ts: message.thread }),
        },
      }),
      response_url: responses.addressFor({ user: user.id, channel: channel.id, message: message.ts }),
    });
  };

  const modalNow = () => world.views.get(user.id);
  const viewPayload = (content: Modal, id: string, hash: string) => ({
    id,
    hash,
    type: "modal",
    callback_id: content.callback_id ?? "",
    private_metadata: content.private_metadata ?? "",
    app_installed_team_id: TEAM,
  });

  return {
    user,
    direct,
    says: (text, where = {}) => said(inWireForm(text), where),
    saysOnWire: (text, where = {}) => said(text, where),
    async types(command, { in: channel = direct } = {}) {
      const [name = "", ...words] = command.split(" ");
      if (!manifest.commands.includes(name)) throw new Error(`the manifest knows no ${name}`);
      const payload = {
        command: name,
        text: words.join(" "),
        channel_id: channel.id,
        channel_name: channel.isDirect ? "directmessage" : "channel",
        user_id: user.id,
        user_name: user.name,
        team_id: user.team,
        api_app_id: "A0APP",
        is_enterprise_install: "false",
        token: "verification token of old",
        trigger_id: world.newTrigger(user.id),
        response_url: responses.addressFor({ user: user.id, channel: channel.id }),
      };
      const ack = await deliver({ kind: "slash_commands", payload });
      const text = textIn(ack.answer);
      const answered = {
        channel: channel.id,
        thread: undefined,
        from: BOT.user,
        blocks: [],
        files: [],
        onlyFor: user.id,
      };
      if (text) world.addMessage({ ...answered, text });
      return ack;
    },
    edits(text, { in: channel = direct } = {}) {
      const message = world.messages.findLast((one) => one.from === user.id && one.channel === channel.id);
      const ts = message?.ts ?? "";
      const inner = { type: "message", user: user.id, ts, team: user.team };
      return event(
        {
          type: "message",
          subtype: "message_changed",
          hidden: true,
          ts: `${ts}1`,
          message: { ...inner, text: inWireForm(text), edited: { user: user.id, ts: `${ts}1` } },
          previous_message: { ...inner, text: message?.text },
        },
        channel,
      );
    },
    forwards: (text, where = {}) =>
      said("", where, { attachments: [{ is_share: true, is_msg_unfurl: true, text: inWireForm(text) }] }),
    sends(files, caption = "", where = {}) {
      const stored = [files].flat().map(({ name, mime, bytes }): StoredFile => {
        const file = { id: world.id("F"), name, mime, bytes };
        world.files.set(file.id, file);
        return file;
      });
      return said(inWireForm(caption), where, {
        ...(!where.in && { subtype: "file_share" }),
        files: stored.map(({ id, name, mime, bytes }) => ({
          id,
          name,
          mimetype: mime,
          size: bytes.length,
          mode: "hosted",
        })),
      });
    },
    async presses(label, { in: channel = direct } = {}) {
      const view = modalNow();
      const inModal = view && buttonsOf(view.content.blocks).find((one) => one.label === label);
      if (view && inModal) {
        const container = { type: "view", view_id: view.id };
        return interact({ ...pressed(inModal), container, view: viewPayload(view.content, view.id, view.hash) });
      }
      const shown = world.shownTo(user.id, channel.id);
      const message = shown.findLast((one) => buttonsIn(one).some((button) => button.label === label));
      const button = message && buttonsIn(message).find((one) => one.label === label);
      if (!message || !button) {
        const labels = shown.flatMap(buttonsIn).map((one) => `[${one.label}]`);
        throw new Error(`${user.name} sees no [${label}], but ${labels.join(" ")}`);
      }
      return pressesButton(button, message, channel);
    },
    pressesButton,
    async fillsModal(values) {
      const view = modalNow();
      if (!view) throw new Error(`${user.name} has no modal open`);
      const fields = view.content.blocks.flatMap((block) =>
        block.type === "input" ? [[block.block_id ?? "", block.element.action_id, block.label.text] as const] : [],
      );
      const state = Object.fromEntries(
        fields.map(([block, action]) => [
          block,
          { [action]: { type: "plain_text_input", value: values[block] ?? null } },
        ]),
      );
      const ack = await interact({
        type: "view_submission",
        view: { ...viewPayload(view.content, view.id, view.hash), state: { values: state } },
        response_urls: [],
      });
      errors = errorsIn(ack.answer);
      // An empty acknowledgement closes the modal, unless the app has opened another meanwhile.
      if (ack.isTaken && errors === undefined && modalNow() === view) world.views.delete(user.id);
      return ack;
    },
    get modal() {
      const content = modalNow()?.content;
      if (!content) return undefined;
      const { title, blocks } = content;
      return { title: title.text, text: wordsOf(blocks), buttons: buttonsOf(blocks).map(({ label }) => label), errors };
    },
    closesModal: () => world.views.delete(user.id),
    sees: ({ in: channel = direct } = {}) => world.shownTo(user.id, channel.id).map(asSeen),
    messages: ({ in: channel = direct } = {}) => world.shownTo(user.id, channel.id),
  };
}

function asSeen(message: Message): SeenInSlack {
  return {
    ts: message.ts,
    text: textOf(message),
    buttons: buttonsIn(message).map(({ label }) => label),
    files: message.files.map(({ name, bytes }) => ({ name, bytes })),
    thread: message.thread,
    isPrivate: message.onlyFor !== undefined,
  };
}

function textIn(answer: unknown): string | undefined {
  if (typeof answer === "string") return answer;
  return typeof answer === "object" && answer !== null && "text" in answer && typeof answer.text === "string"
    ? answer.text
    : undefined;
}

function errorsIn(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "errors" in answer ? answer.errors : undefined;
}
