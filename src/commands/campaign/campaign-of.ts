import type { Campaign } from "../../api/port.ts";
import type { Focus } from "../command.ts";

/** The campaign of a turn whose command needs one: the dialogue looked it up before it handed the turn over. */
export function campaignOf(turn: { readonly campaign: Campaign | undefined }): Campaign {
  if (turn.campaign === undefined) throw new Error("a command that needs a campaign was run without one");
  return turn.campaign;
}

export function focusOn(campaign: { readonly id: string; readonly name: string }): Focus {
  return { campaign: { id: campaign.id, name: campaign.name } };
}
