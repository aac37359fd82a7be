// Making a campaign, from numbers, a sheet or another campaign's contacts: create and copy share it.
import { z } from "zod";
import type { Campaign, NewCampaign, TingTing } from "../../api/port.ts";
import { joinText } from "../../chat.ts";
import { writeUploadSheet } from "../../files/upload-sheet.ts";
import { statusNames } from "../../slots/statuses.ts";
import type { Act, LookUp, Outcome, Plan, Setting } from "../command.ts";
import { eachOnce, hashOf, type NumberList, needsCard, numberSource, readNumberList } from "../contacts/number-list.ts";
import { leftOutLines, numberListLines, rejectedFile } from "../contacts/number-list-lines.ts";
import { frameButton } from "../frame-of.ts";
import { focusOn } from "./campaign-of.ts";

export const servicesSchema = z.enum(["PHONE", "SMS", "SMS & PHONE"]);

export const newCampaignCall = z.object({
  name: z.string(),
  services: servicesSchema,
  description: z.string().optional(),
  from: z.union([
    numberSource,
    /** The contacts of another campaign, with their tags. */
    z.object({
      campaign: z.string(),
      /** Only those of these statuses. */
      who: z.array(z.enum(statusNames)).readonly().optional(),
    }),
  ]),
  count: z.number(),
  hash: z.string(),
});
export type NewCampaignCall = z.infer<typeof newCampaignCall>;
type From = NewCampaignCall["from"];
type OpenFile = Act<NewCampaignCall>["openFile"];

async function readFrom(from: From, api: TingTing, openFile: OpenFile): Promise<NumberList> {
  if ("numbers" in from) return readNumberList(from, openFile);
  const all = [];
  const isMeant = (status: string) => from.who === undefined || from.who.some((one) => one === status);
  for await (const contact of api.contacts.list(from.campaign)) if (isMeant(contact.status)) all.push(contact);
  // The service lists the newest first; the copy keeps the order in which they came.
  const rows = eachOnce(all.sort((a, b) => Number(a.id) - Number(b.id)));
  return {
    rows,
    tags: [...new Set(rows.flatMap(({ tags }) => Object.keys(tags)))],
    duplicates: all.length - rows.length,
    repeatedRows: 0,
    bad: [],
    hash: hashOf(rows),
    sheet: undefined,
    otherSheets: [],
  };
}

export interface NewCampaignWish {
  readonly name: string;
  readonly services: NewCampaignCall["services"];
  readonly description: string | undefined;
  readonly from: From;
  /** A line of its own on the card, e.g. what it is a copy of. */
  readonly about?: string;
  /** On a card however few they are. */
  readonly shown?: boolean;
}

interface Planning extends Pick<Setting, "api" | "say" | "show"> {
  readonly openFile: OpenFile;
}

export async function planNewCampaign(turn: Planning, wish: NewCampaignWish): Promise<Plan<NewCampaignCall>> {
  const { name, services, description, from, about, shown = false } = wish;
  const list = await readFrom(from, turn.api, turn.openFile);
  if (list.rows.length === 0) return { kind: "refuse", answer: { text: turn.say("campaign.no-numbers") } };
  const call: NewCampaignCall = { name, services, description, from, count: list.rows.length, hash: list.hash };
  const source = "numbers" in from ? from : { numbers: [] };
  if (!shown && !needsCard(list, source)) return { kind: "go", call };
  const { say } = turn;
  const text = joinText(
    [
      [{ bold: say("campaign.create-card", { name, services, count: list.rows.length }) }],
      about,
      description === undefined ? undefined : say("campaign.description-line", { description }),
      ...numberListLines(turn, list, source.attachment),
    ],
    "\n",
  );
  const facts = { name, services, description, count: list.rows.length, hash: list.hash, bad: list.bad.length };
  return { kind: "card", card: { text, facts, cost: undefined, call } };
}

const notedSchema = z.object({ known: z.array(z.string()) });

export async function actNewCampaign(act: Act<NewCampaignCall>): Promise<Outcome> {
  const { api, call } = act;
  const list = await readFrom(call.from, api, act.openFile);
  const known = await sameNamed(api, call.name);
  await act.note({ known: known.map(({ id }) => id) });
  const { name, services, description } = call;
  const created = await api.campaigns.create({
    name,
    services,
    description,
    recipients: await recipientsOf(call, list),
  });
  return outcome(act, created, list);
}

/** A sheet where tags or a file came along: the other form carries numbers alone. */
async function recipientsOf({ name, from }: NewCampaignCall, list: NumberList): Promise<NewCampaign["recipients"]> {
  const file = "numbers" in from ? from.attachment?.name : undefined;
  if (list.tags.length === 0 && file === undefined) {
    return { kind: "numbers", numbers: list.rows.map(({ number }) => number) };
  }
  const rows = list.rows.map((row, index) => ({ ...row, row: index + 2 }));
  const sheet = await writeUploadSheet({ name: file ?? name, rows, tags: list.tags });
  return { kind: "sheet", ...sheet };
}

/** New campaigns come first, so the newest are enough to tell whether ours is there. */
const NEWEST = 30;

async function sameNamed(api: TingTing, name: string): Promise<readonly Campaign[]> {
  const found: Campaign[] = [];
  let read = 0;
  for await (const campaign of api.campaigns.list()) {
    if (campaign.name === name) found.push(campaign);
    read += 1;
    if (read === NEWEST) break;
  }
  return found;
}

async function outcome(act: Act<NewCampaignCall>, campaign: Campaign, list?: NumberList): Promise<Outcome> {
  const { say, call } = act;
  const { id, name } = campaign;
  return {
    text: joinText(
      [
        say("campaign.created", { id, name, services: call.services, count: call.count }),
        ...(list === undefined ? [] : leftOutLines(say, list)),
      ],
      "\n",
    ),
    buttons: [
      frameButton(say("campaign.button-start"), "campaign.start", { campaign: id }),
      frameButton(say("campaign.button-numbers"), "contacts.list", { campaign: id }),
    ],
    files: await rejectedFile(say, list?.bad ?? []),
    focus: focusOn(campaign),
  };
}

export async function lookUpNewCampaign(act: Act<NewCampaignCall>): Promise<LookUp> {
  const noted = notedSchema.safeParse(act.noted).data;
  if (noted === undefined) return { state: "not done" };
  const created = (await sameNamed(act.api, act.call.name)).find(({ id }) => !noted.known.includes(id));
  return created === undefined ? { state: "not done" } : { state: "done", outcome: await outcome(act, created) };
}
