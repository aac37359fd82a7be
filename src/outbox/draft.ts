// From what is to be said to the records that carry it, and the buttons and files with it.
import { chatKey } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { Change, Records } from "../store/records.ts";
import { dayMs, fileLifeMs, newEndingId } from "./ending-id.ts";
import type { Draft, DraftButton, DraftFile } from "./message.ts";
import { blobRecord, buttonRecord, laneOf, type Message, messageRecord, queueRecord } from "./records.ts";

/** Buttons other than those of money cards live a day (design, "Cards"). */
const buttonLifeMs = dayMs;

function makeButton(
  records: Records,
  now: number,
  draft: Draft,
  button: DraftButton,
): { readonly part: Message["buttons"][number]; readonly change: Change } {
  const expiresAt = button.expiresAt ?? now + buttonLifeMs;
  const id = newEndingId(expiresAt);
  const { press, person } = button;
  const record = { press, person, chatKey: chatKey(draft.chat), messageKey: draft.key, expiresAt };
  return {
    part: { id, label: button.label, tone: button.tone ?? "plain" },
    change: records.put(buttonRecord, id, record, 0),
  };
}

function makeFile(
  records: Records,
  now: number,
  file: DraftFile,
): { readonly part: Message["files"][number]; readonly changes: readonly Change[] } {
  const { name, mime } = file;
  if ("kept" in file) return { part: { name, mime, ...file.kept }, changes: [] };
  const blob = newEndingId(now + fileLifeMs);
  const text = Buffer.from(file.bytes).toString("base64");
  return {
    part: { name, mime, bytes: file.bytes.byteLength, blob },
    changes: [records.put(blobRecord, blob, text, 0)],
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
    owner: draft.owner,
    notBefore: draft.notBefore,
  };
  return [
    ...buttons.map(({ change }) => change),
    ...files.flatMap(({ changes }) => changes),
    ...messageChanges(records, draft.key, message),
  ];
}

/** Shows `message` under `key`: the record and the errand to show it. */
export function messageChanges(records: Records, key: string, message: Message): readonly Change[] {
  return [
    records.put(messageRecord, key, message),
    records.append(queueRecord, `${laneOf(message.chat)}/`, { key, lane: message.lane, notBefore: message.notBefore }),
  ];
}
