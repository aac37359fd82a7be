// From a wish for a run to its card: what is missing is asked, what cannot be is refused, the rest is printed. Start and re-run share it.
import type { Campaign } from "../../api/port.ts";
import type { Ask, Attachment, Plan, Setting } from "../command.ts";
import { askForVoice } from "../voice/known-voice.ts";
import { focusOn } from "./campaign-of.ts";
import { estimateCost } from "./cost.ts";
import { checkTags } from "./message-tags.ts";
import type { Recipients } from "./recipients.ts";
import type { RunCall } from "./run-call.ts";
import { runCardText } from "./run-card.ts";
import { instantOf, LEAST_AHEAD_MS, nextSameHour } from "./schedule-time.ts";
import { hasVoice } from "./services.ts";
import { askForSound, type SoundChoice } from "./sound.ts";

/** The voice of a start that names none (the service's reference, 2.2). */
const DEFAULT_VOICE = "np_rija";

export interface RunTurn extends Setting {
  readonly attachment: Attachment | undefined;
  readonly slots: {
    readonly message?: string | undefined;
    readonly voice?: string | undefined;
    readonly schedule?: string | undefined;
  };
}

export interface RunWish {
  readonly campaign: Campaign;
  readonly how: RunCall["how"];
  readonly recipients: Recipients;
  readonly sound: SoundChoice;
  /** Nobody was called before, so there is no earlier message to fall back on. */
  readonly first: boolean;
  /** What was said to name only some, as it may stand on the card. */
  readonly only: readonly string[];
  /** How often the campaign ran before, as far as the bot knows. */
  readonly runsBefore: number;
}

export async function planRun(turn: RunTurn, wish: RunWish): Promise<Plan<RunCall>> {
  const question = await nextQuestion(turn, wish);
  if (question !== undefined) return { kind: "ask", question };
  const { campaign, how, recipients, sound } = wish;
  const total = recipients.ids.length;
  const cost = await estimateCost(turn, campaign.id, total, recipients.spent);
  const startsAt = turn.slots.schedule === undefined ? undefined : instantOf(turn.slots.schedule, turn.zone);
  const call: RunCall = {
    campaign: { id: campaign.id, name: campaign.name },
    how,
    sound,
    voice: voiceOf(turn, wish),
    startsAt,
    total,
    hash: recipients.hash,
  };
  const typed = (recipients.counts.completed ?? 0) > 0 ? turn.say("campaign.typed-word") : undefined;
  const { name, services } = campaign;
  return {
    kind: "card",
    card: {
      text: runCardText(turn, { wish, call, cost }),
      facts: {
        name,
        services,
        cost,
        ...call,
        repeated: recipients.repeated,
        untagged: recipients.untagged,
        reachedElsewhere: recipients.reachedElsewhere,
      },
      cost,
      call,
      focus: focusOn(campaign),
      ...(typed === undefined ? {} : { typed }),
    },
  };
}

async function nextQuestion(turn: RunTurn, { campaign, sound, first }: RunWish): Promise<Ask | undefined> {
  if (sound.kind === "kept" && first) return askForSound(turn, campaign.services);
  return askForTags(turn, campaign, sound) ?? (await askForVoice(turn.slots.voice, turn)) ?? askForSchedule(turn);
}

function askForTags({ say }: RunTurn, { usableTags }: Campaign, sound: SoundChoice): Ask | undefined {
  if (sound.kind !== "message") return undefined;
  const { unknown, corrected } = checkTags(sound.text, usableTags);
  if (unknown.length === 0) return undefined;
  const tags = unknown.map((tag) => `{${tag}}`);
  const usable = usableTags.map((tag) => `{${tag}}`);
  if (corrected === undefined) return { ask: "message", text: say("campaign.unknown-tags", { tags, usable }) };
  return {
    ask: "message",
    text: say("campaign.wrong-tags", { tags, corrected }),
    options: [{ label: say("campaign.button-corrected"), value: corrected }],
  };
}

function askForSchedule({ say, now, zone, slots: { schedule } }: RunTurn): Ask | undefined {
  if (schedule === undefined) return undefined;
  const at = instantOf(schedule, zone);
  if (at >= now + LEAST_AHEAD_MS) return undefined;
  const next = nextSameHour(schedule, zone, now);
  return {
    ask: "schedule",
    text: say("campaign.past-schedule", { at, zone, now }),
    options: [{ label: say("campaign.moment-short", { at: instantOf(next, zone), zone, now }), value: next }],
  };
}

/** Said even for a message kept from the last start: the service would take its own default, whatever voice read it then. */
function voiceOf({ slots }: RunTurn, { campaign, how, sound }: RunWish): string | undefined {
  const recorded =
    sound.kind === "audio" || (how.kind === "rerun" && how.priority === "audio" && sound.kind === "kept");
  if (!hasVoice(campaign.services) || recorded) return undefined;
  return slots.voice ?? DEFAULT_VOICE;
}
