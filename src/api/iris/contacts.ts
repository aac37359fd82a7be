// Contacts of a campaign: §2 nos. 16–20. The number after `campaigns/number/` is a campaign's id for list and add, a contact's for delete.
import { json } from "../http/answer.ts";
import type { Calls } from "../http/calls.ts";
import type { Contact, ContactCounts, TingTing } from "../port.ts";
import { contactNumber, segment } from "./numbers.ts";
import {
  contactDetail,
  contactGist,
  contactListFrame,
  contactListKey,
  contactOf,
  done,
  editedContact,
  sentence,
  statusOf,
} from "./schemas.ts";

export function createContacts({ read, write, list, tally }: Calls): TingTing["contacts"] {
  const listOf = (campaignId: string) => ({
    path: `api/system/campaigns/number/${segment(campaignId)}`,
    key: contactListKey,
    parse: json(contactListFrame),
  });

  return {
    async *list(campaignId): AsyncGenerator<Contact, void> {
      for await (const member of list(listOf(campaignId))) {
        const contact = contactOf(member);
        if (contact !== undefined) yield contact;
      }
    },

    async count(campaignId, only) {
      const counter = await tally(listOf(campaignId), () => createCounter(only));
      return counter.counts();
    },

    get: (contactId) => read({ path: `api/system/number/${segment(contactId)}/`, parse: json(contactDetail) }),

    add: (campaignId, number, tags) =>
      write({
        method: "POST",
        path: `api/system/campaigns/number/${segment(campaignId)}/`,
        body: {
          json: { number: contactNumber(number), ...(Object.keys(tags).length > 0 && { available_tags: tags }) },
        },
        parse: json(done),
      }),

    edit: (contactId, { number, tags }) =>
      write({
        method: "PUT",
        path: `api/system/number/${segment(contactId)}/`,
        body: { json: { number: contactNumber(number), available_tags: tags } },
        parse: json(editedContact),
      }),

    remove: (contactId) =>
      write({
        method: "DELETE",
        path: `api/system/campaigns/number/${segment(contactId)}/delete/`,
        parse: json(sentence),
      }),
  };
}

/** A fault of the service must not fill the memory with words: further ones count as `unknown`. */
const MOST_STATUSES = 50;

function createCounter(only: ReadonlySet<string> | undefined) {
  const byStatus = new Map<string, number>();
  /** The same few words come a million times. */
  const words = new Map<unknown, string>();
  const wordOf = (raw: unknown): string => {
    const known = words.get(raw);
    if (known !== undefined) return known;
    const word = statusOf(raw);
    if (words.size < MOST_STATUSES) words.set(raw, word);
    return word;
  };
  let total = 0;
  let credits = 0;
  return {
    add(member: unknown): void {
      const gist = contactGist(member);
      if (gist === undefined || only?.has(String(gist.id)) === false) return;
      const word = wordOf(gist.status);
      const status = byStatus.has(word) || byStatus.size < MOST_STATUSES ? word : "unknown";
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      total += 1;
      credits += gist.credits;
    },
    counts: (): ContactCounts => ({ total, byStatus: Object.fromEntries(byStatus), credits }),
  };
}
