// Yes and no to a card. Before a yes counts, what the card printed is read again: only the same facts are armed.

import { chatKey } from "../chat.ts";
import type { Acting } from "../commands/command.ts";
import { hashFacts } from "../ledger/facts.ts";
import type { FoundWish, WishState } from "../ledger/wish.ts";
import type { MessageKey } from "../messages/index.ts";
import type { Slots } from "../slots/slot.ts";
import { prepare, pursue, showCard } from "./pursue.ts";
import type { Scene } from "./scene.ts";

/** `typed`: the word that some cards ask for was typed. */
export async function confirmWish(scene: Scene, id: string, { typed }: { readonly typed: boolean }): Promise<void> {
  const found = await ownWish(scene, id);
  if (!found) return;
  const { state } = found.value;
  if (state.name !== "proposed") return sayItIsOver(scene, found);
  if (scene.now >= state.expiresAt) {
    scene.add(scene.parts.ledger.end(found, "expired"));
    closeCard(scene);
    scene.reply({ text: scene.say("wish.expired") });
    return;
  }
  const does = scene.parts.findCommand(found.value.frame.intent)?.does;
  if (does?.kind === "acts") await armIfUnchanged(scene, found, does, typed);
}

async function armIfUnchanged(
  scene: Scene,
  found: FoundWish,
  does: Acting<Slots, unknown>,
  typed: boolean,
): Promise<void> {
  const { frame, words, attachment, facts } = found.value;
  const request = { frame, words, attachment };
  const ready = await prepare(scene, does, request);
  const plan = ready && (await does.plan(ready.turn));
  if (plan?.kind !== "card") {
    // It can no longer be done as shown: the command says why.
    scene.add(scene.parts.ledger.end(found, "replaced"));
    closeCard(scene);
    if (ready) await pursue(scene, request);
    return;
  }
  if (hashFacts(plan.card.facts) !== facts) return showCard(scene, request, plan, scene.say("wish.changed"));
  if (plan.card.typed !== undefined && !typed) {
    scene.reply({ text: scene.say("wish.typeToConfirm", { word: plan.card.typed }) });
    return;
  }
  scene.add(scene.parts.ledger.arm(found, does.undoSeconds));
  scene.afterwards(() => scene.parts.ledger.wake(found.id));
  closeCard(scene);
  scene.talk = { ...scene.talk, recent: { frame: hashFacts([frame.intent, frame.slots]), at: scene.now } };
}

/** "Cancel" on a card, or "Stop" while it waits to begin. */
export async function dropWish(scene: Scene, id: string): Promise<void> {
  const found = await ownWish(scene, id);
  if (!found) return;
  const { name } = found.value.state;
  if (name !== "proposed" && name !== "armed") return sayItIsOver(scene, found);
  scene.add(scene.parts.ledger.end(found, "withdrawn"));
  closeCard(scene);
  scene.reply({ text: scene.say(name === "proposed" ? "wish.cancelled" : "wish.withdrawn") });
}

/** The wish, if this person may press its buttons here. Somebody else is told in private, another chat hears it is out of date. */
export async function ownWish(scene: Scene, id: string): Promise<FoundWish | undefined> {
  const found = await scene.parts.ledger.find(id);
  if (!found || chatKey(found.value.chat) !== chatKey(scene.chat)) {
    scene.reply({ text: scene.say("dialogue.outOfDate") });
    return undefined;
  }
  if (found.value.person !== scene.person.id) {
    scene.reply({ text: scene.say("wish.notYours"), private: true });
    return undefined;
  }
  return found;
}

const overSentences: Readonly<Record<WishState["name"], Extract<MessageKey, `wish.over.${string}`>>> = {
  proposed: "wish.over.nothing",
  armed: "wish.over.running",
  calling: "wish.over.running",
  unknown: "wish.over.running",
  done: "wish.over.done",
  refused: "wish.over.nothing",
  withdrawn: "wish.over.nothing",
  expired: "wish.over.nothing",
  replaced: "wish.over.nothing",
};

/** A second tap does nothing but show what came of the first. */
function sayItIsOver(scene: Scene, { value }: FoundWish): void {
  const outcome = value.outcome === undefined ? "" : `\n${value.outcome}`;
  scene.reply({ text: `${scene.say(overSentences[value.state.name])}${outcome}` });
}

export function closeCard(scene: Scene): void {
  const { open, ...rest } = scene.talk;
  if (open?.kind === "card") scene.talk = rest;
}
