// What a contact, a campaign and an account look like at a given moment: the stored state plus the plans of runs under way.
import { type Plan, type PlannedCall, planRun } from "./dialling.ts";
import { playbackOf } from "./outcomes.ts";
import type { Account, Campaign, Contact, Outcome, Run, State } from "./state.ts";

export interface ContactView {
  readonly status: Contact["status"] | "dialing" | "ringing" | "answered";
  readonly duration: string | null;
  readonly playback: string | null;
  readonly creditsConsumed: number;
}

const plans = new WeakMap<Run, Plan>();

function planOf(run: Run): Plan {
  const known = plans.get(run);
  if (known) return known;
  const plan = planRun(run);
  plans.set(run, plan);
  return plan;
}

/** Moves the earliest scheduled start of a campaign to `now`; false if there is none. */
export function startScheduled(state: State, campaignId: number, now: number): boolean {
  const scheduled = state.runs.filter((run) => run.campaignId === campaignId && !run.settled && run.startAt > now);
  const [earliest] = scheduled.sort((a, b) => a.startAt - b.startAt);
  if (!earliest) return false;
  earliest.startAt = now;
  // The plan follows the start.
  plans.delete(earliest);
  return true;
}

/** Runs of a campaign that have begun and are not settled, the earliest first. */
export function runsUnderWay(state: State, campaignId: number, now: number): readonly Run[] {
  return state.runs
    .filter((run) => run.campaignId === campaignId && !run.settled && run.startAt <= now)
    .sort((a, b) => a.startAt - b.startAt || a.id - b.id);
}

export function viewContact(contact: Contact, runs: readonly Run[], now: number): ContactView {
  return runs.reduce<ContactView>((view, run) => {
    const call = planOf(run).byContact.get(contact.id);
    return call ? viewCall(run, call, view, now) : view;
  }, contact);
}

function viewCall(run: Run, call: PlannedCall, before: ContactView, now: number): ContactView {
  if (now >= call.endAt) return viewOutcome(run, call, before);
  if (!run.resets) return before;
  const fresh = { duration: null, playback: null, creditsConsumed: before.creditsConsumed };
  if (now < call.dialAt) return { ...fresh, status: "not started" };
  if (now < call.ringAt) return { ...fresh, status: "dialing" };
  if (now < call.answerAt) return { ...fresh, status: "ringing" };
  return { ...fresh, status: "answered" };
}

function viewOutcome(run: Run, call: PlannedCall, before: ContactView): ContactView {
  const { number, attempt } = call.entry;
  const talked = call.talkedSeconds > 0;
  return {
    status: call.outcome,
    duration: talked ? `${call.talkedSeconds}s` : null,
    playback: talked ? playbackOf(run.seed, number, attempt, call.outcome) : null,
    creditsConsumed: before.creditsConsumed + chargeOf(call),
  };
}

/** A started call minute costs a credit once somebody answered, each SMS part one unless sending failed. */
function chargeOf(call: PlannedCall): number {
  const minutes = Math.ceil(call.talkedSeconds / 60);
  const parts = call.outcome === "failed" ? 0 : call.entry.smsParts;
  return minutes + parts;
}

/** What runs under way or scheduled have taken and still hold of an account's credits. */
function takenByRuns(state: State, account: Account, now: number): { readonly charged: number; readonly held: number } {
  let charged = 0;
  let held = 0;
  for (const run of state.runs) {
    if (run.settled || run.accountId !== account.id) continue;
    for (const call of planOf(run).calls) {
      if (call.entry.removed) continue;
      if (now >= call.endAt) charged += chargeOf(call);
      else held += call.entry.hold;
    }
  }
  return { charged, held };
}

export interface Balance {
  /** May be spent now. */
  readonly available: number;
  readonly held: number;
}

export function balanceOf(state: State, account: Account, now: number): Balance {
  const { charged, held } = takenByRuns(state, account, now);
  return { available: account.credits - charged - held, held };
}

/** Writes the outcomes of runs that have ended to contacts and accounts. Reading before or after it shows the same. */
export function settleRuns(state: State, now: number): void {
  const unsettled = state.runs.filter((run) => !run.settled).sort((a, b) => a.startAt - b.startAt || a.id - b.id);
  const waiting = new Set<number>();
  for (const run of unsettled) {
    // Outcomes apply in the order of starts: a later run of the same campaign waits for an earlier one.
    if (waiting.has(run.campaignId) || planOf(run).endAt > now) waiting.add(run.campaignId);
    else settleRun(state, run, now);
  }
}

function settleRun(state: State, run: Run, now: number): void {
  const campaign = state.campaigns.find(({ id }) => id === run.campaignId);
  for (const contact of campaign?.contacts ?? []) Object.assign(contact, viewResult(contact, run, now));
  const account = state.accounts.find(({ id }) => id === run.accountId);
  const calls = planOf(run).calls.filter((call) => !call.entry.removed);
  if (account) account.credits -= calls.reduce((sum, call) => sum + chargeOf(call), 0);
  run.settled = true;
}

function viewResult(contact: Contact, run: Run, now: number): Partial<ContactView> {
  const { status, duration, playback, creditsConsumed } = viewContact(contact, [run], now);
  return { status, duration, playback, creditsConsumed };
}

/** Takes what has not been dialled yet out of the runs: such calls are neither made nor charged. */
export function dropUndialled(state: State, campaign: Campaign, contactIds: ReadonlySet<number>, now: number): void {
  for (const run of state.runs) {
    if (run.settled || run.campaignId !== campaign.id) continue;
    for (const { entry, dialAt } of planOf(run).calls) {
      if (dialAt > now && contactIds.has(entry.contactId)) entry.removed = true;
    }
  }
}

export interface DialledCall {
  readonly campaignId: number;
  readonly contactId: number;
  readonly number: number;
  readonly attempt: number;
  readonly at: number;
  /** Undefined while it rings or talks. */
  readonly outcome: Outcome | undefined;
}

/** Every call and SMS that has gone out by now, in order of time. */
export function dialledCalls(state: State, now: number): readonly DialledCall[] {
  const calls = state.runs.flatMap((run) =>
    planOf(run)
      .calls.filter(({ entry, dialAt }) => dialAt <= now && !entry.removed)
      .map(({ entry, dialAt, endAt, outcome }) => ({
        campaignId: run.campaignId,
        contactId: entry.contactId,
        number: entry.number,
        attempt: entry.attempt,
        at: dialAt,
        outcome: endAt <= now ? outcome : undefined,
      })),
  );
  return calls.sort((a, b) => a.at - b.at);
}
