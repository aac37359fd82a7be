// From what is to be said to the records that carry it, and the buttons and files with it.
import { randomBytes } from "node:crypto";
import { chatKey } from "../chat.ts";
import type { Clock } from "../clock.ts";
import { bucketAt, bucketName } from "../store/buckets.ts";
import type { Change, Records } from "../store/records.ts";
import type { Draft, DraftButton, DraftFile } from "./message.ts";
import { blobRecord, buttonRecord, laneOf, type Message, messageRecord, queueRecord } from "./records.ts";

export const dayMs = 24 * 60 * 60_000;

/** Buttons other than those of money cards live a day (design, "Cards"). */
const buttonLifeMs = dayMs;

/** Nobody can guess it (128 bits), and its end is at its front for the pruning: 26 characters. */
function newEndingId(endsAt: number): string {
  return bucketName(bucketAt(endsAt, dayMs)) + randomBytes(16).toString("base64url");
}

interface Made<T> {
  readonly part: T;
  readonly change: Change;
}

function makeButton(
  records: Records,
  now: number,
  draft: Draft,
  button: DraftButton,
): Made<Message["buttons"][number]> {
  const expiresAt = button.expiresAt ?? now + buttonLifeMs;
  const id = newEndingId(expiresAt);
  const { press, person } = button;
  const record = { press, person, chatKey: chatKey(draft.chat), messageKey: draft.key, expiresAt };
  return {
    part: { id, label: button.label, tone: button.tone ?? "plain" },
    change: records.put(buttonRecord, id, record, 0),
  };
}

function makeFile(records: Records, now: number, { name, mime, bytes }: DraftFile): Made<Message["files"][number]> {
  const blob = newEndingId(now + 2 * dayMs);
  return {
    part: { name, mime, bytes: bytes.byteLength, blob },
    change: records.put(blobRecord, blob, Buffer.from(bytes).toString("base64"), 0),
  };
}

/** Reads nothing, so it cannot conflict: the sender finds out whether it is a post or an edit. */
export function draftChanges(records: Records, clock: Clock, draft: Draft): readonly Change[] {
  const now = clock.now();
  const buttons = draft.buttons.map((button) => makeButton(records, now, draft, button));
  const files = draft.files.map((file) => makeFile(records, now, file));
  const message: Message = {
    chat: draft.chat,
    lane: draft.lane,
    text: typeof draft.text === "string" ? draft.text : [...draft.text],
    buttons: buttons.map(({ part }) => part),
    files: files.map(({ part }) => part),
    card: draft.card,
    asker: draft.asker,
    lang: draft.lang,
    at: now,
  };
  return [...[...buttons, ...files].map(({ change }) => change), ...messageChanges(records, draft.key, message)];
}

/** Shows `message` under `key`: the record and the errand to show it. */
export function messageChanges(records: Records, key: string, message: Message): readonly Change[] {
  return [
    records.put(messageRecord, key, message),
    records.append(queueRecord, `${laneOf(message.chat)}/`, { key, lane: message.lane }),
  ];
}
