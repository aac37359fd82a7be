import type { Campaign, Contact } from "../../api/port.ts";
import { joinText } from "../../chat.ts";
import type { Status } from "../../slots/statuses.ts";
import { campaignOf, focusOn } from "../campaign/campaign-of.ts";
import { countsInOrder } from "../campaign/counts.ts";
import type { Answer, FrameButton, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { contactSheet } from "./contact-files.ts";
import { contactLine } from "./contact-lines.ts";

interface ListTurn extends Pick<Turn, "api" | "say" | "show" | "chat" | "kept" | "campaign"> {
  readonly slots: { readonly statuses?: readonly Status[] | undefined };
}

/** As many as can be read on a phone; the rest goes into a file. */
const SHOWN = 20;

export async function answerContactList(turn: ListTurn): Promise<Answer> {
  const campaign = campaignOf(turn);
  const statuses = turn.slots.statuses ?? [];
  const listed: Contact[] = [];
  const counts: Record<string, number> = {};
  let total = 0;
  for await (const contact of turn.api.contacts.list(campaign.id)) {
    total += 1;
    counts[contact.status] = (counts[contact.status] ?? 0) + 1;
    if (statuses.length === 0 || statuses.some((status) => status === contact.status)) listed.push(contact);
  }
  if (listed.length === 0) return nobody(turn, campaign, total, counts);
  return list(
    turn,
    campaign,
    listed.sort((a, b) => Number(a.id) - Number(b.id)),
  );
}

function nobody(
  { say, slots }: ListTurn,
  campaign: Campaign,
  total: number,
  counts: Readonly<Record<string, number>>,
): Answer {
  const { id, name } = campaign;
  if (total === 0) {
    const add = frameButton(say("campaign.button-add"), "contacts.add", { campaign: id });
    return { text: say("campaign.nobody", { name }), buttons: [add], focus: focusOn(campaign) };
  }
  return {
    text: say("contacts.none-such", { name, statuses: slots.statuses ?? [], counts: countsInOrder(counts) }),
    buttons: [frameButton(say("campaign.button-numbers"), "contacts.list", { campaign: id })],
    focus: focusOn(campaign),
  };
}

async function list(turn: ListTurn, campaign: Campaign, listed: readonly Contact[]): Promise<Answer> {
  const { say, slots, chat } = turn;
  const { id, name } = campaign;
  const shown = listed.slice(0, SHOWN);
  const file =
    listed.length > SHOWN ? await contactSheet(turn, campaign, each(listed), `campaign-${id}-numbers`) : undefined;
  const [only] = listed.length === 1 ? listed : [];
  return {
    text: joinText(
      [
        say("contacts.list", { name, count: listed.length, statuses: slots.statuses ?? [] }),
        ...shown.map((contact) => contactLine(turn, contact)),
        file !== undefined ? say("contacts.list-more", { shown: shown.length, count: listed.length }) : undefined,
        chat.kind === "group" ? say("contacts.masked") : undefined,
      ],
      "\n",
    ),
    buttons: buttons(turn, campaign),
    files: file === undefined ? [] : [file],
    focus: { ...focusOn(campaign), ...(only === undefined ? {} : { contact: only.id, number: only.number }) },
  };
}

async function* each(contacts: readonly Contact[]): AsyncGenerator<Contact> {
  yield* contacts;
}

/** Those who were reached are offered to nobody. */
function buttons({ say, slots }: ListTurn, { id }: Campaign): readonly FrameButton[] {
  const statuses = slots.statuses ?? [];
  const report = frameButton(say("campaign.button-report"), "campaign.report", { campaign: id });
  if (statuses.length === 0 || statuses.includes("completed")) return [report];
  const fresh = statuses.every((status) => status === "not started");
  const label = say(fresh ? "campaign.button-call-these" : "campaign.button-call-again");
  return [frameButton(label, "campaign.rerun", { campaign: id, statuses: [...statuses].sort() }), report];
}
