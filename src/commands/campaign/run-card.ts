// The card of a run: everything that decides whether it is the right one, and what it will cost.
import { joinText, type RichText } from "../../chat.ts";
import { visible } from "../../messages/format.ts";
import type { Cost } from "../command.ts";
import { costLine } from "./cost.ts";
import { countsInOrder } from "./counts.ts";
import { tagsIn } from "./message-tags.ts";
import type { RunCall } from "./run-call.ts";
import type { RunTurn, RunWish } from "./run-plan.ts";
import { hasSms, hasVoice } from "./services.ts";
import { countSmsParts } from "./sms-parts.ts";

interface Printed {
  readonly wish: RunWish;
  readonly call: RunCall;
  readonly cost: Cost;
}

export function runCardText(turn: RunTurn, printed: Printed): RichText {
  const { say } = turn;
  const { wish, call, cost } = printed;
  const { name, services } = wish.campaign;
  const title =
    call.how.kind === "start"
      ? say("campaign.start-card", { name })
      : say("campaign.rerun-card", { name, calls: hasVoice(services) });
  return joinText(
    [
      [{ bold: title }],
      ...whoLines(turn, printed),
      ...soundLines(turn, printed),
      ...smsLines(turn, wish),
      call.startsAt === undefined
        ? say("campaign.card-now")
        : say("campaign.card-when", { at: call.startsAt, zone: turn.zone, now: turn.now }),
      costLine(say, cost),
    ],
    "\n",
  );
}

function whoLines({ say }: RunTurn, { wish, call }: Printed): readonly string[] {
  const { recipients, campaign, only } = wish;
  const counts = countsInOrder(recipients.counts);
  const fresh = counts.every(({ status }) => status === "not started");
  const reached = recipients.counts.completed ?? 0;
  return [
    say("campaign.card-who", { services: campaign.services, chosen: call.total, total: recipients.all.total }),
    ...(only.length > 0 ? [say("campaign.card-only", { only })] : []),
    ...(fresh ? [] : [say("campaign.card-counts", { counts })]),
    ...overlapLines(say, call, reached, recipients.reachedElsewhere),
    ...(wish.runsBefore > 0 && !wish.first ? [say("campaign.card-runs", { count: wish.runsBefore })] : []),
    ...(recipients.repeated > 0 ? [say("campaign.card-repeated", { count: recipients.repeated })] : []),
  ];
}

/** Whether anybody is called again who was reached: that is what a re-run must not do unseen. */
function overlapLines(say: RunTurn["say"], { how }: RunCall, reached: number, elsewhere: number): readonly string[] {
  const careful = [
    ...(reached > 0 ? [say("campaign.card-reached", { count: reached })] : []),
    ...(elsewhere > 0 ? [say("campaign.card-reached-elsewhere", { count: elsewhere })] : []),
  ];
  return careful.length === 0 && how.kind === "rerun" ? [say("campaign.card-none-reached")] : careful;
}

function soundLines(turn: RunTurn, { wish, call }: Printed): readonly string[] {
  const { say, slots, attachment } = turn;
  const voice = call.voice === undefined ? [] : [say("campaign.card-voice", { voice: call.voice })];
  // What was given and cannot be used is said, not dropped in silence.
  const unused = [
    ...(call.voice === undefined && slots.voice !== undefined ? [say("campaign.card-voice-unused")] : []),
    ...(wish.sound.kind !== "audio" && attachment !== undefined
      ? [say("campaign.card-recording-unused", { file: attachment.name })]
      : []),
  ];
  return [...heardLines(turn, wish, call), ...voice, ...unused];
}

function heardLines({ say }: RunTurn, { sound, recipients }: RunWish, { how }: RunCall): readonly string[] {
  switch (sound.kind) {
    case "kept":
      return [say("campaign.card-kept", { priority: how.kind === "rerun" ? how.priority : undefined })];
    case "audio":
      return [say("campaign.card-recording", { file: sound.attachment.name })];
    case "message":
      return [
        say("campaign.card-message", { text: visible(sound.text) }),
        ...(tagsIn(sound.text).length > 0 ? [say("campaign.card-example", { text: visible(recipients.longest) })] : []),
        ...Object.entries(recipients.untagged).map(([tag, count]) => say("campaign.card-untagged", { tag, count })),
      ];
    default:
      return sound satisfies never;
  }
}

function smsLines({ say }: RunTurn, { campaign, sound, recipients }: RunWish): readonly string[] {
  if (!hasSms(campaign.services) || sound.kind !== "message") return [];
  return [say("campaign.sms-parts", countSmsParts(recipients.longest))];
}
