// Campaigns: list, create, update, delete, details (reference §2, operations 8 to 12). Starting one is in begin.ts.
import { answer, Refusal } from "./envelope.ts";
import type { AccountOperation } from "./operations.ts";
import { dropUndialled } from "./progress.ts";
import { createContact, type Recipients, readRecipients } from "./recipients.ts";
import type { Campaign, Services } from "./state.ts";
import { type Call, campaignOf, type Handler, type World } from "./world.ts";

type CampaignOperation = Extract<
  AccountOperation,
  "list-campaigns" | "create-campaign" | "update-campaign" | "delete-campaign" | "campaign-details"
>;

export function campaignOperations(world: World): Readonly<Record<CampaignOperation, Handler<Call>>> {
  const { state, clock } = world;
  return {
    /** Answers without the envelope. */
    "list-campaigns"({ account, query }) {
      const newestFirst = state.campaigns.filter(({ ownerId }) => ownerId === account.id).sort((a, b) => b.id - a.id);
      return Response.json(showPage(newestFirst, pageNumber(query), world.switches["page-size"]));
    },

    async "create-campaign"(call) {
      const fields = await call.read((t) =>
        t.object({
          name: t.text,
          services: t.text,
          description: t.note.optional(),
          individual_number: t.list(t.number).optional(),
          send_to_number_file: t.file.optional(),
        }),
      );
      const services = readServices(world, fields.services);
      const recipients = await readRecipients(fields.individual_number, fields.send_to_number_file);
      const { name, description = "" } = fields;
      const campaign = addCampaign(world, call.account.id, { name, services, description, recipients });
      return answer({
        status: 201,
        message: "Campaign Created Successfully",
        data: { details: [showCampaignBriefly(campaign)] },
      });
    },

    async "update-campaign"(call) {
      const changes = await call.read((t) =>
        t.object({ name: t.text.optional(), services: t.text.optional(), description: t.note.optional() }),
      );
      const campaign = campaignOf(world, call.account, call.id);
      if (changes.services !== undefined) campaign.services = readServices(world, changes.services);
      campaign.name = changes.name ?? campaign.name;
      campaign.description = changes.description ?? campaign.description;
      return answer({
        message: "Campaign details successfully updated.",
        data: { details: [showCampaignBriefly(campaign)] },
      });
    },

    "delete-campaign"({ account, id }) {
      const campaign = campaignOf(world, account, id);
      const now = clock.now();
      dropUndialled(state, campaign, new Set(campaign.contacts.map((contact) => contact.id)), now);
      state.campaigns.splice(state.campaigns.indexOf(campaign), 1);
      state.taken.campaignsDeleted.push({ id: campaign.id, name: campaign.name, at: now });
      return answer({ data: { camaign: "Campaign Deleted Succesfully" } });
    },

    "campaign-details": ({ account, id }) =>
      answer({
        data: {
          messages: "Details Retrived successfully",
          details: [showCampaign(campaignOf(world, account, id))],
        },
      }),
  };
}

interface NewCampaign {
  readonly name: string;
  readonly services: Services;
  readonly description: string;
  readonly recipients: Recipients;
}

function addCampaign({ state, clock, switches }: World, ownerId: number, wanted: NewCampaign): Campaign {
  const { recipients, ...texts } = wanted;
  const campaign: Campaign = {
    ...texts,
    id: state.next.campaign,
    ownerId,
    usableTags: [...recipients.usableTags],
    message: null,
    audio: null,
    lastSound: null,
    contacts: recipients.contacts.map((contact, index) =>
      createContact(state.next.contact + index, contact, switches["tag-values"]),
    ),
  };
  state.next.campaign += 1;
  state.next.contact += campaign.contacts.length;
  state.campaigns.push(campaign);
  const { id, name, contacts } = campaign;
  state.taken.campaignsCreated.push({ id, name, contacts: contacts.length, at: clock.now() });
  return campaign;
}

/** The service writes "SMS & PHONE" and, in prose, "PHONE & SMS". */
function readServices(world: World, text: string): Services {
  const names = text
    .toUpperCase()
    .split("&")
    .map((name) => name.trim())
    .sort();
  const known = { PHONE: "PHONE", SMS: "SMS", "PHONE&SMS": "SMS & PHONE" } as const;
  const found = Object.entries(known).find(([key]) => key === names.join("&"))?.[1];
  const exact = !world.strict || found === text;
  if (!found || !exact || (found === "SMS & PHONE" && world.switches["sms-and-phone"] === "no")) {
    throw new Refusal(400, `"${text}" is not a valid choice.`, "services");
  }
  return found;
}

function pageNumber(query: URLSearchParams): number {
  const text = query.get("page") ?? "1";
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(404, "Invalid page.");
  return Number(text);
}

function showPage(campaigns: readonly Campaign[], page: number, size: number): Readonly<Record<string, unknown>> {
  const pages = Math.max(1, Math.ceil(campaigns.length / size));
  if (page > pages) throw new Refusal(404, "Invalid page.");
  return {
    pagination: {
      total_items: campaigns.length,
      total_pages: pages,
      page_number: page,
      has_next: page < pages,
      has_previous: page > 1,
      links: [],
    },
    result: {
      messages: "Campaign Successfully Retrieved",
      "campaign-lists": campaigns.slice((page - 1) * size, page * size).map(showCampaign),
    },
  };
}

/** As creating and updating show it: without the tags. */
function showCampaignBriefly({ id, name, services, description }: Campaign): Readonly<Record<string, unknown>> {
  return { id, name, user_phone: [], services, description };
}

function showCampaign(campaign: Campaign): Readonly<Record<string, unknown>> {
  return { ...showCampaignBriefly(campaign), usable_tags: campaign.usableTags };
}
