// From what people call things to what the service calls them: a campaign by id or name, a contact by id or number.
import Fuse from "fuse.js";
import type { Campaign, Contact, TingTing } from "../api/port.ts";
import type { Answer, Ask } from "../commands/command.ts";
import { numberKey } from "../commands/contacts/number-key.ts";
import { NotFound } from "../errors.ts";
import type { Frame } from "../frame.ts";
import type { Scene } from "./scene.ts";

export type Targets =
  | {
      readonly kind: "found";
      readonly frame: Frame;
      readonly campaign: Campaign | undefined;
      readonly contact: Contact | undefined;
    }
  | { readonly kind: "ask"; readonly question: Ask }
  | { readonly kind: "missing"; readonly answer: Answer };

/** A pick-list shows this many: three rows of a phone's screen and a bit. */
const PICK_LIST = 5;

export async function findTargets(scene: Scene, frame: Frame, api: TingTing): Promise<Targets> {
  const wanted = frame.slots.campaign;
  if (typeof wanted !== "string") return findContact(scene, frame, api, undefined);
  const campaign = await findCampaign(api, wanted);
  if (campaign.kind === "one") {
    return findContact(scene, { ...frame, slots: { ...frame.slots, campaign: campaign.one.id } }, api, campaign.one);
  }
  const text = scene.say(campaign.kind === "several" ? "dialogue.severalCampaigns" : "dialogue.noSuchCampaign", {
    name: wanted,
  });
  return { kind: "ask", question: { ask: "campaign", text, options: asOptions(campaign.candidates) } };
}

type Match =
  | { readonly kind: "one"; readonly one: Campaign }
  | { readonly kind: "several"; readonly candidates: readonly Campaign[] }
  | { readonly kind: "none"; readonly candidates: readonly Campaign[] };

async function findCampaign(api: TingTing, wanted: string): Promise<Match> {
  const known: Campaign[] = [];
  if (/^\d+$/.test(wanted)) {
    const byId = await getIfThere(api, wanted);
    if (byId) return { kind: "one", one: byId };
  }
  for await (const campaign of api.campaigns.list()) known.push(campaign);
  const sameName = known.filter((campaign) => fold(campaign.name) === fold(wanted));
  const [only] = sameName;
  if (only && sameName.length === 1) return { kind: "one", one: only };
  if (sameName.length > 1) return { kind: "several", candidates: sameName.slice(0, PICK_LIST) };
  return similar(known, wanted);
}

/** Threshold and margin as measured for misspelt campaign names: two scores closer than 0.1 are too near to choose between. */
const FUZZY = { threshold: 0.4, margin: 0.1 } as const;

function similar(known: readonly Campaign[], wanted: string): Match {
  const fuse = new Fuse(known, {
    keys: ["name"],
    threshold: FUZZY.threshold,
    ignoreLocation: true,
    includeScore: true,
  });
  const [best, next] = fuse.search(wanted, { limit: PICK_LIST });
  if (!best) return { kind: "none", candidates: known.slice(0, PICK_LIST) };
  const isClear = next === undefined || (next.score ?? 1) - (best.score ?? 0) >= FUZZY.margin;
  if (isClear) return { kind: "one", one: best.item };
  return { kind: "several", candidates: fuse.search(wanted, { limit: PICK_LIST }).map((result) => result.item) };
}

/** A campaign with all of these words in its name: what is only alike does not count. */
export async function namedCampaign(api: TingTing, called: string): Promise<Campaign | undefined> {
  const words = wordsOf(called);
  for await (const campaign of api.campaigns.list()) {
    const own = wordsOf(campaign.name);
    if (words.length > 0 && words.every((word) => own.includes(word))) return campaign;
  }
  return undefined;
}

function wordsOf(name: string): readonly string[] {
  return fold(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

async function getIfThere(api: TingTing, id: string): Promise<Campaign | undefined> {
  try {
    return await api.campaigns.get(id);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

function fold(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

function asOptions(campaigns: readonly Campaign[]): NonNullable<Ask["options"]> {
  return campaigns.map(({ id, name }) => ({ label: `${name} (${id})`, value: id }));
}

/** The newest campaigns, to pick from. */
export async function campaignOptions(api: TingTing): Promise<NonNullable<Ask["options"]>> {
  const newest: Campaign[] = [];
  for await (const campaign of api.campaigns.list()) {
    newest.push(campaign);
    if (newest.length === PICK_LIST) break;
  }
  return asOptions(newest);
}

/** A command that speaks of one contact takes its id, or its number in a campaign. */
async function findContact(
  scene: Scene,
  frame: Frame,
  api: TingTing,
  campaign: Campaign | undefined,
): Promise<Targets> {
  const command = scene.parts.findCommand(frame.intent);
  const found = { kind: "found", frame, campaign, contact: undefined } as const;
  if (command === undefined || !("contact" in command.slots)) return found;
  const { contact, number } = frame.slots;
  if (typeof contact === "string") return { ...found, contact: await api.contacts.get(contact) };
  if (typeof number !== "string" || campaign === undefined) return found;
  for await (const one of api.contacts.list(campaign.id)) {
    if (numberKey(one.number) === numberKey(number)) return { ...found, contact: one };
  }
  return {
    kind: "missing",
    answer: {
      text: scene.say("dialogue.noSuchNumber", { number: scene.setting().show(number), campaign: campaign.name }),
    },
  };
}
