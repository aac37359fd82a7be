// The campaigns a list is about: newest first, or best match first where words were given.
import Fuse from "fuse.js";
import type { Campaign, TingTing } from "../../api/port.ts";
import type { Kept } from "../kept.ts";
import { hasSms, hasVoice } from "./services.ts";

export interface CampaignFilter {
  readonly services?: string | undefined;
  readonly query?: string | undefined;
  /** Only those whose run the bot follows. */
  readonly state?: "running" | "scheduled" | undefined;
}

export interface FoundCampaigns {
  readonly campaigns: readonly Campaign[];
  /** There may be more: reading stopped here. */
  readonly cut: boolean;
}

/** Pages of the service are read as far as these many campaigns; an account rarely has more. */
const MOST_READ = 500;
/** Without words to look for nobody scrolls further. */
const MOST_LISTED = 60;

export async function findCampaigns(
  api: TingTing,
  runs: Kept["runs"],
  filter: CampaignFilter,
  now: number,
): Promise<FoundCampaigns> {
  const found: Campaign[] = [];
  let read = 0;
  const most = filter.query === undefined ? MOST_LISTED : MOST_READ;
  for await (const campaign of api.campaigns.list()) {
    if (read === MOST_READ || found.length === most) return { campaigns: ranked(found, filter.query), cut: true };
    read += 1;
    if (hasServices(campaign.services, filter.services) && (await isInState(runs, campaign.id, filter.state, now))) {
      found.push(campaign);
    }
  }
  return { campaigns: ranked(found, filter.query), cut: false };
}

function hasServices(services: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return hasVoice(services) === hasVoice(wanted) && hasSms(services) === hasSms(wanted);
}

async function isInState(
  runs: Kept["runs"],
  campaignId: string,
  state: CampaignFilter["state"],
  now: number,
): Promise<boolean> {
  if (state === undefined) return true;
  const run = await runs.current(campaignId);
  if (run === undefined) return false;
  const waits = run.startsAt !== undefined && run.startsAt > now;
  return waits === (state === "scheduled");
}

/** As measured for misspelt names: "dashein ofer" finds "Dashain offer". */
const FUZZY = { keys: ["name", "description"], threshold: 0.4, ignoreLocation: true } as const;

function ranked(campaigns: readonly Campaign[], query: string | undefined): readonly Campaign[] {
  if (query === undefined) return campaigns;
  const { keys, ...options } = FUZZY;
  return new Fuse(campaigns, { keys: [...keys], ...options }).search(query).map(({ item }) => item);
}
