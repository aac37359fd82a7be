// Starting a campaign and re-running it by outcome (reference §2.2). What happens then is in dialling.ts and progress.ts.
import type { z } from "zod";
import { answer, Refusal } from "./envelope.ts";
import type { AccountOperation } from "./operations.ts";
import { runsUnderWay } from "./progress.ts";
import { startRun } from "./runs.ts";
import { parseLocalTime } from "./schedule.ts";
import { pickContacts, readStatuses } from "./scope.ts";
import { chooseSound } from "./sound.ts";
import type { Account, Campaign, Contact, Outcome, Sound } from "./state.ts";
import { type Types, voiceNames } from "./strictness.ts";
import { type Call, campaignOf, type Handler, type World } from "./world.ts";

const beginFields = (t: Types) =>
  t.object({
    message: t.text.optional(),
    aud_file: t.file.optional(),
    // The documentation's prose calls the upload `audio`, its table `aud_file`.
    audio: t.file.optional(),
    voice_input: t.voice.optional(),
    schedule_date: t.text.optional(),
    individual: t.list(t.id).optional(),
    status: t.textOrList.optional(),
    priority: t.priority.optional(),
  });
type Fields = z.output<ReturnType<typeof beginFields>>;

/** What was asked for, once it is known to be possible. */
interface Order {
  readonly contacts: readonly Contact[];
  readonly sound: Sound;
  /** Undefined: a start, not a re-run. */
  readonly statuses: readonly Outcome[] | undefined;
  /** Undefined: now. */
  readonly startAt: number | undefined;
}

export function beginOperation(world: World): Readonly<Record<Extract<AccountOperation, "begin">, Handler<Call>>> {
  return {
    async begin(call) {
      const fields = await call.read(beginFields);
      const campaign = campaignOf(world, call.account, call.id);
      const order = readOrder(world, call.account, campaign, fields);
      const held = startRun(world, call.account, campaign, order);
      keepSound(campaign, order.sound);
      noteStart(world, campaign, fields, order);
      if (order.startAt !== undefined && world.switches["scheduled-answer"] === "time") {
        return answer({ message: `Campaign is scheduled for ${fields.schedule_date}` });
      }
      return showStart(campaign, held, order);
    },
  };
}

function readOrder(world: World, account: Account, campaign: Campaign, fields: Fields): Order {
  const now = world.clock.now();
  if (runsUnderWay(world.state, campaign.id, now).length > 0) throw new Refusal(400, "Campaign is already running.");
  const statuses = fields.status === undefined ? undefined : readStatuses(fields.status);
  const { individual, message, priority, aud_file: audio = fields.audio } = fields;
  return {
    statuses,
    contacts: pickContacts(world, account, campaign, { individual, statuses }),
    sound: chooseSound(campaign, { message, audio, priority }, { rerun: statuses !== undefined, strict: world.strict }),
    startAt: readSchedule(fields.schedule_date, now),
  };
}

function readSchedule(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const at = parseLocalTime(text);
  if (at === undefined) throw new Refusal(400, "Use the format YYYY-MM-DDTHH:MM.", "schedule_date");
  if (at < now) throw new Refusal(400, "Cannot schedule past dates.", "schedule_date");
  return at;
}

function keepSound(campaign: Campaign, sound: Sound): void {
  campaign.lastSound = sound.kind;
  if (sound.kind === "message") campaign.message = sound.text;
  else campaign.audio = { name: sound.name, bytes: sound.bytes };
}

function noteStart({ state, clock }: World, campaign: Campaign, fields: Fields, order: Order): void {
  state.taken.starts.push({
    campaignId: campaign.id,
    campaignName: campaign.name,
    sound: order.sound,
    voice: fields.voice_input ?? voiceNames[0],
    individual: fields.individual ?? null,
    statuses: order.statuses ? [...order.statuses] : null,
    priority: fields.priority ?? null,
    schedule: fields.schedule_date ?? null,
    contactIds: order.contacts.map(({ id }) => id),
    at: clock.now(),
  });
}

/** The vendor's samples end the two sentences differently, and count "3 credit" in the second. */
function showStart(campaign: Campaign, held: number, { statuses }: Order): Response {
  const [message, unit] = statuses ? ["Campaign is running", "credit"] : ["Campaign is running!!", "credits"];
  return answer({ message, data: { "hold amount": `${held} ${unit} on hold for ${campaign.name} campaign.` } });
}
