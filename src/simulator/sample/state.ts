// The state a simulator begins with. Deterministic: the same seed gives the same ids, numbers and outcomes.
import { settleRuns } from "../progress.ts";
import { createContact } from "../recipients.ts";
import { type Campaign, emptyState, type Run, type State } from "../state.ts";
import { type AccountSeed, createAccount, neighbourAccount, sampleAccount } from "./accounts.ts";
import { neighbourCampaigns, type SampleCampaign, sampleCampaigns } from "./campaigns.ts";
import { sampleLines } from "./lines.ts";

const SAMPLE_CREDITS = 5000;

export function sampleState(seed: number): State {
  const sample = createAccount(1, { ...sampleAccount, credits: SAMPLE_CREDITS });
  const neighbour = createAccount(2, { ...neighbourAccount, firstName: "Roshan", lastName: "Neupane" });
  const state: State = {
    ...emptyState(),
    next: { campaign: 13, contact: 3001, run: 1, token: 1 },
    accounts: [sample, neighbour],
    lines: sampleLines(sample.id, neighbour.id),
    campaigns: [
      ...sampleCampaigns.map((campaign) => createCampaign(campaign, sample.id)),
      ...neighbourCampaigns.map((campaign) => createCampaign(campaign, neighbour.id)),
    ],
  };
  return withHistory(state, seed, sample.id);
}

/** Accounts without anything but their credits. */
export function plainState(accounts: readonly AccountSeed[]): State {
  return { ...emptyState(), accounts: accounts.map((account, index) => createAccount(index + 1, account)) };
}

function createCampaign(campaign: SampleCampaign, ownerId: number): Campaign {
  const { id, name, services, description, usableTags, firstContactId, contacts, finishedWith = null } = campaign;
  return {
    id,
    ownerId,
    name,
    services,
    description,
    usableTags: [...usableTags],
    message: finishedWith,
    audio: null,
    lastSound: finishedWith === null ? null : "message",
    contacts: contacts.map((contact, index) => createContact(firstContactId + index, contact, "as-sent")),
  };
}

/** Lets the finished campaigns have run long ago; what that cost is not part of the story. */
function withHistory(state: State, seed: number, accountId: number): State {
  const finished = state.campaigns.filter(({ message }) => message !== null);
  const past = { ...state, runs: finished.map((campaign) => pastRun(campaign, seed, accountId)) };
  settleRuns(past, Number.MAX_SAFE_INTEGER);
  for (const account of past.accounts) if (account.id === accountId) account.credits = SAMPLE_CREDITS;
  return { ...past, runs: [] };
}

function pastRun(campaign: Campaign, seed: number, accountId: number): Run {
  const smsParts = campaign.services === "SMS" ? 1 : 0;
  const entries = campaign.contacts.map((contact) => {
    contact.attempts = 1;
    return { contactId: contact.id, number: contact.number, attempt: 1, hold: 1, smsParts, removed: false };
  });
  const { id: campaignId, services } = campaign;
  return { id: 0, accountId, campaignId, services, startAt: 0, seed, speed: 1, resets: true, entries, settled: false };
}
