// One look at the service: how the contacts of a run stand. Reads only.
import type { Contact, FinalStatus, TingTing } from "../api/port.ts";
import { contactFingerprint, creditsIn } from "../contact-fingerprint.ts";
import type { Scope } from "./records.ts";

/** Statuses a contact ends in, in the order in which they are told. */
export const finalStatuses = [
  "completed",
  "failed",
  "unanswered",
  "hungup",
  "terminated",
] as const satisfies readonly FinalStatus[];

const isFinal = (status: string): boolean => finalStatuses.some((final) => final === status);

/** Counts are of this run's contacts; their sum and `unchanged` are all that the service lists of them. */
export interface Look {
  /** Status → contacts. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of a re-run: ended already before, and looking just as before. Whether they were called again cannot be seen. */
  readonly unchanged: number;
  /** Charged for this run so far. */
  readonly credits: number;
  /** Of a re-run: ids of those first seen to differ from before; however they end, they were called again. */
  readonly moved: readonly string[];
}

export async function lookAt(api: TingTing, campaignId: string, scope: Scope): Promise<Look> {
  if (scope.kind === "again") return lookAgain(api, campaignId, scope);
  const only = scope.kind === "some" ? new Set(scope.ids) : undefined;
  const { byStatus, credits } = await api.contacts.count(campaignId, only);
  return { counts: byStatus, unchanged: 0, credits, moved: [] };
}

type Again = Extract<Scope, { kind: "again" }>;

async function lookAgain(api: TingTing, campaignId: string, { before, moved }: Again): Promise<Look> {
  const counts: Record<string, number> = Object.create(null);
  const movedBefore = new Set(moved);
  const movedNow: string[] = [];
  let unchanged = 0;
  let credits = 0;
  for await (const contact of api.contacts.list(campaignId)) {
    const was = before[contact.id];
    if (was === undefined) continue;
    credits += chargedSince(was, contact);
    const looksAsBefore = was === contactFingerprint(contact);
    if (!looksAsBefore && !movedBefore.has(contact.id)) movedNow.push(contact.id);
    if (isFinal(contact.status) && looksAsBefore && !movedBefore.has(contact.id)) unchanged += 1;
    else counts[contact.status] = (counts[contact.status] ?? 0) + 1;
  }
  return { counts: { ...counts }, unchanged, credits, moved: movedNow };
}

/** The service may add to what earlier runs cost, or begin anew. */
function chargedSince(was: string, contact: Contact): number {
  const before = creditsIn(was);
  return contact.credits >= before ? contact.credits - before : contact.credits;
}
