// Which contacts a start is for: all, some by id, or those whose last call ended in given ways.
import { Refusal } from "./envelope.ts";
import { type Account, type Campaign, type Contact, type Outcome, outcomes } from "./state.ts";
import type { World } from "./world.ts";

/** The documentation shows `["failed","hungup"]` and `["failed, hungup"]`, its history `"failed"`: all are taken. */
export function readStatuses(given: string | readonly string[]): readonly Outcome[] {
  const words = [given]
    .flat()
    .flatMap((text) => text.split(","))
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
  if (words.length === 0) throw new Refusal(400, "This list may not be empty.", "status");
  return [...new Set(words)].map((word) => {
    const outcome = outcomes.find((one) => one === word);
    if (!outcome) throw new Refusal(400, `"${word}" is not a valid choice.`, "status");
    return outcome;
  });
}

interface Scope {
  readonly individual: readonly number[] | undefined;
  readonly statuses: readonly Outcome[] | undefined;
}

/** Only while none of the campaign's runs is under way: the stored statuses are then what the contacts show. */
export function pickContacts(world: World, account: Account, campaign: Campaign, scope: Scope): readonly Contact[] {
  const { individual, statuses } = scope;
  const named = individual === undefined ? campaign.contacts : findContacts(world, account, campaign, individual);
  const picked = named.filter((contact) => !statuses || statuses.some((status) => status === contact.status));
  if (picked.length > 0) return picked;
  if (statuses) throw new Refusal(400, `There are no numbers with the status ${statuses.join(", ")}.`, "status");
  throw new Refusal(400, "There are no numbers in this campaign.");
}

/** An id of another campaign is refused; one that is not the caller's at all is not found. */
function findContacts(world: World, account: Account, campaign: Campaign, ids: readonly number[]): readonly Contact[] {
  if (ids.length === 0) throw new Refusal(400, "This list may not be empty.", "individual");
  const byId = new Map(campaign.contacts.map((contact) => [contact.id, contact]));
  const own = world.state.campaigns.filter(({ ownerId }) => ownerId === account.id).flatMap(({ contacts }) => contacts);
  return [...new Set(ids)].map((id) => {
    const contact = byId.get(id);
    if (contact) return contact;
    if (own.some((other) => other.id === id)) throw new Refusal(400, `${id} is not in this campaign.`, "individual");
    throw new Refusal(404, "No CampaignAction matches the given query.");
  });
}
