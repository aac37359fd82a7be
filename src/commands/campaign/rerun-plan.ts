// Whom a re-run will reach: the statuses that were said and are there. Those not started yet are a start of their own.
import type { Campaign } from "../../api/port.ts";
import type { Status } from "../../slots/statuses.ts";
import type { Answer, Ask, Plan, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { whyNobody, whyNotNow } from "./can-run.ts";
import { type Counts, countOf, countsInOrder, ended } from "./counts.ts";
import { readRecipients } from "./recipients.ts";
import { onceEach, type RunCall } from "./run-call.ts";
import { planRun, type RunTurn } from "./run-plan.ts";
import { runsBefore } from "./runs-before.ts";
import { chooseSound } from "./sound.ts";
import { optionsOf, whoText } from "./who-again.ts";

interface RerunTurn extends RunTurn, Pick<Turn, "campaign"> {
  readonly slots: RunTurn["slots"] & {
    readonly statuses?: readonly Status[] | undefined;
    readonly priority?: "message" | "audio" | undefined;
  };
}

const fresh: readonly Status[] = ["not started"];

export async function planRerun(turn: RerunTurn): Promise<Plan<RunCall>> {
  const campaign = campaignOf(turn);
  const notNow = await whyNotNow(turn, campaign);
  if (notNow !== undefined) return refuse(notNow);
  const chosen = await chooseSound(turn, campaign.services);
  if (chosen.kind !== "sound") return chosen;
  const { sound } = chosen;
  const said = turn.slots.statuses ?? [];
  const statuses = said.length > 0 ? said : fresh;
  const how = howOf(turn, statuses);
  const recipients = await readRecipients(
    turn.api,
    campaign.id,
    { kind: "statuses", statuses },
    { message: sound.kind === "message" ? sound.text : undefined, once: onceEach(turn.api, how.kind) },
  );
  const { counts, total } = recipients.all;
  const present = statuses.filter((status) => countOf(counts, [status]) > 0);
  const other = whyNobody(turn, campaign, recipients) ?? whyOthers(turn, campaign, counts, present);
  if (other !== undefined) return "ask" in other ? { kind: "ask", question: other } : refuse(other);
  if (present.length < statuses.length) return planRerun({ ...turn, slots: { ...turn.slots, statuses: present } });
  const whole = how.kind === "start" && recipients.ids.length === total;
  if (!whole && !offered(turn, how)) return refuse(notOffered(turn, campaign, statuses));
  return planRun(turn, {
    campaign,
    how: how.kind === "rerun" || whole ? how : { kind: "start", contacts: [...recipients.ids] },
    recipients,
    sound,
    first: countOf(counts, ended) === 0,
    only: [],
    runsBefore: await runsBefore(turn, campaign.id),
  });
}

/** Not said, not there, or not to be had in one call: what to choose from. */
function whyOthers(
  turn: RerunTurn,
  campaign: Campaign,
  counts: Counts,
  present: readonly Status[],
): Answer | Ask | undefined {
  const untouched = countsInOrder(counts).every(({ status }) => status === "not started");
  if (!turn.slots.statuses?.length) return untouched ? undefined : askWho(turn, campaign, counts);
  if (present.length === 0) return nobodySuch(turn, campaign, counts);
  return present.length > 1 && present.includes("not started") ? askFirst(turn, counts, present) : undefined;
}

function refuse(answer: Answer): Plan<RunCall> {
  return { kind: "refuse", answer };
}

function howOf({ slots: { priority } }: RerunTurn, statuses: readonly Status[]): RunCall["how"] {
  if (statuses.length === 1 && statuses[0] === "not started") return { kind: "start" };
  return { kind: "rerun", statuses: [...statuses].sort(), ...(priority === undefined ? {} : { priority }) };
}

function offered({ api: { can } }: RerunTurn, how: RunCall["how"]): boolean {
  return how.kind === "start" ? can.startSome : can.rerun;
}

function notOffered({ say }: RerunTurn, campaign: Campaign, statuses: readonly Status[]): Answer {
  return {
    text: say("campaign.no-rerun", { name: campaign.name }),
    buttons: [frameButton(say("campaign.button-those-numbers"), "contacts.list", { campaign: campaign.id, statuses })],
    focus: focusOn(campaign),
  };
}

function askWho({ say }: RerunTurn, campaign: Campaign, counts: Counts): Ask {
  const options = optionsOf(say, counts).map(({ label, statuses }) => ({ label, value: [...statuses].sort() }));
  return { ask: "statuses", text: whoText(say, campaign, counts), options };
}

function nobodySuch(turn: RerunTurn, campaign: Campaign, counts: Counts): Answer {
  const { say, slots } = turn;
  const none = say("campaign.nobody-such", { name: campaign.name, statuses: slots.statuses ?? [] });
  return {
    text: `${none} ${whoText(say, campaign, counts)}`,
    buttons: optionsOf(say, counts).map(({ label, statuses }) =>
      frameButton(
        label,
        "campaign.rerun",
        { ...slots, campaign: campaign.id, statuses: [...statuses].sort() },
        turn.attachment,
      ),
    ),
    focus: focusOn(campaign),
  };
}

/** The service takes those who were called and those who were not in two different calls. */
function askFirst({ say }: RerunTurn, counts: Counts, statuses: readonly Status[]): Ask {
  const others = statuses.filter((status) => status !== "not started").sort();
  const label = (which: readonly Status[]) =>
    say("campaign.counts", {
      counts: countsInOrder(counts).filter(({ status }) => which.some((one) => one === status)),
    });
  return {
    ask: "statuses",
    text: say("campaign.which-first"),
    options: [
      { label: label(fresh), value: fresh },
      { label: label(others), value: others },
    ],
  };
}
