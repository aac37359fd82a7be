// From Slack's payloads to what the product takes in. Everything that is no person's word, press or file is left out here: our own
// messages, other bots', joins and topics. Payload shapes: docs.slack.dev/reference/events, docs.slack.dev/reference/interaction-payloads.
import { z } from "zod";
import type { ChatRef, Incoming, IncomingBody, Who } from "../../src/chat.ts";
import type { Installation } from "./installation.ts";
import { chatOf, PLATFORM, readPlace } from "./place.ts";
import { type FormPlace, readFormPlace } from "./sign-in.ts";
import { typedText, unescaped } from "./typed.ts";

/** What reading a payload needs to know beside it. */
export interface Reader {
  readonly installation: Installation;
  /** `told`: what the payload calls them, if it does. */
  readonly nameOf: (user: string, told?: string) => string;
}

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
});

const message = z.object({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  /** The sender's own workspace; another than ours in a channel shared by Slack Connect. */
  user_team: z.string().nullish(),
  team: z.string().nullish(),
  text: z.string().nullish(),
  thread_ts: z.string().optional(),
  ts: z.string(),
  files: z.array(file).optional(),
  attachments: z.array(z.object({ is_share: z.boolean().optional(), text: z.string().optional() })).optional(),
  edited: z.unknown().optional(),
});
type Message = z.infer<typeof message>;

const envelope = z.object({
  event_id: z.string(),
  event: z.object({ type: z.string(), channel: z.string() }),
  is_ext_shared_channel: z.boolean().nullish(),
});
type Envelope = z.infer<typeof envelope>;
/** `thread_broadcast` is an answer in a thread that is shown in the channel too. */
const said = message.extend({ subtype: z.enum(["file_share", "me_message", "thread_broadcast"]).optional() });
const changed = z.object({ subtype: z.literal("message_changed"), message });

/** A `message` or `app_mention` event. One that carries several files becomes several; most become none or one. */
export function readEvent(reader: Reader, body: unknown): readonly Incoming[] {
  const around = envelope.parse(body);
  const { event } = z.object({ event: z.unknown() }).parse(body);
  const change = changed.safeParse(event);
  // A change without `edited` is Slack's own: a preview was added, a thread got an answer.
  if (change.success)
    return change.data.message.edited ? readMessage(reader, around, change.data.message, { edited: true }) : [];
  const words = said.safeParse(event);
  return words.success ? readMessage(reader, around, words.data, { edited: false }) : [];
}

/** Slack's own voice: reminders, notes on what the person did. It has no `bot_id`. */
const SLACKBOT = "USLACKBOT";

function readMessage(
  reader: Reader,
  around: Envelope,
  sent: Message,
  { edited }: { readonly edited: boolean },
): readonly Incoming[] {
  const { botUser } = reader.installation;
  if (!sent.user || sent.bot_id || [botUser, SLACKBOT].includes(sent.user)) return [];
  const who = whoOf(reader, { id: sent.user, team: teamOf(sent, around) });
  const base = { chat: chatOf(around.event.channel, sent.thread_ts), who, edited };
  const id = `event/${around.event_id}`;
  const { text, forwarded } = wordsOf(sent, around.event.type, botUser);
  if (edited || !sent.files?.length)
    return text === "" ? [] : [{ ...base, id, forwarded, body: { kind: "text", text } }];
  return sent.files.map((one, index) => ({
    ...base,
    id: `${id}/${index}`,
    forwarded,
    body: fileBody(one, index === 0 ? text : ""),
  }));
}

/** Where a channel is shared and Slack does not say whose the sender is, they are nobody's of ours. */
function teamOf(sent: Message, around: Envelope): string | null | undefined {
  return sent.user_team ?? sent.team ?? (around.is_ext_shared_channel ? "unknown" : undefined);
}

/** The person's own words; else those of the message they pass on; else, where the bot is only named, what its bare command means. */
function wordsOf(sent: Message, type: string, bot: string): { readonly text: string; readonly forwarded: boolean } {
  const own = typedText(sent.text ?? "", bot);
  const shared = sent.attachments?.find((one) => one.is_share)?.text;
  if (own === "" && shared !== undefined) return { text: typedText(shared, bot), forwarded: true };
  const isCalled = own === "" && type === "app_mention" && !sent.files?.length;
  return { text: isCalled ? "/tingting" : own, forwarded: false };
}

function fileBody({ id, name, mimetype, size }: z.infer<typeof file>, caption: string): IncomingBody {
  return {
    kind: "file",
    name: name || id,
    mime: mimetype || "application/octet-stream",
    bytes: size ?? 0,
    ref: id,
    ...(caption.trim() === "" ? {} : { caption }),
  };
}

/** Whoever belongs to another workspace is a guest: shared channels, and other workspaces of an Enterprise Grid. */
function whoOf(
  { installation, nameOf }: Reader,
  user: { readonly id: string; readonly team: string | null | undefined; readonly name?: string | undefined },
): Who {
  const team = user.team ?? installation.team;
  const kind = team === installation.team ? "person" : "guest";
  return { id: `${PLATFORM}:${team}:${user.id}`, name: nameOf(user.id, user.name), kind };
}

const command = z.object({
  text: z.string().default(""),
  channel_id: z.string(),
  user_id: z.string(),
  user_name: z.string().optional(),
  team_id: z.string(),
  trigger_id: z.string(),
});

/** What a press or a command is beside its words. */
export interface Asked {
  readonly incoming: Incoming;
  readonly user: string;
  /** Opens a modal within 3 seconds, once (docs.slack.dev/interactivity/handling-user-interaction#trigger-id). */
  readonly trigger: string;
}

/** `/tingting …`, under whatever name an admin gave it: the product knows all that follows as `/tingting …`. */
export function readCommand(reader: Reader, body: unknown): Asked {
  const { text, channel_id, user_id: user, user_name: name, team_id: team, trigger_id: trigger } = command.parse(body);
  const incoming: Incoming = {
    id: `command/${trigger}`,
    chat: chatOf(channel_id, undefined),
    who: whoOf(reader, { id: user, team, name }),
    forwarded: false,
    edited: false,
    body: { kind: "text", text: `/tingting ${unescaped(text)}`.trimEnd() },
  };
  return { incoming, user, trigger };
}

const person = z.object({
  id: z.string(),
  username: z.string().optional(),
  name: z.string().optional(),
  team_id: z.string().nullish(),
});
const view = z.object({ id: z.string(), hash: z.string().optional(), private_metadata: z.string().default("") });

const press = z.object({
  user: person,
  trigger_id: z.string(),
  view: view.nullish(),
  actions: z.array(
    z.object({ action_id: z.string(), action_ts: z.string(), block_id: z.string(), value: z.string().optional() }),
  ),
});

export interface Press {
  readonly user: string;
  readonly trigger: string;
  readonly actionId: string;
  readonly value: string;
  readonly chat: ChatRef;
  /** The modal it was made in. */
  readonly viewId: string | undefined;
  /** Undefined: the button carries nothing for the product. */
  readonly incoming: Incoming | undefined;
}

/** The first of a `block_actions` payload: buttons are pressed one at a time. Undefined if it tells of nothing of ours. */
export function readPress(reader: Reader, body: unknown): Press | undefined {
  const { user, trigger_id: trigger, view: modal, actions } = press.parse(body);
  const [action] = actions;
  const chat = action && (modal ? readFormPlace(modal.private_metadata)?.chat : readPlace(action.block_id));
  if (!action || !chat) return undefined;
  const { action_id: actionId, action_ts: at, value = "" } = action;
  const base = {
    user: user.id,
    trigger,
    actionId,
    value,
    chat,
    viewId: modal?.id,
  };
  if (!/^(form-)?tap-/.test(actionId)) return { ...base, incoming: undefined };
  const tapped = incomingFrom(reader, user, chat, `tap/${user.id}/${at}/${actionId}`, { kind: "tap", buttonId: value });
  return { ...base, incoming: tapped };
}

const submission = z.object({
  user: person,
  trigger_id: z.string(),
  view: view.extend({
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))) }),
  }),
});

export interface Submission extends Asked {
  readonly place: FormPlace;
  /** Where Slack shows what is wrong. */
  readonly lastField: string;
}

/** A `view_submission`. Undefined if the modal is none of ours. */
export function readSubmission(reader: Reader, body: unknown): Submission | undefined {
  const { user, trigger_id: trigger, view: modal } = submission.parse(body);
  const place = readFormPlace(modal.private_metadata);
  if (!place) return undefined;
  const fields = Object.entries(modal.state.values);
  const values = Object.fromEntries(fields.map(([name, input]) => [name, Object.values(input)[0]?.value ?? ""]));
  // The trigger too: after "please try again" the same view is sent once more, and that is no repeat.
  const id = `form/${modal.id}/${modal.hash ?? ""}/${trigger}`;
  return {
    incoming: incomingFrom(reader, user, place.chat, id, { kind: "form", formId: place.formId, values }),
    user: user.id,
    trigger,
    place,
    lastField: fields.at(-1)?.[0] ?? "",
  };
}

function incomingFrom(
  reader: Reader,
  user: z.infer<typeof person>,
  chat: ChatRef,
  id: string,
  body: IncomingBody,
): Incoming {
  return {
    id,
    chat,
    who: whoOf(reader, { id: user.id, team: user.team_id, name: user.name ?? user.username }),
    forwarded: false,
    edited: false,
    body,
  };
}
