// Deleting a campaign with all its numbers and results.
import { z } from "zod";
import { joinText } from "../../chat.ts";
import { NotFound } from "../../errors.ts";
import type { Act, LookUp, Outcome, Plan, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { countsInOrder } from "./counts.ts";

export const deleteCall = z.object({ campaign: z.string(), name: z.string() });
export type DeleteCall = z.infer<typeof deleteCall>;

export async function planDelete(turn: Pick<Turn, "api" | "say" | "kept" | "campaign">): Promise<Plan<DeleteCall>> {
  const { api, say, kept } = turn;
  const campaign = campaignOf(turn);
  const { id, name, services } = campaign;
  const { total, byStatus } = await api.contacts.count(id);
  const running = (await kept.runs.current(id)) !== undefined;
  return {
    kind: "card",
    card: {
      text: joinText(
        [
          [{ bold: say("campaign.delete-card", { id, name }) }],
          say("campaign.services-line", { services }),
          say("campaign.contacts-line", { total, counts: countsInOrder(byStatus) }),
          running ? say("campaign.delete-running") : undefined,
          say("campaign.delete-final"),
        ],
        "\n",
      ),
      // Statuses move while a run goes on; what is lost does not.
      facts: { id, name, services, total, running },
      cost: undefined,
      call: { campaign: id, name },
      focus: focusOn(campaign),
    },
  };
}

export async function actDelete(act: Act<DeleteCall>): Promise<Outcome> {
  await act.api.campaigns.delete(act.call.campaign);
  return outcome(act);
}

function outcome({ say, call }: Act<DeleteCall>): Outcome {
  return {
    text: say("campaign.deleted", { name: call.name }),
    buttons: [frameButton(say("campaign.button-all"), "campaign.list", {})],
  };
}

export async function lookUpDelete(act: Act<DeleteCall>): Promise<LookUp> {
  try {
    await act.api.campaigns.get(act.call.campaign);
    return { state: "not done" };
  } catch (error) {
    if (error instanceof NotFound) return { state: "done", outcome: outcome(act) };
    throw error;
  }
}
