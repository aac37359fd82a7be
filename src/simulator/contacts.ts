// The numbers of a campaign (reference §2, operations 16 to 20). The key `campaing` is the vendor's spelling.
import { answer, Refusal } from "./envelope.ts";
import type { AccountOperation } from "./operations.ts";
import { dropUndialled, runsUnderWay, viewContact } from "./progress.ts";
import { createContact, keepTags } from "./recipients.ts";
import type { Campaign, Contact, Run, Tags } from "./state.ts";
import { type Call, campaignOf, contactOf, type Handler, type World } from "./world.ts";

type ContactOperation = Extract<
  AccountOperation,
  "list-contacts" | "add-contact" | "remove-contact" | "show-contact" | "edit-contact"
>;

export function contactOperations(world: World): Readonly<Record<ContactOperation, Handler<Call>>> {
  const { state, clock, switches } = world;
  const underWay = (campaign: Campaign) => runsUnderWay(state, campaign.id, clock.now());
  const show = (campaign: Campaign, contact: Contact, runs: readonly Run[]) =>
    showContact(campaign, contact, runs, clock.now());

  return {
    "list-contacts"({ account, id }) {
      const campaign = campaignOf(world, account, id);
      const runs = underWay(campaign);
      const newestFirst = campaign.contacts.map((contact) => show(campaign, contact, runs)).reverse();
      return answer({
        data: {
          messages: `Number related to ${campaign.name} campaign Retrived successfully`,
          "number-lists": newestFirst,
        },
      });
    },

    async "add-contact"(call) {
      const { number, available_tags = {} } = await call.read((t) =>
        t.object({ number: t.number, available_tags: t.tags.optional() }),
      );
      const campaign = campaignOf(world, call.account, call.id);
      checkTags(world, campaign, available_tags);
      const contact = createContact(state.next.contact, { number, tags: available_tags }, switches["tag-values"]);
      state.next.contact += 1;
      campaign.contacts.push(contact);
      state.taken.contactsAdded.push({ campaignId: campaign.id, contactId: contact.id, number, at: clock.now() });
      const message = "Number added successfully.";
      if (switches["add-contact-answer"] === "message") return answer({ message });
      return answer({ message, data: { details: show(campaign, contact, underWay(campaign)) } });
    },

    "remove-contact"({ account, id }) {
      const { campaign, contact } = contactOf(world, account, id);
      const now = clock.now();
      dropUndialled(state, campaign, new Set([contact.id]), now);
      campaign.contacts.splice(campaign.contacts.indexOf(contact), 1);
      const { number } = contact;
      state.taken.contactsRemoved.push({ campaignId: campaign.id, contactId: contact.id, number, at: now });
      return answer({
        data: { "campaign-details": `${number} of campaign ${campaign.name} deleted Successfully!!` },
      });
    },

    "show-contact"({ account, id }) {
      const { campaign, contact } = contactOf(world, account, id);
      return answer({
        data: {
          messages: `${contact.number} details retrieved successfully!!`,
          "number-detail": show(campaign, contact, underWay(campaign)),
        },
      });
    },

    async "edit-contact"(call) {
      const { number, available_tags } = await call.read((t) =>
        t.object({ number: t.number.optional(), available_tags: t.tags.optional() }),
      );
      const { campaign, contact } = contactOf(world, call.account, call.id);
      if (available_tags !== undefined) {
        checkTags(world, campaign, available_tags);
        contact.tags = keepTags(available_tags, switches["tag-values"]);
      }
      contact.number = number ?? contact.number;
      return answer({
        message: "Action details successfully updated.",
        data: { details: show(campaign, contact, underWay(campaign)) },
      });
    },
  };
}

/** "the tags you use should be in the usable_tags of the campaign": strict mode holds the caller to it. */
function checkTags(world: World, campaign: Campaign, tags: Tags): void {
  const unknown = Object.keys(tags).find((tag) => !campaign.usableTags.includes(tag));
  if (world.strict && unknown !== undefined) {
    throw new Refusal(400, `"${unknown}" is not a usable tag of this campaign.`, "available_tags");
  }
}

function showContact(
  campaign: Campaign,
  contact: Contact,
  runs: readonly Run[],
  now: number,
): Readonly<Record<string, unknown>> {
  const { status, duration, playback, creditsConsumed } = viewContact(contact, runs, now);
  return {
    id: contact.id,
    number: contact.number,
    campaing: campaign.name,
    available_tags: contact.tags,
    status,
    duration,
    playback,
    credit_consumed: creditsConsumed,
  };
}
