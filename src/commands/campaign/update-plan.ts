// Changing a campaign's name, services or description.
import { z } from "zod";
import type { Campaign, CampaignChanges } from "../../api/port.ts";
import type { Act, LookUp, Outcome, Plan, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { servicesSchema } from "./new-campaign.ts";

export const updateCall = z.object({
  campaign: z.string(),
  changes: z.object({
    name: z.string().optional(),
    services: servicesSchema.optional(),
    description: z.string().optional(),
  }),
});
export type UpdateCall = z.infer<typeof updateCall>;

interface UpdateTurn extends Pick<Turn, "say" | "campaign"> {
  readonly slots: UpdateCall["changes"];
}

export async function planUpdate(turn: UpdateTurn): Promise<Plan<UpdateCall>> {
  const { say } = turn;
  const campaign = campaignOf(turn);
  const { name, services, description } = turn.slots;
  const changes = { name, services, description };
  if (Object.values(changes).every((value) => value === undefined)) {
    return {
      kind: "ask",
      question: { ask: "name", text: say("campaign.ask-change", { name: campaign.name, id: campaign.id }) },
    };
  }
  if (hasAll(campaign, changes)) {
    return {
      kind: "refuse",
      answer: { text: say("campaign.unchanged", { name: campaign.name }), focus: focusOn(campaign) },
    };
  }
  return { kind: "go", call: { campaign: campaign.id, changes }, focus: focusOn(campaign) };
}

function hasAll(campaign: Campaign, { name, services, description }: CampaignChanges): boolean {
  return (
    (name === undefined || name === campaign.name) &&
    (services === undefined || services === campaign.services) &&
    (description === undefined || description === campaign.description)
  );
}

export async function actUpdate(act: Act<UpdateCall>): Promise<Outcome> {
  const { campaign, changes } = act.call;
  return outcome(act, await act.api.campaigns.update(campaign, changes));
}

function outcome({ say, call }: Act<UpdateCall>, campaign: Campaign): Outcome {
  const { id, name } = campaign;
  return {
    text: say("campaign.updated", { ...call.changes, id, name }),
    buttons: [frameButton(say("campaign.button-details"), "campaign.details", { campaign: id })],
    focus: focusOn(campaign),
  };
}

export async function lookUpUpdate(act: Act<UpdateCall>): Promise<LookUp> {
  const campaign = await act.api.campaigns.get(act.call.campaign);
  return hasAll(campaign, act.call.changes)
    ? { state: "done", outcome: outcome(act, campaign) }
    : { state: "not done" };
}
