// The slots of the chosen command out of the values of the utterance; what was said but fits nowhere is asked about.
import type { AnyCommand } from "../../commands/command.ts";
import type { Utterance } from "../../lexicon/utterance.ts";
import type { Entities } from "../entities.ts";
import { fillAmounts } from "./amounts.ts";
import { isStrange, isUnsafe } from "./checks.ts";
import { fillPerson } from "./person.ts";
import { planOf } from "./plan.ts";
import { askForRest, askForTime } from "./rest.ts";
import { fillTags } from "./tags.ts";
import { fillCampaign, fillNewName, fillQuery } from "./targets.ts";
import { fillTexts } from "./texts.ts";
import { fillIds, fillNumbers, fillTimes } from "./values.ts";
import { fillWorded } from "./worded.ts";
import { askFor, beginWork, type Work } from "./work.ts";

export interface Filled {
  readonly slots: Readonly<Record<string, unknown>>;
  readonly ask: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** Words are left over that nobody knows, where something known should stand: "start the car". Only said of a costly wish or a card. */
  readonly strange: boolean;
  /** As a wish of its own it would do what was not said, or half of it: no costly one may come of it. */
  readonly unsafe: boolean;
}

function checkOtpMessage(work: Work): void {
  const { message } = work.slots;
  if (typeof message !== "string" || message.includes("{otp}")) return;
  delete work.slots.message;
  askFor(work, "message");
}

/** `onCard`: it corrects an open card, so a name need not be sure. */
export function fillSlots(command: AnyCommand, utterance: Utterance, entities: Entities, onCard = false): Filled {
  const plan = planOf(command);
  const { takes, isCostly } = plan;
  const work = beginWork(plan, utterance, entities, onCard);
  fillIds(work);
  if (entities.phones.length > 0) fillNumbers(work);
  fillTimes(work);
  fillTexts(work);
  if (takes.tags) fillTags(work);
  fillWorded(work);
  fillAmounts(work);
  if (takes.person) fillPerson(work);
  if (takes.campaign) fillCampaign(work);
  if (takes.query) fillQuery(work);
  if (takes.name) fillNewName(work);
  if (takes.otp) checkOtpMessage(work);
  if (isCostly) askForRest(work);
  if (isCostly) askForTime(work);
  const { slots, ask, hints } = work;
  return { slots, ask, hints, strange: (isCostly || onCard) && isStrange(work), unsafe: isCostly && isUnsafe(work) };
}
