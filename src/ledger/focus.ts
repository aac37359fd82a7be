// What "it" points at, per chat and person: set by what that person named or made, for half an hour.
import { z } from "zod";
import { type ChatRef, chatKey } from "../chat.ts";
import type { Focus } from "../commands/command.ts";
import { type Change, defineRecord, type Records } from "../store/records.ts";

const focusRecord = defineRecord({
  kind: "focus",
  version: 1,
  sealed: true,
  schema: z.object({
    campaign: z.object({ id: z.string(), name: z.string() }).optional(),
    contact: z.string().optional(),
    number: z.string().optional(),
    line: z.string().optional(),
    at: z.number(),
  }),
});

export const FOCUS_LIFE_MS = 30 * 60_000;

/** Whose "it": a conversation is one person in one chat. */
export interface Speaker {
  readonly chat: ChatRef;
  readonly person: string;
}

const focusId = ({ chat, person }: Speaker) => `${chatKey(chat)}/${person}`;

export function setFocus(records: Records, speaker: Speaker, focus: Focus, now: number): Change {
  return records.put(focusRecord, focusId(speaker), { ...focus, at: now });
}

/** Empty once half an hour has passed: yesterday's campaign is nobody's "it". */
export async function getFocus(
  records: Records,
  speaker: Speaker,
  now: number,
): Promise<z.infer<typeof focusRecord.schema> | undefined> {
  const found = await records.get(focusRecord, focusId(speaker));
  return found && now - found.value.at < FOCUS_LIFE_MS ? found.value : undefined;
}
