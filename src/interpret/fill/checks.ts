// Whether a costly wish may come of a line as it was filled: nothing strange may be left over, nothing lost or taken back.
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { isOpen } from "../presence.ts";
import { isBesideCampaign } from "./names.ts";
import { takesBack } from "./taken-back.ts";
import { isFree, type Work } from "./work.ts";

const means = meanings("campaign");
const saysStatus = saying("status:*");

/** Free words that nobody knows. */
function countLeft(work: Work): number {
  const { units } = work.utterance;
  let left = 0;
  for (let at = 0; at < units.length; at += 1) if (isOpen(units[at]) && isFree(work, at)) left += 1;
  return left;
}

/** What a wish may be about without naming one. */
const isObject = saying(
  ...(["it", "campaign", "line", "otp", "contact", "contacts", "number", "numbers", "code", "invite"] as const),
);

function isAimed(work: Work): boolean {
  const { plan, slots, utterance } = work;
  for (const slot of plan.targets) if (slots[slot] !== undefined) return true;
  return isObject.isIn(utterance) && utterance.units.some((unit, at) => isObject(unit) && isFree(work, at));
}

export function isStrange(work: Work): boolean {
  const left = countLeft(work);
  if (left === 0) return false;
  return left > 3 || (work.plan.targets.length > 0 && !isAimed(work));
}

/** "stop the water pump", "push the wedding to Magh", "त्यो फोटो मेटाऊ": something is named, and it is no campaign. */
function aimsElsewhere(work: Work): boolean {
  const { plan, slots, entities, ask } = work;
  if (!plan.isOfCampaign || slots.campaign !== undefined) return false;
  if (slots.contact !== undefined || slots.number !== undefined || callsCampaign(work)) return false;
  if (ask.includes("campaign") && entities.campaigns.length === 0) return true;
  return countLeft(work) > 0 || (slots.message === undefined && namesOther(work));
}

function callsCampaign({ entities, utterance }: Work): boolean {
  if (!means.campaign.isIn(utterance)) return false;
  return utterance.units.some((unit, at) => means.campaign(unit) && !entities.hidden(at));
}

function namesOther(work: Work): boolean {
  return work.entities.names.some((run) => !isBesideCampaign(work, run));
}

/** "rerun Kick-off Friday failed": a word that says who is meant may be one of the name. */
function losesLimits({ plan, slots, ask, entities, utterance }: Work): boolean {
  if (!plan.takes.statuses || slots.campaign !== undefined || !ask.includes("campaign")) return false;
  return entities.names.some(({ from, to }) => utterance.units.slice(from, to).some((unit) => saysStatus(unit)));
}

const isSomeone = saying("someone", "member", "it", "thatcontact");
const isPronoun = spelled(
  /^(him|her|them|he|she|उसलाई|उनलाई|उहाँलाई|यसलाई|तिनलाई|uslai|unlai|uhalai|yaslai|user|somebody|people)$/,
);

/** Who gets which rights, or above how much one must ask, is not half of what was said: two roles, an amount of nothing, a name nobody knows. */
function losesRights({ plan, slots, ask, utterance }: Work): boolean {
  const { takes, command } = plan;
  if (command.does.risk !== "rights") return false;
  if (ask.includes("role") || ask.includes("person")) return true;
  const isUnnamed = takes.person && slots.person === undefined;
  if (isUnnamed && !utterance.units.some((unit) => isSomeone(unit) || isPronoun(unit))) return true;
  return takes.contacts_limit === true && (ask.includes("contacts_limit") || ask.includes("credits"));
}

const isOfCode = saying("otp", "code", "it");

/** A code is sent where a code is spoken of, or to a number. */
function isNoCode({ plan, slots, utterance }: Work): boolean {
  if (!plan.sendsCode || slots.number !== undefined) return false;
  return !(isOfCode.isIn(utterance) && utterance.units.some(isOfCode));
}

export function isUnsafe(work: Work): boolean {
  const { takes } = work.plan;
  if (work.isDoubtful || takesBack(work)) return true;
  if (work.entities.phones.length > 0 && !takes.number && !takes.numbers) return true;
  return losesRights(work) || aimsElsewhere(work) || losesLimits(work) || isNoCode(work);
}
