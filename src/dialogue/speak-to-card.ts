// Words while a card is open.
import type { Frame } from "../frame.ts";
import { confirmWish, dropWish } from "./confirm.ts";
import { pursue } from "./pursue.ts";
import { asksWhatIsUnderstood, retellCard } from "./retell.ts";
import type { Said, Scene } from "./scene.ts";
import type { OpenCard } from "./talk.ts";

/** "What did you understand?" has it told; a correction makes a new card; else yes and no are about this one; anything else is another request. */
export async function speakToCard(scene: Scene, open: OpenCard, said: Said): Promise<boolean> {
  const { words, reading, context } = said;
  const found = await scene.parts.ledger.find(open.wish);
  if (found?.value.state.name !== "proposed") return false;
  if (open.typed !== undefined && words.trim().toLowerCase() === open.typed.toLowerCase()) {
    await confirmWish(scene, open.wish, { typed: true });
    return true;
  }
  if (asksWhatIsUnderstood(words)) {
    retellCard(scene, open, found.value.frame);
    return true;
  }
  const corrected = scene.parts.interpreter.correct(found.value.frame, words, context);
  if (corrected && (corrected.bare || mayCorrect(found.value.frame, reading.frame))) {
    await pursue(scene, {
      frame: corrected.frame,
      words: `${found.value.words}\n${words}`,
      attachment: found.value.attachment,
    });
    return true;
  }
  switch (reading.frame.intent) {
    case "confirm":
      await sayYes(scene, open);
      return true;
    case "cancel":
      await dropWish(scene, open.wish);
      return true;
    default:
      return false;
  }
}

/** A yes counts for the card that was shown last, and only where no word has to be typed. */
async function sayYes(scene: Scene, { wish, typed, latest }: OpenCard): Promise<void> {
  if (typed !== undefined) scene.reply({ text: scene.say("wish.typeToConfirm", { word: typed }) });
  else if (latest) await confirmWish(scene, wish, { typed: false });
  else scene.reply({ text: scene.say("dialogue.whichCard") });
}

/** "start it at 6pm" is about the open card, "start campaign 9 at 6pm" is a request of its own. */
function mayCorrect(card: Frame, { intent, slots }: Frame): boolean {
  if (intent === card.intent) return slots.campaign === undefined;
  return ["unknown", "cancel", "confirm"].includes(intent);
}
