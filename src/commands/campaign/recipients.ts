// Who a run will reach, read from the contact list in one pass: the card, the comparison at confirm and the call all rest on it.
import { createHash } from "node:crypto";
import type { Contact, TingTing } from "../../api/port.ts";
import { contactFingerprint } from "../../contact-fingerprint.ts";
import { numberKey } from "../contacts/number-key.ts";
import type { Counts } from "./counts.ts";
import { fillTags, tagsIn } from "./message-tags.ts";

export type Choice =
  | { readonly kind: "all" }
  | { readonly kind: "only"; readonly contacts: readonly string[]; readonly numbers: readonly string[] }
  | { readonly kind: "statuses"; readonly statuses: readonly string[] };

export interface Recipients {
  /** Everybody in the campaign, chosen or not. */
  readonly all: { readonly total: number; readonly counts: Counts };
  /** Of the chosen, each phone number once. */
  readonly ids: readonly string[];
  readonly counts: Counts;
  /** Contact id → fingerprint, of the chosen. */
  readonly before: Readonly<Record<string, string>>;
  /** Over id, number and status of the chosen, whatever their order. */
  readonly hash: string;
  /** Chosen contacts left out because another has the same number. */
  readonly repeated: number;
  /** Of a choice by status: not reached themselves, but somebody with the same number was. */
  readonly reachedElsewhere: number;
  /** Ids and numbers that were asked for and are not in the campaign. */
  readonly missing: readonly string[];
  /** Tag of the message → how many of the chosen have no value for it. */
  readonly untagged: Readonly<Record<string, number>>;
  /** The longest text anybody will read, tags filled in. */
  readonly longest: string;
  /** What those cost who were called before. */
  readonly spent: { readonly contacts: number; readonly credits: number };
}

/** `once`: of several contacts with the same number only the first is chosen. */
export async function readRecipients(
  api: { readonly contacts: Pick<TingTing["contacts"], "list"> },
  campaignId: string,
  choice: Choice,
  { message = "", once }: { readonly message?: string | undefined; readonly once: boolean },
): Promise<Recipients> {
  const isChosen = chooser(choice);
  const everybody = { total: 0, counts: tally() };
  const spent = { contacts: 0, credits: 0 };
  const chosen = collect(message);
  const numbers = new Set<string>();
  const again = new Set<string>();
  const reached = new Set<string>();
  let repeated = 0;
  for await (const contact of api.contacts.list(campaignId)) {
    everybody.total += 1;
    everybody.counts.add(contact.status);
    if (contact.credits > 0) {
      spent.contacts += 1;
      spent.credits += contact.credits;
    }
    const key = numberKey(contact.number);
    const isReached = contact.status === "completed";
    if (isReached && choice.kind === "statuses") reached.add(key);
    if (!isChosen.test(contact)) continue;
    if (!isReached && choice.kind === "statuses") again.add(key);
    if (once && numbers.has(key)) repeated += 1;
    else chosen.add(contact);
    numbers.add(key);
  }
  return {
    all: { total: everybody.total, counts: everybody.counts.counts },
    ...chosen.result(),
    repeated,
    reachedElsewhere: countCommon(again, reached),
    missing: isChosen.missing(),
    spent,
  };
}

function countCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count += 1;
  return count;
}

function tally() {
  const counts: Record<string, number> = Object.create(null);
  return {
    counts,
    add(key: string) {
      counts[key] = (counts[key] ?? 0) + 1;
    },
  };
}

/** Tells who is chosen, and afterwards what was asked for in vain. */
function chooser(choice: Choice) {
  if (choice.kind === "all") return { test: () => true, missing: () => [] };
  if (choice.kind === "statuses") {
    const statuses = new Set(choice.statuses);
    return { test: (contact: Contact) => statuses.has(contact.status), missing: () => [] };
  }
  const ids = new Set(choice.contacts);
  const numbers = new Map(choice.numbers.map((number) => [numberKey(number), number]));
  const foundIds = new Set<string>();
  const foundNumbers = new Set<string>();
  return {
    test(contact: Contact): boolean {
      const key = numberKey(contact.number);
      if (ids.has(contact.id)) foundIds.add(contact.id);
      if (numbers.has(key)) foundNumbers.add(key);
      return ids.has(contact.id) || numbers.has(key);
    },
    missing: () => [
      ...[...ids].filter((id) => !foundIds.has(id)),
      ...[...numbers].filter(([key]) => !foundNumbers.has(key)).map(([, number]) => number),
    ],
  };
}

function collect(message: string) {
  const tags = tagsIn(message);
  const ids: string[] = [];
  const before: Record<string, string> = {};
  const counts = tally();
  const untagged = tally();
  const hash = Buffer.alloc(32);
  let longest = message;
  return {
    add(contact: Contact) {
      ids.push(contact.id);
      before[contact.id] = contactFingerprint(contact);
      counts.add(contact.status);
      mix(hash, `${contact.id} ${contact.number} ${contact.status}`);
      for (const tag of tags) if (!contact.tags[tag]) untagged.add(tag);
      const text = tags.length > 0 ? fillTags(message, contact.tags) : message;
      if (text.length > longest.length || longest === message) longest = text;
    },
    result: () => ({
      ids,
      before,
      counts: counts.counts,
      untagged: untagged.counts,
      longest,
      hash: hash.toString("base64url"),
    }),
  };
}

/** Exclusive or of one SHA-256 each: the same for any order, and no list to keep. */
function mix(sum: Buffer, text: string): void {
  const digest = createHash("sha256").update(text).digest();
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) ^ (digest[index] ?? 0);
}
