// A file, with or without words: both are one turn.
import type { IncomingBody } from "../chat.ts";
import type { Attachment } from "../commands/command.ts";
import type { Frame } from "../frame.ts";
import { pursue } from "./pursue.ts";
import type { Scene } from "./scene.ts";

type IncomingFile = Extract<IncomingBody, { kind: "file" }>;

export async function takeFile(
  scene: Scene,
  file: IncomingFile,
  { forwarded }: { readonly forwarded: boolean },
): Promise<void> {
  const { name, mime, bytes, ref, caption } = file;
  const attachment: Attachment = { name, mime, bytes, platform: scene.chat.platform, ref };
  const { open } = scene.talk;
  if (open?.kind === "question") {
    const { open: _, ...rest } = scene.talk;
    scene.talk = rest;
    const { frame } = open.request;
    return pursue(scene, {
      ...open.request,
      attachment,
      frame: { ...frame, ask: frame.ask?.filter((slot) => slot !== open.slot) },
    });
  }
  if (caption === undefined || caption.trim() === "" || forwarded) return askWhatFor(scene, attachment);
  const { frame, refers } = scene.parts.interpreter.interpret(caption, { now: scene.now, zone: scene.zone });
  if (["unknown", "confirm", "cancel"].includes(frame.intent)) return askWhatFor(scene, attachment);
  return pursue(scene, { frame, words: caption, attachment }, refers);
}

function askWhatFor(scene: Scene, attachment: Attachment): void {
  const offers: readonly { readonly label: string; readonly frame: Frame }[] = isSheet(attachment)
    ? [
        { label: scene.say("dialogue.file.newCampaign"), frame: { intent: "campaign.create", slots: {} } },
        { label: scene.say("dialogue.file.addTo"), frame: { intent: "contacts.add", slots: {} } },
      ]
    : isAudio(attachment)
      ? [{ label: scene.say("dialogue.file.start"), frame: { intent: "campaign.start", slots: {} } }]
      : [];
  const text = scene.say(offers.length > 0 ? "dialogue.file.whatFor" : "dialogue.file.useless", {
    name: attachment.name,
  });
  scene.reply(
    { text },
    { buttons: offers.map(({ label, frame }) => ({ label, press: { kind: "frame", frame, attachment } })) },
  );
}

function isSheet({ name, mime }: Attachment): boolean {
  return /\.(xlsx|csv)$/i.test(name) || mime === "text/csv";
}

function isAudio({ name, mime }: Attachment): boolean {
  return mime.startsWith("audio/") || /\.(mp3|wav|ogg|m4a)$/i.test(name);
}
