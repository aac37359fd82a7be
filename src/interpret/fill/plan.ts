// What filling needs to know of a command, worked out once: which slots it has, which words it counts on, what a mistake costs.
import type { AnyCommand } from "../../commands/command.ts";
import { type ConceptTest, saying } from "../../lexicon/saying.ts";
import type { Slot } from "../../slots/slot.ts";

/** Slots that are filled from a sentence. */
const slotNames = [
  ...(["sid", "code", "zone", "contact", "contacts", "campaign", "number", "numbers", "new_number"] as const),
  ...(["schedule", "time", "from_date", "to_date", "minutes", "date"] as const),
  ...(["name", "message", "description", "query", "tags", "person"] as const),
  ...(["services", "voice", "channel", "state", "role", "lang", "priority", "statuses", "when"] as const),
  ...(["percent", "otp", "length", "credits", "contacts_limit"] as const),
] as const;
export type SlotName = (typeof slotNames)[number];

/** Slots whose values are one of a few words, the kind of those words, and whether a word is one of them. */
const worded = [
  { slot: "services", group: "service", isSaid: saying("service:*") },
  { slot: "voice", group: "voice", isSaid: saying("voice:*") },
  { slot: "channel", group: "channel", isSaid: saying("channel:*") },
  { slot: "state", group: "state", isSaid: saying("state:*") },
  { slot: "role", group: "role", isSaid: saying("role:*") },
  { slot: "lang", group: "lang", isSaid: saying("lang:*") },
  { slot: "priority", group: "priority", isSaid: saying("priority:*") },
] as const;
export type Worded = (typeof worded)[number];

export interface Plan {
  readonly command: AnyCommand;
  /** Which slots it has. */
  readonly takes: { readonly [Slot in SlotName]?: boolean };
  /** What they hold. Every plan has every name, so that they are objects of one shape, which are read quickest. */
  readonly kinds: { readonly [Name in SlotName]?: Slot<unknown> | undefined };
  /** A mistake costs money, loses something or changes rights. */
  readonly isCostly: boolean;
  /** Whether the command itself counts on this word: then it is no part of a name. */
  readonly used: ConceptTest;
  readonly worded: readonly Worded[];
  /** Slots it has that say what the wish is about. */
  readonly targets: readonly SlotName[];
  /** It takes a name and nothing else: what it is about has no id. */
  readonly isOnlyNamed: boolean;
  /** What it does, it does to a campaign. */
  readonly isOfCampaign: boolean;
  readonly sendsCode: boolean;
}

const targets = ["campaign", "number", "numbers", "contact", "contacts", "sid", "person", "code"] as const;

/** Kinds of words that belong to a wish whatever it is. */
const general = ["campaign", "campaigns", "it", "name", "description", "say", "again", "instead", "only", "except"];
const groupsOf: Readonly<Record<string, string>> = {
  services: "service",
  channel: "channel",
  statuses: "status",
  voice: "voice",
  state: "state",
  role: "role",
  lang: "lang",
};

function vocabularyOf({ cues, slots }: AnyCommand): ConceptTest {
  const groups = Object.keys(slots).flatMap((slot) => groupsOf[slot] ?? []);
  return saying(
    ...general,
    ...cues.flat().map((part) => part.replace(/^!/, "")),
    ...groups.map((group) => `${group}:*`),
  );
}

function makePlan(command: AnyCommand): Plan {
  const has = (slot: string) => Object.hasOwn(command.slots, slot);
  return {
    command,
    takes: Object.fromEntries(slotNames.map((slot) => [slot, has(slot)])),
    kinds: Object.fromEntries(slotNames.map((slot) => [slot, command.slots[slot]])),
    isCostly: command.does.risk !== "none",
    used: vocabularyOf(command),
    worded: worded.filter(({ slot }) => has(slot)),
    targets: targets.filter(has),
    isOnlyNamed: has("name") && Object.keys(command.slots).length === 1,
    isOfCampaign: command.intent.startsWith("campaign.") || command.intent === "contacts.remove",
    sendsCode: command.intent === "otp.send" || command.intent === "otp.resend",
  };
}

const plans = new Map<AnyCommand, Plan>();

export function planOf(command: AnyCommand): Plan {
  const known = plans.get(command);
  if (known) return known;
  const plan = makePlan(command);
  plans.set(command, plan);
  return plan;
}
