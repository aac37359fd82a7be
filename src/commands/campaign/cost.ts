// What a run will cost, as far as anybody can know: the service tells no price, so an earlier hold or earlier calls must do.
import type { Cost, Setting } from "../command.ts";
import type { Recipients } from "./recipients.ts";

/** `contacts`: how many will be reached now. */
export async function estimateCost(
  { kept, say }: Pick<Setting, "kept" | "say">,
  campaignId: string,
  contacts: number,
  spent: Recipients["spent"],
): Promise<Cost> {
  const hold = await kept.runs.lastHold(campaignId);
  if (hold !== undefined && hold.contacts > 0) {
    const basis = say("campaign.basis-hold", hold);
    return { contacts, credits: { amount: share(hold.credits, hold.contacts, contacts), basis } };
  }
  if (spent.contacts > 0) {
    const basis = say("campaign.basis-spent", spent);
    return { contacts, credits: { amount: share(spent.credits, spent.contacts, contacts), basis } };
  }
  return { contacts };
}

/** Rounded up to whole credits: a little too much frightens less than a little too little. */
function share(credits: number, among: number, contacts: number): number {
  return Math.ceil((credits / among) * contacts);
}

/** The line of a card or an estimate. */
export function costLine(say: Setting["say"], { credits }: Cost): string {
  return credits === undefined ? say("campaign.cost-unknown") : say("campaign.cost", credits);
}
