// Who a start will reach: everybody of a fresh campaign, or those who were named. A campaign that ran before becomes a question.
import type { Campaign } from "../../api/port.ts";
import type { Answer, Plan, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { whyNobody, whyNotNow } from "./can-run.ts";
import { countOf, ended } from "./counts.ts";
import { type Choice, type Recipients, readRecipients } from "./recipients.ts";
import { onceEach, type RunCall } from "./run-call.ts";
import { planRun, type RunTurn } from "./run-plan.ts";
import { runsBefore } from "./runs-before.ts";
import { chooseSound } from "./sound.ts";
import { optionsOf, whoText } from "./who-again.ts";

interface StartTurn extends RunTurn, Pick<Turn, "campaign"> {
  readonly slots: RunTurn["slots"] & {
    readonly contacts?: readonly string[] | undefined;
    readonly numbers?: readonly string[] | undefined;
  };
}

export async function planStart(turn: StartTurn): Promise<Plan<RunCall>> {
  const campaign = campaignOf(turn);
  const notNow = (await whyNotNow(turn, campaign)) ?? whyNotSome(turn, campaign);
  if (notNow !== undefined) return refuse(notNow);
  const chosen = await chooseSound(turn, campaign.services);
  if (chosen.kind !== "sound") return chosen;
  const { sound } = chosen;
  const message = sound.kind === "message" ? sound.text : undefined;
  const choice = choiceOf(turn);
  const once = onceEach(turn.api, "start");
  const recipients = await readRecipients(turn.api, campaign.id, choice, { message, once });
  const wrong =
    whyNobody(turn, campaign, recipients) ??
    whyMissing(turn, campaign, recipients) ??
    (choice.kind === "all" ? whyRanBefore(turn, campaign, recipients) : undefined);
  if (wrong !== undefined) return refuse(wrong);
  const some = choice.kind === "only" || recipients.repeated > 0;
  return planRun(turn, {
    campaign,
    how: { kind: "start", ...(some ? { contacts: [...recipients.ids] } : {}) },
    recipients,
    sound,
    first: countOf(recipients.all.counts, ended) === 0,
    only: [...(turn.slots.numbers ?? []), ...(turn.slots.contacts ?? []).map((id) => `#${id}`)],
    runsBefore: await runsBefore(turn, campaign.id),
  });
}

function refuse(answer: Answer): Plan<RunCall> {
  return { kind: "refuse", answer };
}

function choiceOf({ slots }: StartTurn): Choice {
  if (slots.contacts === undefined && slots.numbers === undefined) return { kind: "all" };
  return { kind: "only", contacts: slots.contacts ?? [], numbers: slots.numbers ?? [] };
}

/** Where the service only starts whole campaigns, a new campaign is the nearest thing. */
function whyNotSome(turn: StartTurn, campaign: Campaign): Answer | undefined {
  const { api, say, slots } = turn;
  if (api.can.startSome || choiceOf(turn).kind === "all") return undefined;
  return {
    text: say("campaign.only-whole", { name: campaign.name }),
    buttons:
      slots.numbers === undefined
        ? []
        : [
            frameButton(say("campaign.button-copy-for"), "campaign.copy", {
              campaign: campaign.id,
              numbers: slots.numbers,
            }),
          ],
    focus: focusOn(campaign),
  };
}

/** Named, but not in the campaign. */
function whyMissing(turn: StartTurn, campaign: Campaign, { missing, ids }: Recipients): Answer | undefined {
  if (missing.length === 0) return undefined;
  const { say, slots, show } = turn;
  const numbers = missing.filter((one) => slots.numbers?.includes(one));
  const found = { ...slots, campaign: campaign.id, numbers: undefined, contacts: ids };
  const add = { campaign: campaign.id, numbers };
  const buttons = [
    ...(ids.length > 0
      ? [frameButton(say("campaign.button-found", { count: ids.length }), "campaign.start", found, turn.attachment)]
      : []),
    ...(numbers.length > 0
      ? [frameButton(say("campaign.button-add-these", { count: numbers.length }), "contacts.add", add)]
      : []),
  ];
  const named = missing.map((one) => (numbers.includes(one) ? show(one) : `#${one}`));
  return { text: say("campaign.missing", { name: campaign.name, missing: named }), buttons, focus: focusOn(campaign) };
}

/** The service would call those again who were reached: only what is said in so many words is done. */
function whyRanBefore(turn: StartTurn, campaign: Campaign, { all }: Recipients): Answer | undefined {
  if (countOf(all.counts, ["not started"]) === all.total) return undefined;
  const { say } = turn;
  const { message, voice, schedule } = turn.slots;
  const slots = { campaign: campaign.id, message, voice, schedule };
  return {
    text: whoText(say, campaign, all.counts),
    buttons: optionsOf(say, all.counts).map(({ label, statuses }) =>
      frameButton(label, "campaign.rerun", { ...slots, statuses: [...statuses].sort() }, turn.attachment),
    ),
    focus: focusOn(campaign),
  };
}
