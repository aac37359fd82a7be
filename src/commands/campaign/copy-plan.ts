import type { Status } from "../../slots/statuses.ts";
import type { Plan, Turn } from "../command.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { type NewCampaignCall, planNewCampaign, servicesSchema } from "./new-campaign.ts";

interface CopyTurn extends Pick<Turn, "api" | "say" | "show" | "openFile" | "campaign"> {
  readonly slots: {
    readonly name?: string | undefined;
    readonly numbers?: readonly string[] | undefined;
    readonly by?: NewCampaignCall["services"] | undefined;
    readonly who?: readonly Status[] | undefined;
  };
}

/** The same description, for other numbers or for the same contacts (or those of a status) with their tags; `by`: other services. */
export async function planCopy(turn: CopyTurn): Promise<Plan<NewCampaignCall>> {
  const { say, slots } = turn;
  const campaign = campaignOf(turn);
  const services = slots.by ?? servicesSchema.safeParse(campaign.services).data;
  if (services === undefined) {
    const text = say("campaign.not-startable", { name: campaign.name, services: campaign.services });
    return { kind: "refuse", answer: { text, focus: focusOn(campaign) } };
  }
  return planNewCampaign(turn, {
    name: slots.name ?? say("campaign.copy-name", { name: campaign.name, services: slots.by }),
    services,
    description: campaign.description === "" ? undefined : campaign.description,
    from: slots.numbers === undefined ? { campaign: campaign.id, who: slots.who } : { numbers: [...slots.numbers] },
    about: say("campaign.copy-of", { name: campaign.name, id: campaign.id, statuses: slots.who }),
    // A tap alone, maybe a slip, makes nothing.
    shown: slots.by !== undefined || slots.who !== undefined,
  });
}
