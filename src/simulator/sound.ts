// What people will hear or read: what came with this start, else what an earlier one left with the campaign.
import { Refusal } from "./envelope.ts";
import type { Campaign, Sound } from "./state.ts";

export interface OfferedSound {
  readonly message: string | undefined;
  readonly audio: File | undefined;
  readonly priority: Sound["kind"] | undefined;
}

interface Circumstances {
  readonly rerun: boolean;
  /** Refuses recordings that are not mp3, the only kind the documentation shows. */
  readonly strict: boolean;
}

/**
 * "If you are re-running a campaign that has Message and Audio input set, you need to set priority … However, if you want to use new
 * message or audio, you can supply it without priority."
 */
export function chooseSound(campaign: Campaign, offered: OfferedSound, { rerun, strict }: Circumstances): Sound {
  const sound = offeredSound(offered, strict) ?? storedSound(campaign, offered.priority, rerun);
  if (sound.kind === "audio" && campaign.services !== "PHONE") {
    throw new Refusal(400, "An SMS needs a message, not an audio.", "message");
  }
  return sound;
}

function offeredSound({ message, audio, priority }: OfferedSound, strict: boolean): Sound | undefined {
  if (message !== undefined && audio !== undefined && priority === undefined) {
    throw new Refusal(400, "Set priority to message or audio.", "priority");
  }
  if (audio !== undefined && (message === undefined || priority === "audio")) return readAudio(audio, strict);
  return message === undefined ? undefined : { kind: "message", text: message };
}

function readAudio(file: File, strict: boolean): Sound {
  if (file.size === 0) throw new Refusal(400, "The submitted file is empty.", "aud_file");
  if (strict && !/\.mp3$/i.test(file.name)) throw new Refusal(400, "Only mp3 files are allowed.", "aud_file");
  return { kind: "audio", name: file.name, bytes: file.size };
}

function storedSound(campaign: Campaign, priority: Sound["kind"] | undefined, rerun: boolean): Sound {
  const { message, audio, lastSound } = campaign;
  const both = message !== null && audio !== null;
  if (both && rerun && priority === undefined) throw new Refusal(400, "Set priority to message or audio.", "priority");
  const kind = priority ?? lastSound;
  if (kind === "audio" && audio !== null) return { kind, ...audio };
  if (kind === "message" && message !== null) return { kind, text: message };
  throw new Refusal(400, "A message or an audio file is required.", kind === "audio" ? "aud_file" : "message");
}
