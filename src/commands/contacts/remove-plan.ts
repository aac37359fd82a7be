// Taking one number out of a campaign, with what is known about it.
import { z } from "zod";
import { joinText } from "../../chat.ts";
import { NotFound } from "../../errors.ts";
import type { Act, LookUp, Outcome, Plan, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { contactOf, focusOnContact } from "./contact-of.ts";
import { contactDetails } from "./show-answer.ts";

export const removeCall = z.object({
  contact: z.string(),
  number: z.string(),
  campaignName: z.string(),
  campaign: z.string().optional(),
});
export type RemoveCall = z.infer<typeof removeCall>;

export async function planRemove(turn: Pick<Turn, "say" | "contact" | "campaign">): Promise<Plan<RemoveCall>> {
  const { say, campaign } = turn;
  const contact = contactOf(turn);
  const { id, number, campaignName, status } = contact;
  // One must see in full what one loses, in a group too.
  const details = contactDetails({ say, show: (full) => full }, contact);
  return {
    kind: "card",
    card: {
      text: joinText([[{ bold: say("contacts.remove-card", { number, name: campaignName }) }], details], "\n"),
      facts: { id, number, campaignName, status },
      cost: undefined,
      call: { contact: id, number, campaignName, ...(campaign ? { campaign: campaign.id } : {}) },
      focus: focusOnContact(contact, campaign),
    },
  };
}

export async function actRemove(act: Act<RemoveCall>): Promise<Outcome> {
  await act.api.contacts.remove(act.call.contact);
  return outcome(act);
}

function outcome({ say, show, call }: Act<RemoveCall>): Outcome {
  const { number, campaignName, campaign } = call;
  return {
    text: say("contacts.removed", { number: show(number), name: campaignName }),
    buttons: campaign === undefined ? [] : [frameButton(say("campaign.button-numbers"), "contacts.list", { campaign })],
  };
}

export async function lookUpRemove(act: Act<RemoveCall>): Promise<LookUp> {
  try {
    await act.api.contacts.get(act.call.contact);
    return { state: "not done" };
  } catch (error) {
    if (error instanceof NotFound) return { state: "done", outcome: outcome(act) };
    throw error;
  }
}
