import type { Contact } from "../../api/port.ts";
import type { Setting } from "../command.ts";

/** Everything about one contact, in one line. */
export function contactLine({ say, show }: Pick<Setting, "say" | "show">, contact: Contact): string {
  const { id, number, status, duration, playback, credits, tags } = contact;
  return say("contacts.line", { id, number: show(number), status, duration, playback, credits, tags });
}
