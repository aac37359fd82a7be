import { isSheet } from "../attachment.ts";
import type { Plan, Turn } from "../command.ts";
import { type NewCampaignCall, planNewCampaign } from "./new-campaign.ts";

interface CreateTurn extends Pick<Turn, "api" | "say" | "show" | "attachment" | "openFile"> {
  readonly slots: {
    readonly name?: string | undefined;
    readonly services?: NewCampaignCall["services"] | undefined;
    readonly numbers?: readonly string[] | undefined;
    readonly description?: string | undefined;
  };
}

/** Numbers are asked for here and not by `needs`: a sheet does as well. */
export async function planCreate(turn: CreateTurn): Promise<Plan<NewCampaignCall>> {
  const { say, attachment } = turn;
  const { name, services, numbers, description } = turn.slots;
  if (name === undefined) return { kind: "ask", question: { ask: "name" } };
  if (services === undefined) return { kind: "ask", question: { ask: "services" } };
  if (attachment !== undefined && !isSheet(attachment)) {
    return { kind: "refuse", answer: { text: say("contacts.not-a-sheet", { file: attachment.name }) } };
  }
  if (numbers === undefined && attachment === undefined) {
    return { kind: "ask", question: { ask: "numbers", text: say("campaign.ask-numbers", { name }) } };
  }
  const from = { numbers: [...(numbers ?? [])], ...(attachment === undefined ? {} : { attachment }) };
  return planNewCampaign(turn, { name, services, description, from });
}
