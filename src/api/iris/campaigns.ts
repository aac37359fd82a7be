// Campaigns: §2 nos. 8–12, 14 and 15.
import { NotFound } from "../../errors.ts";
import { json } from "../http/answer.ts";
import type { Calls, Write } from "../http/calls.ts";
import type { Campaign, NewCampaign, RerunRequest, StartRequest, TingTing } from "../port.ts";
import { formOf } from "./form.ts";
import { bodyId, contactNumber, segment } from "./numbers.ts";
import { campaignDetails, campaignPage, done, startReceipt } from "./schemas.ts";

const path = "api/system/campaigns";

export function createCampaigns(calls: Calls): TingTing["campaigns"] {
  const { read, write } = calls;
  return {
    list: () => listCampaigns(calls),

    get: (campaignId) => read({ path: `${path}/${segment(campaignId)}/details`, parse: json(campaignDetails) }),

    create: (campaign) =>
      write({ method: "POST", path: `${path}/`, body: creationBody(campaign), parse: json(campaignDetails) }),

    update: (campaignId, { name, services, description }) =>
      write({
        method: "PUT",
        path: `${path}/${segment(campaignId)}/update`,
        body: { json: { name, services, description } },
        parse: json(campaignDetails),
      }),

    delete: (campaignId) =>
      write({ method: "DELETE", path: `${path}/${segment(campaignId)}/delete`, parse: json(done) }),

    start: async (campaignId, request) => write(begin(campaignId, request, startFields(request))),

    rerun: async (campaignId, request) => write(begin(campaignId, request, rerunFields(request))),
  };
}

/** The page parameter is not documented (§2.1): where it is ignored, the same ids come again and the walk ends. */
async function* listCampaigns({ read }: Calls): AsyncGenerator<Campaign, void> {
  const seen = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { campaigns, hasNext } = await readPage(read, page);
    const fresh = campaigns.filter(({ id }) => !seen.has(id));
    for (const campaign of fresh) seen.add(campaign.id);
    yield* fresh;
    if (!hasNext || fresh.length === 0) return;
  }
}

/** The first page is asked for as documented. A later one that is gone was emptied while we read. */
async function readPage(read: Calls["read"], page: number) {
  if (page === 1) return read({ path, parse: json(campaignPage) });
  try {
    return await read({ path, query: { page: String(page) }, parse: json(campaignPage) });
  } catch (error) {
    if (error instanceof NotFound) return { campaigns: [], hasNext: false };
    throw error;
  }
}

function creationBody({ name, services, description, recipients }: NewCampaign): Write<unknown>["body"] {
  if (recipients.kind === "numbers") {
    return { json: { name, services, individual_number: recipients.numbers.map(contactNumber), description } };
  }
  const sheet = { field: "send_to_number_file", name: recipients.name, mime: sheetMime, bytes: recipients.bytes };
  return { form: formOf({ name, services, description }, sheet) };
}

/** .xlsx, the only kind the vendor names. */
const sheetMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Fields = Readonly<Record<string, string | readonly (string | number)[] | undefined>>;

function startFields({ contacts, ...common }: StartRequest): Fields {
  // The service would take an empty list for everybody.
  if (contacts?.length === 0) throw new RangeError("a start of nobody");
  return { ...soundFields(common), individual: contacts?.map(bodyId) };
}

function rerunFields({ statuses, priority, ...common }: RerunRequest): Fields {
  // Without a status the call is a start of everybody.
  if (statuses.length === 0) throw new RangeError("a re-run of nobody");
  return { ...soundFields(common), priority, status: statuses };
}

function soundFields({ sound, voice, schedule }: Pick<StartRequest, "sound" | "voice" | "schedule">): Fields {
  return {
    message: sound?.kind === "message" ? sound.text : undefined,
    voice_input: voice,
    schedule_date: schedule,
  };
}

/** JSON, or multipart where a recording goes along (§2.2: as `aud_file`; lists as repeated keys). */
function begin(campaignId: string, { sound }: { readonly sound?: StartRequest["sound"] }, fields: Fields) {
  const body =
    sound?.kind === "audio" ? { form: formOf(fields, { field: "aud_file", ...sound.file }) } : { json: fields };
  return {
    method: "POST",
    path: `${path}/${segment(campaignId)}/begin/`,
    body,
    parse: json(startReceipt),
  } as const;
}
