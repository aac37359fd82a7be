// What was said and the command cannot take ("delete campaign 8 tomorrow") is answered truthfully: no question could fill it.
import type { Answer, AnyCommand } from "../commands/command.ts";
import type { Frame } from "../frame.ts";
import { slotName } from "../messages/slot-name.ts";
import type { Scene } from "./scene.ts";

/** Undefined where the command has all that is to be asked about. */
export function whyCannot(scene: Scene, command: AnyCommand, frame: Frame): Answer | undefined {
  const lacking = frame.ask?.find((slot) => !Object.hasOwn(command.slots, slot));
  if (lacking === undefined) return undefined;
  const ask = frame.ask?.filter((slot) => Object.hasOwn(command.slots, slot));
  const without: Frame = { ...frame, ask: ask?.length ? ask : undefined, hints: undefined };
  const { text, label } = sentencesOf(scene, frame.intent, lacking);
  return { text, buttons: [{ label, frame: without }] };
}

function sentencesOf({ say }: Scene, intent: string, lacking: string) {
  const about = say("help.about", { intent });
  switch (lacking) {
    case "schedule":
      return { text: say("dialogue.not-at-a-time", { about }), label: say("dialogue.do-it-now") };
    case "numbers":
    case "contacts":
      return { text: say("dialogue.not-for-some", { about }), label: say("dialogue.for-all") };
    default:
      return {
        text: say("dialogue.not-with", { about, slot: slotName(lacking, say) }),
        label: say("dialogue.without-that"),
      };
  }
}
