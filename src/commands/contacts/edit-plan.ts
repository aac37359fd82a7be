// Changing a contact's number or tags. The service takes both together, so what stays is sent along.
import { z } from "zod";
import type { Contact } from "../../api/port.ts";
import type { Act, LookUp, Outcome, Plan, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { contactOf, focusOnContact } from "./contact-of.ts";
import { unknownTags } from "./known-tags.ts";
import { numberKey } from "./number-key.ts";

export const editCall = z.object({
  contact: z.string(),
  before: z.string(),
  number: z.string(),
  tags: z.record(z.string(), z.string()),
});
export type EditCall = z.infer<typeof editCall>;

interface EditTurn extends Pick<Turn, "say" | "show" | "contact" | "campaign"> {
  readonly slots: {
    readonly new_number?: string | undefined;
    readonly tags?: Readonly<Record<string, string>> | undefined;
  };
}

export async function planEdit(turn: EditTurn): Promise<Plan<EditCall>> {
  const { say, show, campaign, slots } = turn;
  const contact = contactOf(turn);
  if (slots.new_number === undefined && slots.tags === undefined) {
    return {
      kind: "ask",
      question: { ask: "new_number", text: say("contacts.ask-change", { number: show(contact.number) }) },
    };
  }
  const wrong = campaign && unknownTags(say, campaign, slots.tags ?? {});
  if (wrong !== undefined) return { kind: "refuse", answer: { text: wrong, focus: focusOnContact(contact, campaign) } };
  const call: EditCall = {
    contact: contact.id,
    before: contact.number,
    number: slots.new_number ?? contact.number,
    tags: { ...contact.tags, ...slots.tags },
  };
  if (isSo(contact, call)) {
    const text = say("contacts.unchanged", { number: show(contact.number) });
    return { kind: "refuse", answer: { text, focus: focusOnContact(contact, campaign) } };
  }
  return { kind: "go", call, focus: focusOnContact(contact, campaign) };
}

function isSo(contact: Contact, { number, tags }: EditCall): boolean {
  const sameTags = Object.entries(tags).every(([key, value]) => contact.tags[key] === value);
  return sameTags && numberKey(contact.number) === numberKey(number);
}

export async function actEdit(act: Act<EditCall>): Promise<Outcome> {
  const { contact, number, tags } = act.call;
  await act.api.contacts.edit(contact, { number, tags });
  return outcome(act);
}

function outcome({ say, show, call }: Act<EditCall>): Outcome {
  const { contact, before, number, tags } = call;
  return {
    text: say("contacts.edited", { id: contact, before: show(before), number: show(number), tags }),
    buttons: [frameButton(say("contacts.button-show"), "contacts.show", { contact })],
    focus: { contact, number },
  };
}

export async function lookUpEdit(act: Act<EditCall>): Promise<LookUp> {
  const contact = await act.api.contacts.get(act.call.contact);
  return isSo(contact, act.call) ? { state: "done", outcome: outcome(act) } : { state: "not done" };
}
