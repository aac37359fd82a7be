// What people will hear or read: typed words, a saved message by its name, or a recording that was sent along.
import { z } from "zod";
import type { Sound } from "../../api/port.ts";
import { attachmentSchema, isMp3, isRecording } from "../attachment.ts";
import type { Answer, Ask, Attachment, Setting } from "../command.ts";
import type { Kept } from "../kept.ts";
import { hasSms, hasVoice } from "./services.ts";

/** `kept`: what an earlier start left with the campaign. */
export const soundSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("message"), text: z.string() }),
  z.object({ kind: z.literal("audio"), attachment: attachmentSchema }),
  z.object({ kind: z.literal("kept") }),
]);
export type SoundChoice = z.infer<typeof soundSchema>;

interface Said extends Pick<Setting, "say" | "kept"> {
  readonly slots: { readonly message?: string | undefined };
  readonly attachment: Attachment | undefined;
}

export type ChosenSound =
  | { readonly kind: "sound"; readonly sound: SoundChoice }
  | { readonly kind: "refuse"; readonly answer: Answer }
  | { readonly kind: "ask"; readonly question: Ask };

/** Takes what was said; nothing said counts as `kept`. */
export async function chooseSound(turn: Said, services: string): Promise<ChosenSound> {
  const { say, attachment, slots } = turn;
  if (attachment !== undefined && !isRecording(attachment)) {
    return { kind: "refuse", answer: { text: say("campaign.not-a-recording", { file: attachment.name }) } };
  }
  const unusable = attachment && whyUnusable(attachment, services, say);
  if (slots.message === undefined) {
    if (attachment === undefined) return { kind: "sound", sound: { kind: "kept" } };
    if (unusable !== undefined) return { kind: "ask", question: { ask: "message", text: unusable } };
    return { kind: "sound", sound: { kind: "audio", attachment } };
  }
  // A recording that cannot be used was answered with words: the card says that it is left out.
  if (attachment !== undefined && unusable === undefined) {
    return { kind: "refuse", answer: { text: say("campaign.text-and-recording") } };
  }
  return { kind: "sound", sound: { kind: "message", text: await savedOrTyped(slots.message, turn.kept) } };
}

function whyUnusable(attachment: Attachment, services: string, say: Said["say"]): string | undefined {
  if (hasSms(services)) return say("campaign.sms-needs-text", { both: hasVoice(services) });
  return isMp3(attachment) ? undefined : say("campaign.only-mp3", { file: attachment.name });
}

async function savedOrTyped(message: string, kept: Kept): Promise<string> {
  const name = message.trim().toLowerCase();
  const saved = (await kept.savedMessages.list()).find((one) => one.name.trim().toLowerCase() === name);
  return saved?.message ?? message;
}

const MOST_SAVED = 5;

/** The question of a first start. */
export async function askForSound({ say, kept }: Pick<Said, "say" | "kept">, services: string): Promise<Ask> {
  const saved = (await kept.savedMessages.list()).slice(0, MOST_SAVED);
  return {
    ask: "message",
    text: say(hasSms(services) ? "campaign.ask-text" : "campaign.ask-sound", { calls: hasVoice(services) }),
    options: saved.map(({ name, message }) => ({ label: name, value: message })),
  };
}

/** What the service takes; the recording is read now. */
export async function loadSound(
  sound: SoundChoice,
  openFile: (attachment: Attachment) => Promise<Uint8Array>,
): Promise<Sound | undefined> {
  switch (sound.kind) {
    case "kept":
      return undefined;
    case "message":
      return { kind: "message", text: sound.text };
    case "audio": {
      const { name, mime } = sound.attachment;
      const bytes = await openFile(sound.attachment);
      return { kind: "audio", file: { name: /\.mp3$/i.test(name) ? name : `${name}.mp3`, mime, bytes } };
    }
    default:
      return sound satisfies never;
  }
}
