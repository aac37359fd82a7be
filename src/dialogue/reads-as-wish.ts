// Whether a text that was typed for an answer reads as a wish about something of ours: "list my campaigns", "start campaign 9".
// Real messages read like wishes too ("Stop by our shop tomorrow"), so it has to name what is ours, or look up nothing else.
import type { Frame } from "../frame.ts";
import { lexicon } from "../lexicon/index.ts";
import { readUtterance } from "../lexicon/utterance.ts";
import { withoutQuotes } from "../slots/free-text.ts";
import { namedCampaign } from "./resolve.ts";
import type { Said, Scene } from "./scene.ts";

/** Wishes are short. */
const MOST_CHARACTERS = 80;

/** In quotes, over several lines, long or with {tags}: nobody gives an order like that. */
export function isSurelyText(words: string): boolean {
  const typed = words.trim();
  return withoutQuotes(typed) !== typed || /[\n\r{}]/.test(typed) || [...typed].length > MOST_CHARACTERS;
}

export interface Wish {
  readonly frame: Frame;
  /** Id of the campaign it names. */
  readonly campaign: string | undefined;
}

export async function wishIn(scene: Scene, { words, reading: { frame } }: Said): Promise<Wish | undefined> {
  const does = scene.parts.findCommand(frame.intent)?.does;
  if (does === undefined || does.kind === "spoken" || frame.intent === "help" || isSurelyText(words)) return undefined;
  if (does.risk === "none" && hasUnknownWords(words, frame)) return undefined;
  if (isNumberOfOurs(frame) || isLookUp(words, frame)) return { frame, campaign: undefined };
  const campaign = await campaignOf(scene, words, frame);
  return campaign === undefined ? undefined : { frame, campaign };
}

function isNumberOfOurs({ intent, slots }: Frame): boolean {
  if (slots.campaign !== undefined) return false;
  return slots.contact !== undefined || (/^(otp|lines)\./.test(intent) && (slots.number ?? slots.sid) !== undefined);
}

/** What can be looked up without naming anything. Of the others too many are read into notices: "Service is restored". */
const lookUps = new Set([
  "account.show",
  "campaign.list",
  "lines.available",
  "lines.owned",
  "message.list",
  "notify.list",
  "otp.history",
  "usage.show",
  "voice.list",
]);

/** One word alone ("bill") is rather a name; words to look for are somebody's own. */
function isLookUp(words: string, { intent, slots }: Frame): boolean {
  return lookUps.has(intent) && slots.query === undefined && /\S\s+\S/.test(words.trim());
}

/** By its id, or by its name within more words: a name alone is no wish. */
async function campaignOf(scene: Scene, words: string, { slots }: Frame): Promise<string | undefined> {
  const called = slots.campaign ?? slots.query;
  if (typeof called !== "string") return undefined;
  if (/^\d+$/.test(called)) return slots.campaign === called ? called : undefined;
  if (called.trim().toLowerCase() === words.trim().toLowerCase() || scene.account === undefined) return undefined;
  return (await namedCampaign(scene.setting().api, called))?.id;
}

/** Words that nobody knows and that are no part of a name or text in the frame. */
function hasUnknownWords(words: string, { slots }: Frame): boolean {
  const told =
    JSON.stringify(slots)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return readUtterance(words, lexicon).units.some(({ kind, open, raw }) => {
    const word = raw.toLowerCase();
    return kind === "word" && open && !told.some((known) => word.startsWith(known) || known.startsWith(word));
  });
}
