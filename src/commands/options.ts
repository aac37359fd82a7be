// How a missing slot is asked for: its sentence, and buttons where the choice is small.
import { ask } from "../messages/en/ask.ts";
import type { MessageKey, Say } from "../messages/index.ts";
import type { Ask } from "./command.ts";

type Option = NonNullable<Ask["options"]>[number];

/** Which options there are does not depend on the person; their labels do. */
const optionsOf: Readonly<Record<string, (say: Say) => readonly Option[]>> = {
  channel: (say) => choices(say, ["text", "voice"]),
  services: serviceOptions,
  by: serviceOptions,
  state: (say) => choices(say, ["not started", "scheduled", "running", "completed", "terminated"]),
  priority: (say) => choices(say, ["message", "audio"]),
  when: (say) => choices(say, ["always", "failures"]),
  role: (say) => choices(say, ["viewer", "operator", "approver", "admin"]),
  statuses: statusOptions,
  who: statusOptions,
  length: (say) => [4, 6].map((count) => ({ label: say("option.digits", { count }), value: count })),
  minutes: (say) => [1, 2, 8].map((hours) => ({ label: say("notify.hour", { hours }), value: hours * 60 })),
  voice: () => [
    { label: "Rija", value: "np_rija" },
    { label: "Prasanna", value: "np_prasanna" },
    { label: "Binod", value: "np_binod" },
  ],
  lang: () => [
    { label: "English", value: "en" },
    { label: "नेपाली", value: "ne" },
  ],
  zone: () => ["Asia/Kathmandu", "Asia/Dubai", "Asia/Qatar"].map((zone) => ({ label: zone, value: zone })),
};

function serviceOptions(say: Say): readonly Option[] {
  return choices(say, ["PHONE", "SMS", "SMS & PHONE"]);
}

/** "Completed" is only ever typed: a button must not call people again who were reached. */
function statusOptions(say: Say): readonly Option[] {
  return [
    ...(["failed", "unanswered", "hungup"] as const).map((status) => ({
      label: say(`option.${status}`),
      value: [status],
    })),
    { label: say("option.not-reached"), value: ["failed", "hungup", "terminated", "unanswered"] },
  ];
}

type OptionKey = Extract<MessageKey, `option.${string}`> extends `option.${infer Name}` ? Name : never;
type PlainOption = Exclude<OptionKey, "digits">;

function choices(say: Say, values: readonly PlainOption[]): readonly Option[] {
  return values.map((value) => ({ label: say(`option.${value}`), value }));
}

type AskKey = Extract<MessageKey, `ask.${string}`>;

function isAskKey(key: string): key is AskKey {
  return Object.hasOwn(ask, key);
}

/**
 * The question for a slot of a command, in the person's language: its own sentence (`ask.<intent>.<slot>`) where the plain one would
 * mislead. Throws for a name that no command has: a test compares them.
 */
export function questionFor(slot: string, intent: string, say: Say): Required<Ask> {
  const key = [`ask.${intent}.${slot}`, `ask.${slot}`].find(isAskKey);
  if (key === undefined) throw new Error(`no question for the slot ${slot}`);
  return { ask: slot, text: say(key), options: optionsOf[slot]?.(say) ?? [] };
}
