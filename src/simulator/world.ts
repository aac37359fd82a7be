// What every operation works on: the state, the time, and how this simulator is set.
import type { z } from "zod";
import type { Clock } from "../clock.ts";
import { Refusal } from "./envelope.ts";
import type { Account, Campaign, Contact, State } from "./state.ts";
import type { Types } from "./strictness.ts";
import type { Switches } from "./switches.ts";
import type { Tokens } from "./tokens.ts";

export interface World {
  readonly clock: Clock;
  readonly state: State;
  readonly tokens: Tokens;
  readonly seed: number;
  /** Divides dialling and talking times. */
  readonly speed: number;
  readonly strict: boolean;
  readonly switches: Switches;
}

/** One request on its way in. After `read` an operation runs to its end without a pause, so no two mix. */
export interface OpenCall {
  /** Of the simulator as the caller reached it, e.g. `"http://127.0.0.1:4010"`. */
  readonly origin: string;
  readonly query: URLSearchParams;
  /** The number in the path. */
  readonly id: number;
  read<T>(shape: (types: Types) => z.ZodType<T>): Promise<T>;
}

export interface Call extends OpenCall {
  readonly account: Account;
}

export type Handler<C extends OpenCall> = (call: C) => Response | Promise<Response>;

/** Someone else's campaign looks like none (reference §1.5). */
export function campaignOf(world: World, account: Account, campaignId: number): Campaign {
  const campaign = world.state.campaigns.find(({ id, ownerId }) => id === campaignId && ownerId === account.id);
  if (!campaign) throw new Refusal(404, "No Campaign matches the given query.");
  return campaign;
}

export function contactOf(
  world: World,
  account: Account,
  contactId: number,
): { readonly campaign: Campaign; readonly contact: Contact } {
  for (const campaign of world.state.campaigns) {
    if (campaign.ownerId !== account.id) continue;
    const contact = campaign.contacts.find(({ id }) => id === contactId);
    if (contact) return { campaign, contact };
  }
  throw new Refusal(404, "No CampaignAction matches the given query.");
}
