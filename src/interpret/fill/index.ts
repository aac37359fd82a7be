// The slots of the chosen command out of the values of the utterance; what was said but fits nowhere is asked about.
import type { AnyCommand } from "../../commands/command.ts";
import { meanings } from "../../lexicon/saying.ts";
import { means as meansAny, type Unit, type Utterance, valueIn } from "../../lexicon/utterance.ts";
import type { Entities } from "../entities.ts";
import { isOpen } from "../presence.ts";
import { fillAmounts } from "./amounts.ts";
import { isExcepted } from "./excepted.ts";
import { isBesideCampaign } from "./names.ts";
import { fillPerson } from "./person.ts";
import { fillTags } from "./tags.ts";
import { takesBack } from "./taken-back.ts";
import { fillCampaign, fillNewName, fillQuery } from "./targets.ts";
import { fillTexts } from "./texts.ts";
import { fillIds, fillNumbers, fillTimes } from "./values.ts";
import { fillWorded } from "./worded.ts";
import { has, isFree, type Work } from "./work.ts";

const means = meanings("contact", "except", "campaign", "otp", "code", "it");

export interface Filled {
  readonly slots: Readonly<Record<string, unknown>>;
  readonly ask: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** Words are left over that nobody knows, where something known should stand: "start the car". */
  readonly strange: boolean;
  /** As a wish of its own it would do what was not said, or half of it: no costly one may come of it. */
  readonly unsafe: boolean;
}

/** Kinds of words that belong to a wish whatever it is. */
const general = ["campaign", "campaigns", "it", "name", "description", "say", "again", "instead", "only", "except"];
const groupsOf: Readonly<Record<string, string>> = {
  services: "service",
  channel: "channel",
  statuses: "status",
  voice: "voice",
  state: "state",
  role: "role",
  lang: "lang",
};

const vocabularies = new WeakMap<AnyCommand, (unit: Unit) => boolean>();

/** The words the command counts on, as a test of units; worked out once a command. */
function vocabularyOf(command: AnyCommand): (unit: Unit) => boolean {
  const known = vocabularies.get(command);
  if (known) return known;
  const concepts = new Set([...general, ...command.cues.flat().map((part) => part.replace(/^!/, ""))]);
  const groups = Object.keys(command.slots).flatMap((slot) => groupsOf[slot] ?? []);
  for (const concept of concepts) if (concept.endsWith(":*")) groups.push(concept.slice(0, -2));
  const isUsed = (unit: Unit) => {
    for (const concept of unit.concepts) if (concepts.has(concept)) return true;
    return groups.some((group) => unit.values.has(group));
  };
  vocabularies.set(command, isUsed);
  return isUsed;
}

/** "an approver, not for an operator": it restricts the role, which is given. */
function isOfRole({ slots, utterance: { units } }: Work, at: number): boolean {
  const said = units[/^an?$/.test(units[at + 1]?.key ?? "") ? at + 2 : at + 1];
  return slots.role !== undefined && said !== undefined && valueIn(said, "role") !== undefined;
}

/** "612 contact lai matra": one number's id, or how many? */
function countsContacts(work: Work): boolean {
  const {
    entities,
    utterance: { units },
  } = work;
  if (!has(work, "contacts") || work.slots.contacts !== undefined) return false;
  return entities.amounts.some(
    ({ from, to }) =>
      isFree(work, from) && means.contact(units[to]) && /^(?:lai|laai|लाई)$/.test(units[to + 1]?.key ?? ""),
  );
}

/** Restrictions that found no slot: asked about before any card. */
function askForRest(work: Work): void {
  const { utterance, entities, command } = work;
  const excepted = [...entities.phones, ...entities.contacts].some((one) => isExcepted(work, one.from));
  const restricts = utterance.units.some((unit, at) => isFree(work, at) && means.except(unit) && !isOfRole(work, at));
  if (command.does.risk !== "none" && countsContacts(work)) work.ask.add("contacts");
  if (command.does.risk === "none" || (!excepted && !restricts)) return;
  work.ask.add(
    has(work, "numbers") && entities.phones.length > 0 ? "numbers" : has(work, "contacts") ? "contacts" : "numbers",
  );
}

/** A time in a wish that has none: "delete campaign 8 tomorrow" must not delete it now. */
function askForTime(work: Work): void {
  const { entities, command } = work;
  if (command.does.risk === "none" || has(work, "schedule") || has(work, "minutes") || has(work, "from_date")) return;
  if (entities.pieces.some((piece) => piece.kind === "date" || piece.kind === "clock" || piece.kind === "delay"))
    work.ask.add("schedule");
}

function checkOtpMessage(work: Work): void {
  const { message } = work.slots;
  if (!has(work, "otp") || typeof message !== "string" || message.includes("{otp}")) return;
  delete work.slots.message;
  work.ask.add("message");
}

const targets = ["campaign", "number", "numbers", "contact", "contacts", "sid", "person", "code"];

/** What a wish may be about without naming one. */
const objects = ["it", "campaign", "line", "otp", "contact", "contacts", "number", "numbers", "code", "invite"];

function isStrange(work: Work): boolean {
  const { units } = work.utterance;
  const left = units.filter((unit, at) => isFree(work, at) && isOpen(unit)).length;
  const aimed =
    targets.some((slot) => work.slots[slot] !== undefined) ||
    units.some((unit, at) => isFree(work, at) && objects.some((concept) => meansAny(unit, concept)));
  const wants = targets.some((slot) => has(work, slot));
  return wants && !aimed ? left > 0 : left > 3;
}

/** "stop the water pump", "push the wedding to Magh", "त्यो फोटो मेटाऊ": something is named, and it is no campaign. */
function aimsElsewhere(work: Work): boolean {
  const { command, slots, entities, utterance, ask } = work;
  const isOfCampaign = command.intent.startsWith("campaign.") || command.intent === "contacts.remove";
  if (!isOfCampaign || slots.campaign !== undefined) return false;
  if (slots.contact !== undefined || slots.number !== undefined) return false;
  const calls = utterance.units.some((unit, at) => !entities.hidden(at) && means.campaign(unit));
  const names = slots.message === undefined && entities.names.some((run) => !isBesideCampaign(work, run));
  const left = utterance.units.some((unit, at) => isFree(work, at) && isOpen(unit));
  return !calls && (left || names || (ask.has("campaign") && entities.campaigns.length === 0));
}

/** "rerun Kick-off Friday failed": a word that says who is meant may be one of the name. */
function losesLimits({ command, slots, ask, entities, utterance }: Work): boolean {
  if (!ask.has("campaign") || !Object.hasOwn(command.slots, "statuses") || slots.campaign !== undefined) return false;
  return entities.names.some(({ from, to }) =>
    utterance.units.slice(from, to).some((unit) => unit.values.has("status")),
  );
}

const someOne = ["someone", "member", "it", "thatcontact"];

/** Who gets which rights, or above how much one must ask, is not half of what was said: two roles, an amount of nothing, a name nobody knows. */
function losesRights(work: Work): boolean {
  const { command, slots, ask, utterance } = work;
  if (command.does.risk !== "rights") return false;
  const isUnnamed = has(work, "person") && slots.person === undefined;
  const pointed = utterance.units.some(
    (unit) => someOne.some((concept) => meansAny(unit, concept)) || isPronoun.test(unit.key),
  );
  if (ask.has("role") || ask.has("person") || (isUnnamed && !pointed)) return true;
  return has(work, "contacts_limit") && (ask.has("contacts_limit") || ask.has("credits"));
}

const isPronoun =
  /^(him|her|them|he|she|उसलाई|उनलाई|उहाँलाई|यसलाई|तिनलाई|uslai|unlai|uhalai|yaslai|user|somebody|people)$/;

/** A code is sent where a code is spoken of, or to a number. */
function isNoCode({ command, slots, utterance: { units } }: Work): boolean {
  if (!/^otp\.(send|resend)$/.test(command.intent) || slots.number !== undefined) return false;
  return !units.some((unit) => means.otp(unit) || means.code(unit) || means.it(unit));
}

function isUnsafe(work: Work): boolean {
  if (work.command.does.risk === "none") return false;
  if (takesBack(work)) return true;
  if (work.entities.phones.length > 0 && !has(work, "number") && !has(work, "numbers")) return true;
  if (work.doubts.size > 0) return true;
  return losesRights(work) || aimsElsewhere(work) || losesLimits(work) || isNoCode(work);
}

/** `onCard`: it corrects an open card, so a name need not be sure. */
export function fillSlots(command: AnyCommand, utterance: Utterance, entities: Entities, onCard = false): Filled {
  const work: Work = {
    command,
    onCard,
    utterance,
    entities,
    used: vocabularyOf(command),
    slots: {},
    ask: new Set(),
    doubts: new Set(),
    hints: {},
    claimed: new Set(),
  };
  fillIds(work);
  fillNumbers(work);
  fillTimes(work);
  fillTexts(work);
  fillTags(work);
  fillWorded(work);
  fillAmounts(work);
  fillPerson(work);
  fillCampaign(work);
  fillQuery(work);
  fillNewName(work);
  checkOtpMessage(work);
  askForRest(work);
  askForTime(work);
  return { slots: work.slots, ask: [...work.ask], hints: work.hints, strange: isStrange(work), unsafe: isUnsafe(work) };
}
