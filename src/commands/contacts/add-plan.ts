// Which numbers would go into a campaign: those that are not there yet, with the tags the campaign knows.
import { z } from "zod";
import type { Campaign, TingTing } from "../../api/port.ts";
import { joinText } from "../../chat.ts";
import { isSheet } from "../attachment.ts";
import { campaignOf, focusOn } from "../campaign/campaign-of.ts";
import type { Answer, Plan, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { unknownTags, withKnownTags } from "./known-tags.ts";
import { numberKey } from "./number-key.ts";
import {
  type ListedNumber,
  type NumberList,
  type NumberSource,
  needsCard,
  numberSource,
  readNumberList,
} from "./number-list.ts";
import { numberListLines } from "./number-list-lines.ts";

export const addCall = z.object({
  campaign: z.object({ id: z.string(), name: z.string() }),
  source: numberSource,
  /** Tags the campaign knows: others of a sheet are left out. */
  usable: z.array(z.string()),
});
export type AddCall = z.infer<typeof addCall>;

interface AddTurn extends Pick<Turn, "api" | "say" | "show" | "attachment" | "openFile" | "campaign"> {
  readonly slots: {
    readonly numbers?: readonly string[] | undefined;
    readonly tags?: Readonly<Record<string, string>> | undefined;
  };
}

/** Numbers are asked for here and not by `needs`: a sheet does as well. */
export async function planAdd(turn: AddTurn): Promise<Plan<AddCall>> {
  const { api, say, attachment, slots } = turn;
  const campaign = campaignOf(turn);
  const { id, name, usableTags } = campaign;
  if (attachment !== undefined && !isSheet(attachment)) {
    return refuse({ text: say("contacts.not-a-sheet", { file: attachment.name }) });
  }
  if (slots.numbers === undefined && attachment === undefined) {
    return { kind: "ask", question: { ask: "numbers", text: say("contacts.ask-numbers", { name }) } };
  }
  const wrong = unknownTags(say, campaign, slots.tags ?? {});
  if (wrong !== undefined) return refuse(withoutTags(turn, campaign, wrong));
  const source: NumberSource = {
    numbers: [...(slots.numbers ?? [])],
    ...(slots.tags === undefined ? {} : { tags: slots.tags }),
    ...(attachment === undefined ? {} : { attachment }),
  };
  const list = await readNumberList(source, turn.openFile);
  const { fresh, there } = await sortOut(api, id, list.rows);
  if (fresh.length === 0) return refuse(allThere(turn, campaign, there));
  const call: AddCall = { campaign: { id, name }, source, usable: [...usableTags] };
  if (!needsCard(list, source)) return { kind: "go", call, focus: focusOn(campaign) };
  return { kind: "card", card: card(turn, campaign, call, { list, fresh, there }) };
}

function refuse(answer: Answer): Plan<AddCall> {
  return { kind: "refuse", answer };
}

function withoutTags({ say, slots, attachment }: AddTurn, campaign: Campaign, text: string): Answer {
  const add = frameButton(say("contacts.button-without-tags"), "contacts.add", {
    campaign: campaign.id,
    numbers: slots.numbers,
  });
  return { text, buttons: attachment === undefined ? [add] : [], focus: focusOn(campaign) };
}

function allThere({ say, show }: AddTurn, campaign: Campaign, there: readonly ListedNumber[]): Answer {
  const numbers = there.map(({ number }) => show(number));
  return {
    text: say("contacts.all-there", { name: campaign.name, numbers }),
    buttons: [frameButton(say("campaign.button-numbers"), "contacts.list", { campaign: campaign.id })],
    focus: focusOn(campaign),
  };
}

export interface SortedNumbers {
  readonly fresh: readonly ListedNumber[];
  /** In the campaign already. */
  readonly there: readonly ListedNumber[];
}

export async function sortOut(
  api: TingTing,
  campaignId: string,
  rows: readonly ListedNumber[],
): Promise<SortedNumbers> {
  const wanted = new Set(rows.map(({ number }) => numberKey(number)));
  const present = new Set<string>();
  for await (const { number } of api.contacts.list(campaignId)) {
    const key = numberKey(number);
    if (wanted.has(key)) present.add(key);
  }
  const isThere = ({ number }: ListedNumber) => present.has(numberKey(number));
  return { fresh: rows.filter((row) => !isThere(row)), there: rows.filter(isThere) };
}

interface Printed extends SortedNumbers {
  readonly list: NumberList;
}

function card(turn: AddTurn, campaign: Campaign, call: AddCall, { list, fresh, there }: Printed) {
  const { say, show, attachment } = turn;
  const { name, usableTags } = campaign;
  const unused = list.tags.filter((tag) => !usableTags.includes(tag));
  const used = {
    ...list,
    rows: withKnownTags(fresh, usableTags),
    tags: list.tags.filter((tag) => usableTags.includes(tag)),
  };
  const text = joinText(
    [
      [{ bold: say("contacts.add-card", { name, count: fresh.length }) }],
      ...numberListLines(turn, used, attachment),
      there.length > 0 ? say("contacts.there", { numbers: there.map(({ number }) => show(number)) }) : undefined,
      unused.length > 0 ? say("contacts.unused-columns", { tags: unused, usable: usableTags }) : undefined,
    ],
    "\n",
  );
  const facts = { name, fresh: fresh.length, there: there.length, hash: list.hash, bad: list.bad.length, unused };
  return { text, facts, cost: undefined, call, focus: focusOn(campaign) };
}
