import type { Contact } from "../../api/port.ts";
import { joinText, type RichText } from "../../chat.ts";
import type { Answer, Setting, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { contactOf, focusOnContact } from "./contact-of.ts";

type ShowTurn = Pick<Turn, "say" | "show" | "contact" | "campaign" | "chat">;

export async function answerShow(turn: ShowTurn): Promise<Answer> {
  const contact = contactOf(turn);
  const { say } = turn;
  return {
    text: contactDetails(turn, contact),
    buttons: [
      frameButton(say("contacts.button-edit"), "contacts.edit", { contact: contact.id }),
      { ...frameButton(say("contacts.button-remove"), "contacts.remove", { contact: contact.id }), tone: "danger" },
    ],
    focus: focusOnContact(contact, turn.campaign),
  };
}

export function contactDetails({ say, show }: Pick<Setting, "say" | "show">, contact: Contact): RichText {
  const { id, number, campaignName, status, duration, playback, credits, tags } = contact;
  return joinText(
    [
      [{ bold: show(number) }, ` · ${say("contacts.id", { id })}`],
      say("contacts.campaign-line", { name: campaignName }),
      say("contacts.status-line", { status }),
      duration === undefined ? undefined : say("contacts.duration-line", { duration }),
      playback === undefined ? undefined : say("contacts.playback-line", { playback }),
      say("contacts.credits-line", { credits }),
      Object.keys(tags).length === 0 ? undefined : say("contacts.tags-line", { tags }),
    ],
    "\n",
  );
}
