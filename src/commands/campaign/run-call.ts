// One run of a campaign, from the confirmed card to the service and back: start and re-run share it.
import { z } from "zod";
import type { StartReceipt, TingTing } from "../../api/port.ts";
import { Overtaken } from "../../errors.ts";
import { statusNames } from "../../slots/statuses.ts";
import type { Act, LookUp, Outcome, WatchRequest } from "../command.ts";
import { focusOn } from "./campaign-of.ts";
import { progressButton } from "./can-run.ts";
import { ended } from "./counts.ts";
import { type Choice, readRecipients } from "./recipients.ts";
import { serviceTime } from "./schedule-time.ts";
import { loadSound, soundSchema } from "./sound.ts";

export const runCall = z.object({
  campaign: z.object({ id: z.string(), name: z.string() }),
  how: z.discriminatedUnion("kind", [
    /** `contacts`: ids; left out: all. */
    z.object({ kind: z.literal("start"), contacts: z.array(z.string()).optional() }),
    z.object({
      kind: z.literal("rerun"),
      statuses: z.array(z.enum(statusNames)),
      priority: z.enum(["message", "audio"]).optional(),
    }),
  ]),
  sound: soundSchema,
  voice: z.string().optional(),
  /** ms since 1970; left out: at once. */
  startsAt: z.number().optional(),
  total: z.number(),
  /** Of the recipients as the card showed them. */
  hash: z.string(),
});
export type RunCall = z.infer<typeof runCall>;

const notedSchema = z.object({ before: z.record(z.string(), z.string()) });

export async function actRun(act: Act<RunCall>): Promise<Outcome> {
  const { api, call } = act;
  if ((await act.kept.runs.current(call.campaign.id)) !== undefined) throw new Overtaken();
  const recipients = await readRecipients(api, call.campaign.id, choiceOf(call), {
    once: onceEach(api, call.how.kind),
  });
  if (recipients.hash !== call.hash) throw new Overtaken();
  const sound = await loadSound(call.sound, act.openFile);
  await act.note({ before: recipients.before });
  const schedule = call.startsAt === undefined ? undefined : serviceTime(call.startsAt);
  return outcome(act, recipients.before, await send(act, { sound, voice: call.voice, schedule }));
}

/** Of several contacts with one number only the first is reached, where the service can start some of a campaign. */
export function onceEach(api: TingTing, how: RunCall["how"]["kind"]): boolean {
  return how === "start" && api.can.startSome;
}

interface RunRequest {
  readonly sound: Awaited<ReturnType<typeof loadSound>>;
  readonly voice: string | undefined;
  readonly schedule: string | undefined;
}

function send({ api, call: { campaign, how } }: Act<RunCall>, request: RunRequest): Promise<StartReceipt> {
  if (how.kind === "start") return api.campaigns.start(campaign.id, { ...request, contacts: how.contacts });
  const statuses = ended.filter((status) => how.statuses.includes(status));
  return api.campaigns.rerun(campaign.id, { ...request, statuses, priority: how.priority });
}

function choiceOf({ how }: RunCall): Choice {
  if (how.kind === "rerun") return { kind: "statuses", statuses: how.statuses };
  return how.contacts === undefined ? { kind: "all" } : { kind: "only", contacts: how.contacts, numbers: [] };
}

function outcome(act: Act<RunCall>, before: Readonly<Record<string, string>>, receipt?: StartReceipt): Outcome {
  const { call, say, zone, now } = act;
  const told =
    call.startsAt === undefined
      ? say("campaign.started", { name: call.campaign.name, contacts: call.total })
      : say("campaign.scheduled", { name: call.campaign.name, contacts: call.total, at: call.startsAt, zone, now });
  const held = receipt?.holdSentence === undefined ? [] : [say("campaign.held", { sentence: receipt.holdSentence })];
  return {
    text: [told, ...held].join("\n"),
    buttons: [progressButton(act, call.campaign)],
    focus: focusOn(call.campaign),
    watch: { ...watchOf(call, before), holdCredits: receipt?.holdCredits },
  };
}

function watchOf({ campaign, how, startsAt, total }: RunCall, before: Readonly<Record<string, string>>): WatchRequest {
  return {
    campaignId: campaign.id,
    campaignName: campaign.name,
    total,
    ...(how.kind === "start" && how.contacts !== undefined ? { only: how.contacts } : {}),
    ...(Object.values(before).every(isUntouched) ? {} : { before }),
    ...(startsAt === undefined ? {} : { startsAt }),
  };
}

function isUntouched(fingerprint: string): boolean {
  return fingerprint.startsWith("not started");
}

/** Done as soon as one contact moved. That none did proves nothing: the service may be slow, or wait for the hour. */
export async function lookUpRun(act: Act<RunCall>): Promise<LookUp> {
  const noted = notedSchema.safeParse(act.noted).data;
  if (noted === undefined) return { state: "not done" };
  const same: Choice = { kind: "only", contacts: Object.keys(noted.before), numbers: [] };
  const now = await readRecipients(act.api, act.call.campaign.id, same, { once: false });
  const moved = Object.entries(now.before).some(([id, fingerprint]) => noted.before[id] !== fingerprint);
  return moved ? { state: "done", outcome: outcome(act, noted.before) } : { state: "unknown" };
}
