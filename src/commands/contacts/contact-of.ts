import type { Contact } from "../../api/port.ts";
import type { Focus } from "../command.ts";

/** The contact of a turn whose command needs one: the dialogue looked it up, by id or by campaign and number. */
export function contactOf(turn: { readonly contact: Contact | undefined }): Contact {
  if (turn.contact === undefined) throw new Error("a command that needs a contact was run without one");
  return turn.contact;
}

/** A contact is named by its id, or by its number in a campaign. */
export function missingContact(slots: {
  readonly contact?: string | undefined;
  readonly campaign?: string | undefined;
  readonly number?: string | undefined;
}): "contact" | "campaign" | "number" | undefined {
  if (slots.contact !== undefined) return undefined;
  if (slots.number !== undefined) return slots.campaign === undefined ? "campaign" : undefined;
  return slots.campaign === undefined ? "contact" : "number";
}

export function focusOnContact(
  { id, number }: Contact,
  campaign?: { readonly id: string; readonly name: string },
): Focus {
  return { contact: id, number, ...(campaign ? { campaign: { id: campaign.id, name: campaign.name } } : {}) };
}
