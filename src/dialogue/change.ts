// "Change…" on a card: it tells what was understood; one tap picks the slot, the next words fill it, the rest is kept.
import type { Frame } from "../frame.ts";
import { slotName } from "../messages/slot-name.ts";
import { ownWish } from "./confirm.ts";
import { tellFrame } from "./retell.ts";
import type { Scene } from "./scene.ts";

export async function changeCard(scene: Scene, wish: string): Promise<void> {
  const found = await ownWish(scene, wish);
  if (found?.value.state.name !== "proposed") return;
  const { frame, attachment } = found.value;
  const slots = Object.keys(scene.parts.findCommand(frame.intent)?.slots ?? {});
  const buttons = slots.map((slot) => ({
    label: slotName(slot, scene.say),
    press: { kind: "ask", frame: withKnownTime(frame, slot), slot, attachment } as const,
  }));
  scene.reply({ text: scene.say("dialogue.whatToChange", tellFrame(scene, frame)) }, { buttons });
}

/** Who changes only the hour keeps the day. */
function withKnownTime(frame: Frame, slot: string): Frame {
  const { schedule } = frame.slots;
  if (slot !== "schedule" || typeof schedule !== "string") return frame;
  const [date, time] = schedule.split("T");
  return { ...frame, hints: { date, time } };
}
