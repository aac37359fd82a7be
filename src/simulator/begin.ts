// Starting a campaign and re-running it by outcome (reference §2.2). What happens then is in dialling.ts and progress.ts.
import { answer, Refusal } from "./envelope.ts";
import { priceOf } from "./message.ts";
import type { AccountOperation } from "./operations.ts";
import { balanceOf, runsUnderWay } from "./progress.ts";
import { parseLocalTime } from "./schedule.ts";
import { pickContacts, readStatuses } from "./scope.ts";
import { chooseSound, type OfferedSound } from "./sound.ts";
import type { Account, Campaign, Contact, Outcome, Run, Sound } from "./state.ts";
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

export function beginOperation(world: World): Readonly<Record<Extract<AccountOperation, "begin">, Handler<Call>>> {
  return {
    async begin(call) {
      const fields = await call.read(beginFields);
      const campaign = campaignOf(world, call.account, call.id);
      const now = world.clock.now();
      if (runsUnderWay(world.state, campaign.id, now).length > 0)
        throw new Refusal(400, "Campaign is already running.");
      const statuses = fields.status === undefined ? undefined : readStatuses(fields.status);
      const contacts = pickContacts(world, call.account, campaign, { individual: fields.individual, statuses });
      const { message, priority } = fields;
      const offered: OfferedSound = { message, audio: fields.aud_file ?? fields.audio, priority };
      const sound = chooseSound(campaign, offered, { rerun: statuses !== undefined, strict: world.strict });
      const startAt = readSchedule(fields.schedule_date, now);
      const held = startRun(world, call.account, campaign, { contacts, sound, startAt: startAt ?? now });
      keepSound(campaign, sound);
      world.state.taken.starts.push({
        campaignId: campaign.id,
        campaignName: campaign.name,
        sound,
        voice: fields.voice_input ?? voiceNames[0],
        individual: fields.individual ? [...fields.individual] : null,
        statuses: statuses ? [...statuses] : null,
        priority: priority ?? null,
        schedule: fields.schedule_date ?? null,
        contactIds: contacts.map(({ id }) => id),
        at: now,
      });
      if (startAt !== undefined && world.switches["scheduled-answer"] === "time") {
        return answer({ message: `Campaign is scheduled for ${fields.schedule_date}` });
      }
      return showStart(campaign, held, statuses);
    },
  };
}

function readSchedule(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const at = parseLocalTime(text);
  if (at === undefined) throw new Refusal(400, "Use the format YYYY-MM-DDTHH:MM.", "schedule_date");
  if (at < now) throw new Refusal(400, "Cannot schedule past dates.", "schedule_date");
  return at;
}

interface Start {
  readonly contacts: readonly Contact[];
  readonly sound: Sound;
  readonly startAt: number;
}

/** Returns the credits held for it. */
function startRun(world: World, account: Account, campaign: Campaign, { contacts, sound, startAt }: Start): number {
  const { state, switches, seed, speed } = world;
  const prices = contacts.map(({ tags }) => priceOf(campaign.services, sound, tags));
  const hold = prices.reduce((sum, price) => sum + price.hold, 0);
  const { available } = balanceOf(state, account, world.clock.now());
  if (hold > available) {
    throw new Refusal(402, `You do not have enough credits: ${hold} needed, ${available} available.`);
  }
  const entries: Run["entries"] = contacts.map((contact, index) => {
    contact.attempts += 1;
    const { hold = 0, smsParts = 0 } = prices[index] ?? {};
    return { contactId: contact.id, number: contact.number, attempt: contact.attempts, hold, smsParts, removed: false };
  });
  state.runs.push({
    id: state.next.run,
    accountId: account.id,
    campaignId: campaign.id,
    services: campaign.services,
    startAt,
    seed,
    speed,
    resets: switches["rerun-resets"] === "yes",
    entries,
    settled: false,
  });
  state.next.run += 1;
  return hold;
}

function keepSound(campaign: Campaign, sound: Sound): void {
  campaign.lastSound = sound.kind;
  if (sound.kind === "message") campaign.message = sound.text;
  else campaign.audio = { name: sound.name, bytes: sound.bytes };
}

/** The vendor's samples end the two sentences differently, and count "3 credit" in the second. */
function showStart(campaign: Campaign, held: number, statuses: readonly Outcome[] | undefined): Response {
  const rerun = statuses !== undefined;
  return answer({
    message: rerun ? "Campaign is running" : "Campaign is running!!",
    data: { "hold amount": `${held} ${rerun ? "credit" : "credits"} on hold for ${campaign.name} campaign.` },
  });
}
